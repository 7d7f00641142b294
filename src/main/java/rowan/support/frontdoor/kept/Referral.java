package rowan.support.frontdoor.kept;

import java.time.Instant;
import java.util.Optional;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.OrganisationId;
import rowan.foundation.kernel.PersonId;
import rowan.foundation.web.Language;
import rowan.support.casework.CaseId;
import rowan.support.frontdoor.Asker;
import rowan.support.frontdoor.Decision;
import rowan.support.frontdoor.ReferralId;
import rowan.support.frontdoor.Urgency;

/** Something that was asked for, from its arrival to what became of it. */
public sealed interface Referral {

  Received received();

  /**
   * What holds from its arrival on.
   *
   * @param account who referred, if an agency did
   * @param organisation for which they did
   * @param reference to be quoted on the telephone
   */
  record Received(
      ReferralId id,
      PersonId person,
      Asker asker,
      Urgency urgency,
      Instant at,
      Language language,
      Optional<AccountId> account,
      Optional<OrganisationId> organisation,
      String reference) {

    Instant answerBy() {
      return at.plus(urgency.answerWithin(asker));
    }
  }

  /** Not decided yet: only now may it be. */
  sealed interface Undecided extends Referral {

    default LookedAt takenBy(AccountId account, Instant now) {
      return new LookedAt(received(), account, now);
    }

    default Accepted accepted(CaseId caseId, AccountId lead, AccountId by, Instant now) {
      return new Accepted(received(), caseId, lead, by, now, Optional.empty());
    }

    default Closed closed(Decision.ClosingReason reason, AccountId by, Instant now) {
      return new Closed(received(), reason, by, now);
    }
  }

  record Waiting(Received received) implements Undecided {}

  record LookedAt(Received received, AccountId by, Instant since) implements Undecided {}

  /**
   * It became a case.
   *
   * @param lead who leads the case now
   * @param caseClosedAt when the case closed, if it has
   */
  record Accepted(
      Received received,
      CaseId caseId,
      AccountId lead,
      AccountId by,
      Instant at,
      Optional<Instant> caseClosedAt)
      implements Referral {}

  record Closed(Received received, Decision.ClosingReason reason, AccountId by, Instant at)
      implements Referral {}
}
