package rowan.support.casework.file;

import java.time.Instant;
import java.util.Optional;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.PersonId;
import rowan.support.casework.CaseId;

/** One person's case, in the state that it is in. */
public sealed interface Case {

  CaseId id();

  PersonId person();

  /**
   * Worked, and led by somebody at every hour.
   *
   * @param lead who leads at this moment
   * @param next who leads from a later moment on, once a handover is accepted
   */
  record Open(
      CaseId id,
      PersonId person,
      Instant openedAt,
      AccountId lead,
      Optional<NextLead> next,
      boolean highRisk,
      Optional<Integer> score)
      implements Case {

    public boolean isLedBy(AccountId account) {
      return lead.equals(account);
    }
  }

  /** Worked no longer. */
  record Closed(CaseId id, PersonId person) implements Case {}

  /** A lead to come. */
  record NextLead(AccountId account, Instant from) {}
}
