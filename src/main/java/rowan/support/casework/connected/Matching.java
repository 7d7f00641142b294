package rowan.support.casework.connected;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.AuthorityId;
import rowan.foundation.kernel.DatabaseTime;
import rowan.support.casework.CaseId;

/** Finds who of the staff is connected with whom, by name; each method in a running transaction. */
@Component
class Matching {

  private final NamePrint prints;
  private final ShutOuts shutOuts;
  private final ShuttingOut shuttingOut;
  private final Colleagues colleagues;
  private final Acting acting;
  private final Clock clock;

  Matching(
      NamePrint prints,
      ShutOuts shutOuts,
      ShuttingOut shuttingOut,
      Colleagues colleagues,
      Acting acting,
      Clock clock) {
    this.prints = prints;
    this.shutOuts = shutOuts;
    this.shuttingOut = shuttingOut;
    this.colleagues = colleagues;
    this.acting = acting;
    this.clock = clock;
  }

  byte[] print(Actor actor, String name) {
    return acting.in(Wing.SUPPORT, actor, () -> prints.of(actor, name));
  }

  /** Somebody was named in a case: colleagues of that name, and who knows them, are shut out. */
  void named(Actor by, CaseId id, String name) {
    for (var colleague : colleagues.all(by.authority())) {
      if (NamePrint.same(colleague.name(), name)) {
        shuttingOut.shutOut(by.authority(), id, colleague.account(), Why.BEARS_THE_NAME);
      }
    }
    known(by, id, name);
  }

  /** Somebody is helped, or named, in a case: who declared to know them is shut out of it. */
  void known(Actor by, CaseId id, String name) {
    for (var declarer : shutOuts.declarersOf(by, print(by, name))) {
      shuttingOut.shutOut(by.authority(), id, declarer, Why.DECLARED);
    }
  }

  boolean isKnownTo(Actor by, AccountId account, String name) {
    return shutOuts.declarersOf(by, print(by, name)).contains(account);
  }

  boolean isNamedInOneOf(Actor actor, Collection<CaseId> cases, String name) {
    return shutOuts.casesNaming(actor, print(actor, name)).stream().anyMatch(cases::contains);
  }

  /** A colleague declares to know somebody: they are shut out of each case of that name. */
  void declared(Actor by, byte[] print) {
    for (var id : shutOuts.casesOf(by, print)) {
      shuttingOut.shutOut(by.authority(), id, by.account(), Why.DECLARED);
    }
  }

  /** A colleague is new, or has another name. */
  void compared(Actor house, Actor colleague) {
    for (var id : shutOuts.casesNaming(house, print(house, colleague.name()))) {
      shuttingOut.shutOut(house.authority(), id, colleague.account(), Why.BEARS_THE_NAME);
    }
  }

  /** The person of a case has other cases: who is shut out of one is shut out of all. */
  void carry(Actor by, CaseId id) {
    shuttingOut.carry(by.authority(), id);
  }

  void shutOut(AuthorityId authority, CaseId id, AccountId account) {
    shuttingOut.shutOut(authority, id, account, Why.NAMED);
  }

  void letIn(Actor by, CaseId id, AccountId account, byte[] reason) {
    shutOuts.letIn(by, id, account, reason, DatabaseTime.now(clock));
  }

  List<ConnectedView.ShutOut> shutOutOf(Actor actor, CaseId id) {
    return shutOuts.of(actor, id).stream()
        .map(row -> new ConnectedView.ShutOut(row.account(), row.name(), row.why(), row.at()))
        .toList();
  }
}
