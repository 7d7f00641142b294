package rowan.support.refuge.occupancy.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rowan.foundation.web.Days;
import rowan.support.refuge.occupancy.Ending;
import rowan.support.refuge.occupancy.SpaceHistory;
import rowan.support.refuge.occupancy.Stretch;
import rowan.support.refuge.places.Availability;
import rowan.support.refuge.places.OutOfUseReason;
import rowan.support.refuge.places.SpaceId;

/**
 * Everything that filled a space, the latest first, with the times between in which it stood empty.
 *
 * @param mayReady whether the reader may say that it is ready again
 */
public record HistoryPage(SpaceHistory history, Days days, boolean mayReady) {

  private static final Duration A_MINUTE = Duration.ofMinutes(1);
  private static final int HOURS_OF_TWO_DAYS = 48;

  /**
   * One line of it.
   *
   * @param more what was broken, or why it was out of use; may be empty
   * @param ended how, or nothing while it goes on
   */
  public record Line(
      String what, String more, Instant from, Optional<Instant> until, String took, String ended) {}

  public List<Line> lines() {
    var lines = new ArrayList<Line>();
    var stretches = history.stretches();
    var now = days.now().toInstant();
    if (history.page() == 1 && history.space().now() instanceof Availability.Ready) {
      var since = stretches.isEmpty() ? Optional.<Instant>empty() : stretches.getFirst().until();
      since.ifPresent(from -> lines.add(empty(from, Optional.empty(), now)));
    }
    for (int i = 0; i < Math.min(stretches.size(), SpaceHistory.ON_A_PAGE); i++) {
      var one = stretches.get(i);
      lines.add(line(one, now));
      if (i + 1 < stretches.size()) {
        stretches
            .get(i + 1)
            .until()
            .filter(end -> Duration.between(end, one.from()).compareTo(A_MINUTE) >= 0)
            .ifPresent(end -> lines.add(empty(end, Optional.of(one.from()), now)));
      }
    }
    return lines;
  }

  private static Line empty(Instant from, Optional<Instant> until, Instant now) {
    return new Line("Ready, and empty", "", from, until, took(from, until.orElse(now)), "");
  }

  private Line line(Stretch one, Instant now) {
    var end = one.until().filter(until -> until.isBefore(now)).orElse(now);
    return new Line(
        one.what().title(),
        more(one),
        one.from(),
        one.until(),
        took(one.from(), end),
        one.ended().map(Ending::title).orElse(""));
  }

  private String more(Stretch one) {
    var repair =
        one.repair().map(what -> what.what().title() + ", reported " + days.onDay(what.reported()));
    return repair.or(() -> one.why().map(OutOfUseReason::title)).orElse("");
  }

  /** '40 minutes', '26 hours', '3 days'. */
  static String took(Instant from, Instant until) {
    return took(Duration.between(from, until));
  }

  static String took(Duration time) {
    if (time.toMinutes() < 60) {
      return counted(Math.max(0, time.toMinutes()), "minute");
    }
    return time.toHours() < HOURS_OF_TWO_DAYS
        ? counted(time.toHours(), "hour")
        : counted(time.toDays(), "day");
  }

  private static String counted(long number, String of) {
    return "%,d %s%s".formatted(number, of, number == 1 ? "" : "s");
  }

  public SpaceId id() {
    return history.space().space().id();
  }

  /** Whether somebody who reads this can say that it is ready. */
  public boolean toBeReady() {
    return mayReady
        && history.theirs()
        && history.space().now() instanceof Availability.BeingCleaned;
  }

  public @Nullable String earlier() {
    return history.hasEarlier() ? path(history.page() + 1) : null;
  }

  public @Nullable String later() {
    return history.page() > 1 ? path(history.page() - 1) : null;
  }

  private String path(int page) {
    return "/refuge/spaces/" + id() + "/history?page=" + page;
  }

  /** Whether anything ever filled it. */
  public boolean isEmpty() {
    return history.stretches().isEmpty();
  }
}
