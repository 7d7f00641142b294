package rowan.support.casework.connected;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Wing;
import rowan.foundation.audit.Audit;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.AuthorityId;
import rowan.foundation.kernel.DatabaseTime;
import rowan.support.casework.CaseId;
import rowan.support.casework.lead.Relief;

/**
 * Shuts a colleague out of a case, and sees to it that somebody else leads it from that moment if
 * they did. Written down as a deed of the house, not of whoever set it off: it must not be read off
 * the log who declared what.
 */
@Component
class ShuttingOut {

  private static final String WHAT = "casework.shut-out";

  private final ShutOuts shutOuts;
  private final SameShutOuts sameShutOuts;
  private final Relief relief;
  private final Acting acting;
  private final Audit audit;
  private final Clock clock;

  ShuttingOut(
      ShutOuts shutOuts,
      SameShutOuts sameShutOuts,
      Relief relief,
      Acting acting,
      Audit audit,
      Clock clock) {
    this.shutOuts = shutOuts;
    this.sameShutOuts = sameShutOuts;
    this.relief = relief;
    this.acting = acting;
    this.audit = audit;
    this.clock = clock;
  }

  /** In the running transaction. */
  void shutOut(AuthorityId authority, CaseId id, AccountId account, Why why) {
    var house = Actor.clock(authority);
    if (shutOuts.add(house, id, account, why, DatabaseTime.now(clock))) {
      acting.run(
          Wing.SUPPORT, house, () -> audit.change(house, WHAT, shutOuts.person(house, id).value()));
      leadOf(house, id, account)
          .ifPresent(away -> relief.relieve(id, away, isShutOut(house, id), clock));
      if (why != Why.SAME_PERSON) {
        sameShutOuts
            .otherCases(house, id)
            .forEach(other -> shutOut(authority, other, account, Why.SAME_PERSON));
      }
    }
  }

  /** Hides each case of one person from whoever another of theirs is hidden from. */
  void carry(AuthorityId authority, CaseId id) {
    var house = Actor.clock(authority);
    var all = new java.util.ArrayList<>(sameShutOuts.otherCases(house, id));
    all.add(id);
    for (var from : all) {
      for (var one : shutOuts.of(house, from)) {
        all.stream()
            .filter(to -> !to.equals(from))
            .forEach(to -> shutOut(authority, to, one.account(), Why.SAME_PERSON));
      }
    }
  }

  private Optional<Relief.LastLead> leadOf(Actor house, CaseId id, AccountId account) {
    return shutOuts
        .lastLead(house, id)
        .filter(last -> last.account().equals(account))
        .map(last ->
            new Relief.LastLead(
                new Actor(house.authority(), account, last.organisation(), Set.of(), "", ""),
                last.from()));
  }

  private Predicate<Actor> isShutOut(Actor house, CaseId id) {
    var accounts =
        shutOuts.of(house, id).stream().map(ShutOuts.Row::account).collect(Collectors.toSet());
    return actor -> accounts.contains(actor.account());
  }
}
