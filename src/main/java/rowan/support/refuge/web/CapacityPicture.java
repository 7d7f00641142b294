package rowan.support.refuge.web;

import java.util.ArrayList;
import java.util.List;
import rowan.foundation.web.picture.Span;
import rowan.support.refuge.places.Capacity;

/**
 * How the spaces stand, as one bar: lived in, held, ready, out of use, and a mark for the minimum
 * that the contract asks for.
 */
public record CapacityPicture(Capacity capacity) {

  /** One part of the bar. */
  public record Part(String title, int spaces, String look, Span span) {

    /** The middle of it, for its number. */
    public String middle() {
      return Span.percent((span.from() + span.to()) / 2);
    }
  }

  /** What the picture shows, in a sentence. */
  public String finding() {
    if (capacity.spaces() == 0) {
      return "No spaces yet";
    }
    var ready =
        switch (capacity.ready()) {
          case 0 -> "No space is ready";
          case 1 -> "1 space is ready";
          default -> capacity.ready() + " spaces are ready";
        };
    return ready + ", " + capacity.livedIn() + " of " + capacity.spaces() + " lived in";
  }

  /** How that compares with the contract, in a sentence; empty if no minimum was stated. */
  public String againstTheMinimum() {
    if (capacity.minimum().isEmpty()) {
      return "";
    }
    int minimum = capacity.minimum().getAsInt();
    int missing = minimum - capacity.provided();
    return missing <= 0
        ? "The contract asks for at least %d; %d are ready, held or lived in."
            .formatted(minimum, capacity.provided())
        : "%d short: the contract asks for at least %d, and %d are ready, held or lived in."
            .formatted(missing, minimum, capacity.provided());
  }

  public boolean belowTheMinimum() {
    return capacity.minimum().isPresent() && capacity.provided() < capacity.minimum().getAsInt();
  }

  /** The parts that are there, from the left. */
  public List<Part> parts() {
    var parts = new ArrayList<Part>();
    int before = 0;
    before = part(parts, "Lived in", capacity.livedIn(), "bar-running", before);
    before = part(parts, "Held", capacity.held(), "bar-extension", before);
    before = part(parts, "Ready", capacity.ready(), "bar-option", before);
    part(parts, "Out of use", capacity.outOfUse(), "bar-gap", before);
    return parts;
  }

  private int part(List<Part> parts, String title, int spaces, String look, int before) {
    if (spaces > 0) {
      var span = new Span(share(before), share(before + spaces));
      parts.add(new Part(title, spaces, look, span));
    }
    return before + spaces;
  }

  /** Where the minimum stands. */
  public String minimumAt() {
    return Span.percent(share(capacity.minimum().orElse(0)));
  }

  public boolean minimumIsLate() {
    return share(capacity.minimum().orElse(0)) > 60;
  }

  private double share(int spaces) {
    int whole = Math.max(Math.max(1, capacity.spaces()), capacity.minimum().orElse(0));
    return 100.0 * spaces / whole;
  }
}
