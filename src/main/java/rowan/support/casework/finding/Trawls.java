package rowan.support.casework.finding;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;
import rowan.foundation.audit.Audit;
import rowan.foundation.audit.BusyDays;

/**
 * Who searched for people unusually often, for whoever looks after that; needs {@code READ_AUDIT}.
 * How often, and never what for: that is kept nowhere.
 */
@Service
public class Trawls {

  static final String SEARCHED = "casework.find";
  static final String REFUSED = "casework.find-too-often";

  /** From so many within an hour on, somebody is listed. */
  public static final int MANY_IN_AN_HOUR = SearchPace.IN_AN_HOUR / 2;

  /** From how many on a search is refused. */
  public static final int MOST_IN_AN_HOUR = SearchPace.IN_AN_HOUR;

  /** So far back. */
  public static final int DAYS_BACK = 90;

  private static final int PAGE = 25;

  private final Permissions permissions;
  private final Acting acting;
  private final Audit audit;
  private final BusyDays days;
  private final Clock clock;

  Trawls(Permissions permissions, Acting acting, Audit audit, BusyDays days, Clock clock) {
    this.permissions = permissions;
    this.acting = acting;
    this.audit = audit;
    this.days = days;
    this.clock = clock;
  }

  /**
   * A page of days, the latest first.
   *
   * @param next where the page after it begins; nothing on the last
   */
  public record Page(List<BusyDays.BusyDay> days, Optional<BusyDays.After> next) {

    public Page {
      days = List.copyOf(days);
    }
  }

  /** The days on which somebody searched unusually often. Reading it is written down too. */
  public Page page(Actor reader, Optional<BusyDays.After> after) {
    permissions.require(reader, Action.READ_AUDIT);
    var counted =
        new BusyDays.Counted(
            SEARCHED, REFUSED, MANY_IN_AN_HOUR, clock.instant().minus(Duration.ofDays(DAYS_BACK)));
    return acting.in(
        Wing.FOUNDATION,
        reader,
        () -> {
          audit.look(reader, "casework.searches-counted", List.of());
          var found = days.of(reader, counted, after, PAGE + 1);
          var shown = found.subList(0, Math.min(PAGE, found.size()));
          return new Page(
              shown,
              found.size() > PAGE
                  ? Optional.of(
                      new BusyDays.After(shown.getLast().day(), shown.getLast().account()))
                  : Optional.empty());
        });
  }
}
