package rowan.commissioning.decisions.assurance;

import static rowan.commissioning.decisions.DeedKind.CONTRIBUTIONS_INVITED;
import static rowan.commissioning.decisions.DeedKind.CONTRIBUTION_ANSWERED;
import static rowan.commissioning.decisions.DeedKind.CONTRIBUTION_RECEIVED;
import static rowan.commissioning.decisions.DeedKind.ENGAGEMENT_HELD;
import static rowan.commissioning.decisions.DeedKind.SPECIFICATION_AGREED;

import java.util.Optional;
import rowan.commissioning.decisions.assurance.Standing.Next;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Engage;
import rowan.commissioning.decisions.recording.Mandate.InForce;
import rowan.foundation.access.Office;

/**
 * Somebody is to be heard. Met once they were invited, everything they said was answered, and the
 * specification that they could feed into is agreed; or once an engagement was held with them. An
 * agreed specification to which they were not invited is a breach.
 */
final class EngageRule {

  private EngageRule() {}

  static Standing standing(InForce mandate, Engage engage, Happened happened) {
    var id = mandate.id();
    int received = happened.count(id, CONTRIBUTION_RECEIVED);
    int answered = happened.count(id, CONTRIBUTION_ANSWERED);
    int open = Math.max(0, received - answered);
    boolean invited = received > 0 || happened.any(id, CONTRIBUTIONS_INVITED);
    boolean agreed = happened.anywhere(SPECIFICATION_AGREED);
    if (open == 0 && (happened.any(id, ENGAGEMENT_HELD) || (invited && agreed))) {
      return Standing.met(
          received == 0
              ? "Invited and heard"
              : "All %d contributions answered".formatted(received));
    }
    if (agreed && !invited) {
      return new Standing(
          ResolutionState.BREACHED,
          "The specification was agreed before they were invited to feed in",
          Optional.of(new Next("Invite them to feed in", null, Office.COMMISSIONER)));
    }
    var next =
        open > 0
            ? new Next(
                open == 1 ? "Answer 1 contribution" : "Answer %d contributions".formatted(open),
                engage.by(),
                Office.COMMISSIONER)
            : invited
                ? new Next(
                    "Feed into the specification", engage.by(), Office.COMMISSIONER, engage.with())
                : new Next("Invite them to feed in", engage.by(), Office.COMMISSIONER);
    return StateRules.undone(
        happened,
        received == 0
            ? invited ? "Invited, nothing received yet" : "Not invited yet"
            : "%d of %d contributions answered".formatted(answered, received),
        engage.by(),
        !happened.under(id).isEmpty(),
        next);
  }
}
