package rowan.support.refuge.occupancy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.DatabaseTime;
import rowan.support.refuge.limits.RefugeLimits;
import rowan.support.refuge.places.RefugePlaces;
import rowan.support.refuge.places.SpaceId;
import rowan.support.refuge.places.SpaceRegister;

/**
 * The front door to what was. Anyone who may read how spaces stand now may read how they stood: of
 * households it says nothing but that one lived there.
 */
@Service
public class SpacesOverTime {

  /** How many refuges stand on a page of their years. */
  public static final int REFUGES_ON_A_PAGE = 20;

  private final JdbcStretches stretches;
  private final Places places;
  private final Permissions permissions;
  private final Acting acting;
  private final Clock clock;

  SpacesOverTime(
      JdbcStretches stretches, Places places, Permissions permissions, Acting acting, Clock clock) {
    this.stretches = stretches;
    this.places = places;
    this.permissions = permissions;
    this.acting = acting;
    this.clock = clock;
  }

  /** What there is, and what it cannot meet. */
  @org.springframework.stereotype.Component
  record Places(RefugePlaces places, SpaceRegister register, RefugeLimits limits) {}

  /**
   * Everything that filled a space; nothing if it is not there. Needs {@code READ_SPACES}.
   *
   * @param page from 1
   */
  public Optional<SpaceHistory> history(Actor actor, SpaceId id, int page) {
    return reading(
        actor,
        () ->
            places
                .places
                .space(actor, id)
                .map(space ->
                    new SpaceHistory(
                        space,
                        page,
                        stretches.of(actor.authority(), id, page, now()),
                        places.limits.history(actor, space.space()),
                        places.places.isTheirs(actor, space.space().refuge()))));
  }

  /**
   * A month of some spaces, as a calendar shows it; needs {@code READ_SPACES}.
   *
   * @param after the space after which the page begins
   */
  public MonthOfSpaces month(Actor actor, YearMonth month, Optional<SpaceId> after) {
    return reading(
        actor,
        () -> {
          var page = places.register.page(actor, after);
          var from = midnight(month.atDay(1));
          var to = midnight(month.plusMonths(1).atDay(1));
          var ids = page.spaces().stream().map(space -> space.space().id()).toList();
          return new MonthOfSpaces(
              month,
              page,
              stretches.between(actor.authority(), ids, from, to, now()),
              days(actor, month, from, to));
        });
  }

  private List<MonthOfSpaces.Day> days(Actor actor, YearMonth month, Instant from, Instant to) {
    var zone = clock.getZone();
    var standing = stretches.standing(actor.authority(), from, to, zone);
    var opened = stretches.opened(actor.authority(), from, to, zone);
    var days = new ArrayList<MonthOfSpaces.Day>();
    for (var day = month.atDay(1);
        day.isBefore(month.plusMonths(1).atDay(1)) && !midday(day).isAfter(now());
        day = day.plusDays(1)) {
      var at = day;
      int spaces =
          opened.stream()
              .filter(some -> !some.first().isAfter(at))
              .mapToInt(JdbcStretches.Opened::number)
              .sum();
      if (spaces == 0) {
        continue; // nothing was there to be counted
      }
      days.add(
          new MonthOfSpaces.Day(
              at,
              spaces,
              count(standing, at, "STAY"::equals),
              count(standing, at, kind -> kind.equals("HOLD") || kind.equals("AWAITED")),
              count(standing, at, "CLEANING"::equals),
              count(standing, at, "OUT_OF_USE"::equals)));
    }
    return days;
  }

  private static int count(
      List<JdbcStretches.Standing> standing, LocalDate day, Predicate<String> kind) {
    return standing.stream()
        .filter(some -> kind.test(some.kind()))
        .filter(some -> !some.first().isAfter(day) && !some.last().isBefore(day))
        .mapToInt(JdbcStretches.Standing::number)
        .sum();
  }

  /**
   * What the last twelve months came to, by refuge, those by name; needs {@code READ_SPACES}.
   *
   * @param page from 1; one more than it shows is given where there is another page
   */
  public List<YearOfARefuge> years(Actor actor, int page) {
    return reading(
        actor,
        () ->
            stretches.years(
                actor.authority(),
                ZonedDateTime.now(clock).minusYears(1).toInstant(),
                now(),
                REFUGES_ON_A_PAGE + 1,
                (page - 1) * REFUGES_ON_A_PAGE));
  }

  private <T> T reading(Actor actor, Supplier<T> work) {
    permissions.require(actor, Action.READ_SPACES);
    return acting.in(Wing.SUPPORT, actor, work);
  }

  private Instant midnight(LocalDate day) {
    return day.atStartOfDay(clock.getZone()).toInstant();
  }

  private Instant midday(LocalDate day) {
    return day.atTime(LocalTime.NOON).atZone(clock.getZone()).toInstant();
  }

  private Instant now() {
    return DatabaseTime.now(clock);
  }
}
