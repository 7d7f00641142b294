package rowan.support.refuge.occupancy.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rowan.foundation.web.picture.Span;
import rowan.support.refuge.occupancy.SpacesOverTime;
import rowan.support.refuge.occupancy.YearOfARefuge;

/**
 * The last twelve months of refuges: a bar for each, of the time of all its spaces.
 *
 * @param found with one more than the page shows, where there is another page
 * @param number of the page, from 1
 */
public record YearPage(List<YearOfARefuge> found, int number) {

  /** How high one refuge stands in the picture, in pixels. */
  public static final int PITCH = 60;

  private static final double SECONDS_OF_A_DAY = 86_400;

  public YearPage {
    found = List.copyOf(found);
  }

  /** One part of a bar. */
  public record Part(String title, String look, Span span) {}

  /** One refuge in the picture. */
  public record Line(YearOfARefuge refuge, int top, List<Part> parts) {}

  public List<YearOfARefuge> refuges() {
    return found.subList(0, Math.min(found.size(), SpacesOverTime.REFUGES_ON_A_PAGE));
  }

  /** What it shows, in a sentence. */
  public String finding() {
    var empty = sum(YearOfARefuge::empty);
    var repairs = sum(YearOfARefuge::repairs);
    return "In 12 months spaces stood ready and empty for %s, and out of use for repairs for %s"
        .formatted(days(empty), days(repairs));
  }

  private Duration sum(Function<YearOfARefuge, Duration> time) {
    return refuges().stream().map(time).reduce(Duration.ZERO, Duration::plus);
  }

  public List<Line> lines() {
    var lines = new ArrayList<Line>();
    for (var refuge : refuges()) {
      lines.add(new Line(refuge, lines.size() * PITCH, parts(refuge)));
    }
    return lines;
  }

  public int height() {
    return refuges().size() * PITCH;
  }

  private static List<Part> parts(YearOfARefuge refuge) {
    var parts = new ArrayList<Part>();
    double before = 0;
    before = part(parts, refuge, "Lived in", "running", refuge.livedIn(), before);
    before = part(parts, refuge, "Held", "extension", refuge.held(), before);
    before = part(parts, refuge, "Being cleaned", "tender", refuge.beingCleaned(), before);
    before = part(parts, refuge, "Ready and empty", "option", refuge.empty(), before);
    before = part(parts, refuge, "Repairs", "gap", refuge.repairs(), before);
    part(parts, refuge, "Out of use for anything else", "past", refuge.outOfUse(), before);
    return parts;
  }

  private static double part(
      List<Part> parts,
      YearOfARefuge refuge,
      String title,
      String look,
      Duration time,
      double before) {
    if (time.isZero() || refuge.all().isZero()) {
      return before;
    }
    double to = Math.min(100, before + 100.0 * time.toSeconds() / refuge.all().toSeconds());
    parts.add(new Part(title, look, new Span(before, to)));
    return to;
  }

  /** '1 day', '1,204 days': rounded, and 'under a day' for anything less than half. */
  public static String days(Duration time) {
    long days = Math.round(time.toSeconds() / SECONDS_OF_A_DAY);
    if (days == 0) {
      return time.isZero() ? "no day" : "under a day";
    }
    return days == 1 ? "1 day" : "%,d days".formatted(days);
  }

  /** The middle turn-round: '26 hours', '3 days'; a sentence where there was none. */
  public static String turnRound(YearOfARefuge refuge) {
    return refuge.turnRound().map(HistoryPage::took).orElse("None was needed");
  }

  public @Nullable String next() {
    return found.size() > SpacesOverTime.REFUGES_ON_A_PAGE
        ? "/refuge/voids?page=" + (number + 1)
        : null;
  }

  public @Nullable String first() {
    return number > 1 ? "/refuge/voids" : null;
  }
}
