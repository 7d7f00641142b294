package rowan.foundation.access.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Office;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;
import rowan.foundation.access.register.Colleagues;
import rowan.foundation.access.register.Conduct;
import rowan.foundation.access.register.HeldOffice;
import rowan.foundation.access.register.Offices;
import rowan.foundation.access.register.Requirement;
import rowan.foundation.access.register.Standings;

/**
 * Finds what somebody has to be told about their own standing, and about others' if they see to it.
 */
@Component
class Reminders {

  private final Acting acting;
  private final Accounts accounts;
  private final Permissions permissions;
  private final Standings standings;
  private final Offices offices;
  private final Colleagues colleagues;
  private final Clock clock;

  Reminders(
      Acting acting,
      Accounts accounts,
      Permissions permissions,
      Standings standings,
      Offices offices,
      Colleagues colleagues,
      Clock clock) {
    this.acting = acting;
    this.accounts = accounts;
    this.permissions = permissions;
    this.standings = standings;
    this.offices = offices;
    this.colleagues = colleagues;
    this.clock = clock;
  }

  HomePage of(Actor actor) {
    return acting.in(Wing.FOUNDATION, actor, () -> found(actor));
  }

  private HomePage found(Actor actor) {
    var today = LocalDate.now(clock);
    var opening =
        offices.of(actor.authority(), actor.account()).stream()
            .filter(office -> office.isHad(today) && permissions.opensRecords(office.office()))
            .toList();
    int others =
        permissions.permit(actor, Action.ADMINISTER_ACCESS)
            ? colleagues.needingAttention(actor.authority(), today)
            : 0;
    if (opening.isEmpty()) {
      return new HomePage(List.of(), Set.of(), List.of(), List.of(), others);
    }
    var standing = standings.of(actor.authority(), actor.account());
    var missing = standing.missing(today, Conduct.CURRENT);
    var ending = standing.ending(today, Conduct.CURRENT);
    boolean asks = !ending.isEmpty() || missing.stream().anyMatch(Reminders::isKeptByOthers);
    return new HomePage(
        missing.isEmpty() ? List.of() : opening.stream().map(HeldOffice::title).toList(),
        missing,
        ending,
        asks ? whom(actor) : List.of(),
        others);
  }

  private static boolean isKeptByOthers(Requirement what) {
    return what != Requirement.CONDUCT;
  }

  /** The manager of one's own organisation, or else the administrators. */
  private List<String> whom(Actor actor) {
    var holders = accounts.holders(actor.authority());
    var managers =
        holders.stream()
            .filter(one -> one.holds(Office.PROVIDER_MANAGER))
            .filter(one -> one.organisation().equals(actor.organisation()));
    var administrators = holders.stream().filter(one -> one.holds(Office.ADMINISTRATOR));
    return Stream.concat(managers, administrators)
        .filter(one -> !one.account().equals(actor.account()))
        .map(Actor::name)
        .distinct()
        .limit(3)
        .toList();
  }
}
