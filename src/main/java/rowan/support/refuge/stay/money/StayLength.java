package rowan.support.refuge.stay.money;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How long a stay is, against the six months that a refuge is commonly funded for.
 *
 * @param movedIn the first day
 * @param lastDay the last day so far, or of all
 * @param over whether they have moved on
 * @param reasons why it goes on beyond six months, the newest first
 * @param managed whether the reader may say as a manager that they have read it
 */
public record StayLength(
    LocalDate movedIn, LocalDate lastDay, boolean over, List<Longer> reasons, boolean managed) {

  private static final int MONTHS = 6;

  public StayLength {
    reasons = List.copyOf(reasons);
  }

  /** Why it goes on, and until when that holds; the words are empty where they were not opened. */
  public record Longer(
      UUID id,
      LongerReason reason,
      String words,
      LocalDate until,
      Instant at,
      String byName,
      Optional<Read> read) {}

  /** That a manager has read it. */
  public record Read(String byName, Instant at) {}

  /** How many nights so far. */
  public long days() {
    return ChronoUnit.DAYS.between(movedIn, lastDay);
  }

  /** The day on which they have been here for six months. */
  public LocalDate sixMonths() {
    return movedIn.plusMonths(MONTHS);
  }

  public long daysOfSixMonths() {
    return ChronoUnit.DAYS.between(movedIn, sixMonths());
  }

  /** Whether it is longer than six months. */
  public boolean longer() {
    return lastDay.isAfter(sixMonths());
  }

  /** The reason that holds on the last day, if one was given. */
  public Optional<Longer> holds() {
    return reasons.stream().filter(one -> !one.until().isBefore(lastDay)).findFirst();
  }

  /**
   * By when a reason is to be given: when six months are over, or when the last one that was given
   * no longer holds.
   */
  public LocalDate reasonDue() {
    return reasons.stream()
        .map(Longer::until)
        .max(LocalDate::compareTo)
        .filter(until -> until.isAfter(sixMonths()))
        .orElseGet(this::sixMonths);
  }

  /** What the picture says. */
  public String finding() {
    var days = days() == 1 ? "1 day" : days() + " days";
    return longer()
        ? days + ", " + ChronoUnit.DAYS.between(sixMonths(), lastDay) + " of them beyond six months"
        : over ? days + ", within six months" : days + " of the first six months";
  }

  /** How much of the bar is filled, as a percentage of it. */
  public String filled() {
    return percent(days());
  }

  /** Where on the bar six months are. */
  public String mark() {
    return percent(daysOfSixMonths());
  }

  private String percent(long part) {
    long whole = Math.max(daysOfSixMonths() * 5 / 4, days());
    long tenths = part * 1000 / whole;
    return tenths / 10 + "." + tenths % 10 + "%";
  }
}
