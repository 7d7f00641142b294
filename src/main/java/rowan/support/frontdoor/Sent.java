package rowan.support.frontdoor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import rowan.support.frontdoor.kept.Referral;

/**
 * A referral as the one who made it may see it afterwards: that it arrived and what became of it,
 * and nothing of the case.
 *
 * @param asked whether triage has asked something that is not answered yet
 * @param reason why it was closed or not accepted, if it was
 */
public record Sent(
    ReferralId id,
    String reference,
    Instant at,
    Urgency urgency,
    Progress progress,
    boolean asked,
    Optional<Decision.ClosingReason> reason) {

  /** One opened: with what its maker wrote as the name, and the questions and answers. */
  public record Opened(Sent sent, String name, List<Conversation.Message> messages) {}

  /** How far something is that was asked for, as who asked may know it: without any content. */
  public enum Progress {
    RECEIVED("Received"),
    LOOKED_AT("Being looked at"),
    ACCEPTED("Accepted"),
    NOT_ACCEPTED("Not accepted"),
    CLOSED("Closed");

    private final String title;

    Progress(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }

    public static Progress of(Referral referral) {
      return switch (referral) {
        case Referral.Waiting waiting -> RECEIVED;
        case Referral.LookedAt lookedAt -> LOOKED_AT;
        case Referral.Accepted accepted -> accepted.caseClosedAt().isPresent() ? CLOSED : ACCEPTED;
        case Referral.Closed closed -> closed.reason().progress();
      };
    }
  }
}
