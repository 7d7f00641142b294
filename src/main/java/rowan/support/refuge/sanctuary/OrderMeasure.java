package rowan.support.refuge.sanctuary;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import rowan.foundation.access.Actor;
import rowan.foundation.calendar.WorkingDays;
import rowan.foundation.kernel.Money;

/**
 * Orders something that makes a home safer.
 *
 * @param consent how the person agreed to it, in their own words
 * @param contractor the organisation that does it
 */
public record OrderMeasure(
    Actor by,
    SanctuaryId sanctuary,
    MeasureKind kind,
    String consent,
    String contractor,
    Money cost,
    Due due) {

  /** More than this for one measure is a slip of the pen. */
  public static final Money MOST = Money.pounds(10_000);

  /** How soon it is to be done. */
  public sealed interface Due {

    /** Within 24 hours. */
    record Urgent() implements Due {}

    /** Within ten working days, not counting today. */
    record Standard() implements Due {}

    /** On that day at the latest, in London's calendar. */
    record By(LocalDate day) implements Due {}

    /** The moment by which it is to be done, if it is ordered now. */
    default Instant from(ZonedDateTime now) {
      return switch (this) {
        case Urgent() -> now.toInstant().plus(Duration.ofDays(1));
        case Standard() -> endOf(WorkingDays.nthFrom(now.toLocalDate().plusDays(1), 10), now);
        case By(var day) -> endOf(day, now);
      };
    }

    private static Instant endOf(LocalDate day, ZonedDateTime now) {
      return day.plusDays(1).atStartOfDay(now.getZone()).toInstant();
    }
  }
}
