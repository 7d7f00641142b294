package rowan.thread;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.springframework.boot.test.context.TestComponent;
import rowan.foundation.access.Actor;
import rowan.support.casework.CaseId;
import rowan.support.casework.Community;
import rowan.support.casework.GivenCases;
import rowan.support.casework.contact.ContactWay;
import rowan.support.casework.contact.Contacts;
import rowan.support.casework.contact.LogContact;
import rowan.support.casework.lead.CloseCase;
import rowan.support.casework.lead.ClosingReason;
import rowan.support.casework.lead.Closings;
import rowan.support.casework.lead.Outcome;
import rowan.support.casework.plan.Plans;

/** Others who were helped meanwhile: enough of them that a figure points at nobody. */
@TestComponent
public class TheOthers {

  private static final int HELPED = 24;

  private final GivenCases given;
  private final Contacts contacts;
  private final Plans plans;
  private final Closings closings;
  private final Clock clock;

  TheOthers(GivenCases given, Contacts contacts, Plans plans, Closings closings, Clock clock) {
    this.given = given;
    this.contacts = contacts;
    this.plans = plans;
    this.closings = closings;
    this.clock = clock;
  }

  /** Each is referred, reached the same day and helped to the end; most feel safer then. */
  void areHelped(Town town) {
    var idva = town.actor("Priya N");
    var team =
        new GivenCases.Team(
            town.council(),
            town.organisation(Town.OPEN_GATE),
            town.actor("Bev K"),
            idva,
            town.actor("Sorcha B"),
            town.actor("Marta S"),
            town.actor("Dilys G"));
    for (int one = 0; one < HELPED; one++) {
      var communities = one % 3 == 0 ? Set.of(Community.ETHNIC_MINORITY) : Set.<Community>of();
      var id = given.aCaseReferred(team, clock.instant().minus(5, ChronoUnit.HOURS), communities);
      isHelped(idva, id, one % 4 == 0 ? 3 : 7);
    }
  }

  private void isHelped(Actor lead, CaseId id, int feelsAtTheEnd) {
    contacts.log(
        new LogContact(
            lead, id, ContactWay.THEY_CAME, clock.instant(), true, "Came to the drop-in."));
    plans.giveScore(lead, id, 3);
    plans.giveScore(lead, id, feelsAtTheEnd);
    closings.close(
        new CloseCase(
            lead,
            id,
            ClosingReason.SUPPORT_FINISHED,
            Outcome.ABUSE_STOPPED,
            "Knows the way back.",
            ""));
  }
}
