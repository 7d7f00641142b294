package rowan.support.refuge.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rowan.foundation.web.picture.Span;
import rowan.support.refuge.capacity.Capacity;
import rowan.support.refuge.capacity.Population;

/**
 * How the spaces stand, as one bar: lived in, held, being cleaned, ready, out of use, with a mark
 * for the minimum that the contract asks for, and one for the family places that the people of the
 * area ask for.
 */
public record CapacityPicture(Capacity capacity, Optional<Population> population) {

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
        ? "The contract asks for at least %d; %d are there and not out of use."
            .formatted(minimum, capacity.provided())
        : "%d short: the contract asks for at least %d, and %d are there and not out of use."
            .formatted(missing, minimum, capacity.provided());
  }

  /**
   * How that compares with one family place for every 10,000 people, in a sentence; empty if nobody
   * stated how many people there are.
   */
  public String againstTheFamilyPlaces() {
    return population
        .map(area -> {
          int asked = area.familyPlaces();
          int there = capacity.familyPlaces();
          return "One family place for every 10,000 people would be %,d: %s take a parent and a child."
              .formatted(
                  asked,
                  there >= asked
                      ? "all of them are there, %,d".formatted(there)
                      : "%,d".formatted(there));
        })
        .orElse("");
  }

  /** Where the number of people is from, and of which year. */
  public String peopleFrom() {
    return population
        .map(area -> "%,d people, %d: %s".formatted(area.people(), area.year(), area.source()))
        .orElse("");
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
    before = part(parts, "Being cleaned", capacity.beingCleaned(), "bar-tender", before);
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

  /** What is asked for, from the left: those that are the same stand on one mark. */
  public List<Mark> marks() {
    var marks = new ArrayList<Mark>();
    capacity.minimum().ifPresent(least -> marks.add(new Mark(share(least), "at least " + least)));
    population.ifPresent(area ->
        marks.add(new Mark(share(area.familyPlaces()), "family places: " + area.familyPlaces())));
    return marks;
  }

  /** A mark beneath or above the bar, with its words. */
  public record Mark(double at, String words) {

    public String x() {
      return Span.percent(at);
    }

    /** Whether its words have more room before it than after it. */
    public boolean isLate() {
      return at > 60;
    }
  }

  private double share(int spaces) {
    int whole = Math.max(1, capacity.spaces());
    whole = Math.max(whole, capacity.minimum().orElse(0));
    whole = Math.max(whole, population.map(Population::familyPlaces).orElse(0));
    return 100.0 * spaces / whole;
  }
}
