package rowan.support.refuge.returns;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rowan.support.refuge.returns.Facts.Fill;
import rowan.support.refuge.returns.Facts.Space;
import rowan.support.refuge.returns.layout.Layout;

/** Counts spaces and beds, and the middays at which they were open and lived in. */
final class CountingSpaces {

  private final ReturnYear year;
  private final ZoneId zone;
  private final Tallies tallies;
  private final Instant atEnd;
  private final LocalDate after;

  CountingSpaces(ReturnYear year, ZoneId zone, Instant now, Tallies tallies) {
    this.year = year;
    this.zone = zone;
    this.tallies = tallies;
    var last = year.ends(zone).minus(1, ChronoUnit.MICROS);
    this.atEnd = now.isBefore(last) ? now : last;
    // The day of the first midday that is still to come.
    this.after = middayAfter(atEnd);
  }

  void count(List<Space> spaces) {
    for (var column : Layout.SPACES.columns()) {
      tallies.add(Layout.SPACES, "DAYS", column.code(), between(year.firstDay(), after));
    }
    for (var space : spaces) {
      count(space, Layout.ALL);
      count(space, space.kind());
    }
  }

  private void count(Space space, String column) {
    if (openAtEnd(space)) {
      tallies.one(Layout.SPACES, "AT_END", column);
      tallies.add(Layout.SPACES, "BEDS_AT_END", column, space.beds());
    }
    long open = middays(space.opened(), null);
    long livedIn = 0;
    for (var fill : space.fills()) {
      long days = middays(later(fill.since(), space.opened()), fill.until());
      if (fill.livedIn()) {
        livedIn += days;
      } else {
        open -= days;
      }
    }
    tallies.add(Layout.SPACES, "DAYS_OPEN", column, open);
    tallies.add(Layout.SPACES, "DAYS_LIVED_IN", column, livedIn);
  }

  private boolean openAtEnd(Space space) {
    return !space.opened().isAfter(atEnd)
        && space.fills().stream().noneMatch(fill -> !fill.livedIn() && covers(fill, atEnd));
  }

  private static boolean covers(Fill fill, Instant moment) {
    return !fill.since().isAfter(moment) && (fill.until() == null || fill.until().isAfter(moment));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** Middays of the year, none of them to come, from a moment on and before another. */
  private long middays(Instant from, @Nullable Instant until) {
    var first = middayFrom(from);
    var end = until == null ? after : middayFrom(until);
    return between(
        first.isBefore(year.firstDay()) ? year.firstDay() : first,
        end.isAfter(after) ? after : end);
  }

  private static long between(LocalDate first, LocalDate end) {
    return Math.max(0, ChronoUnit.DAYS.between(first, end));
  }

  /** The day of the first midday that is not before a moment. */
  private LocalDate middayFrom(Instant moment) {
    var local = moment.atZone(zone);
    var midday = local.toLocalDate().atTime(LocalTime.NOON).atZone(zone).toInstant();
    return midday.isBefore(moment) ? local.toLocalDate().plusDays(1) : local.toLocalDate();
  }

  /** The day of the first midday that is after a moment. */
  private LocalDate middayAfter(Instant moment) {
    var local = moment.atZone(zone);
    var midday = local.toLocalDate().atTime(LocalTime.NOON).atZone(zone).toInstant();
    return midday.isAfter(moment) ? local.toLocalDate() : local.toLocalDate().plusDays(1);
  }
}
