package rowan.foundation.web.picture;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Who leads a case, from the hour it opened to the last hour that is known: one bar for each lead,
 * without a gap, and a line for now.
 *
 * @param finding what the picture shows, in a sentence, for who does not see it
 * @param to the right end of the picture, after now where something is planned
 */
public record Lead(String finding, Instant from, Instant to, Instant now, List<Part> parts) {

  public Lead {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("a picture of leads lasts some time");
    }
    parts = List.copyOf(parts);
  }

  /** A lead, from an hour on and up to another. */
  public record Part(Instant from, Instant to, Kind kind, String words) {}

  /** A part in its place, and the place of its words, clear of the line of now. */
  public record Placed(Part part, Span span, Span words) {}

  public List<Placed> placed() {
    var placed = new ArrayList<Placed>();
    for (var part : parts) {
      var span = new Span(at(part.from), Math.max(at(part.from), at(part.to)));
      if (!span.isEmpty()) {
        var drawn = span.withGap();
        placed.add(new Placed(part, drawn, drawn.clearOf(at(now))));
      }
    }
    return placed;
  }

  public String nowAt() {
    return Span.percent(at(now));
  }

  /** Whether the word beneath the line of now is set to its left. */
  public boolean nowIsLate() {
    return at(now) > 50;
  }

  /** Whether the words at the left end and at now would stand on one another. */
  public boolean nowIsNearTheStart() {
    return at(now) < 25;
  }

  private double at(Instant moment) {
    return Span.share(moment.toEpochMilli(), from.toEpochMilli(), to.toEpochMilli());
  }
}
