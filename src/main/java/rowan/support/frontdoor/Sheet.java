package rowan.support.frontdoor;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import rowan.foundation.web.Language;
import rowan.support.casework.CaseId;

/**
 * Everything that was told, opened by a worker and written down as a look.
 *
 * @param line as it stands in the queue
 * @param caseId the case that it became, if it did
 */
public record Sheet(
    Line line,
    String reference,
    String referrer,
    Language language,
    Told told,
    List<Conversation.Message> messages,
    Optional<CaseId> caseId,
    Optional<Decision.ClosingReason> reason) {

  public Sheet {
    messages = List.copyOf(messages);
  }

  public boolean undecided() {
    return caseId.isEmpty() && reason.isEmpty();
  }

  /**
   * One line of the queue: who asked, how urgent, how long it has waited. Never a name of anyone
   * helped.
   *
   * @param organisation of who referred; empty where the asking came from the public pages
   * @param answeredAt when a worker first answered, if one has
   * @param lookedAtBy who is looking at it; empty if nobody is
   * @param wroteAt since when a message from who asked is unanswered, if one is
   */
  public record Line(
      ReferralId id,
      Asker asker,
      String organisation,
      Urgency urgency,
      Sent.Progress progress,
      Instant receivedAt,
      Optional<Instant> answeredAt,
      String lookedAtBy,
      Optional<Instant> wroteAt) {

    /** By when a first answer is due. */
    public Instant answerBy() {
      return receivedAt.plus(urgency.answerWithin(asker));
    }

    /** Whether it is still unanswered though an answer was due. */
    public boolean overdue(Instant now) {
      return answeredAt.isEmpty() && now.isAfter(answerBy());
    }

    /** How long it waited for its first answer, or has waited so far. */
    public Duration waited(Instant now) {
      return Duration.between(receivedAt, answeredAt.orElse(now));
    }
  }
}
