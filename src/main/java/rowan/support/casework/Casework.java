package rowan.support.casework;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.OrganisationId;

/**
 * The front door for other rooms: opens cases, and tells what they may know of one. A case that the
 * actor's organisation is not involved in is, to them, not there.
 */
@Service
public class Casework {

  Casework() {}

  /** Opens a case; needs {@code TRIAGE_REFERRALS}. */
  public OpenResult open(OpenCase command) {
    throw new UnsupportedOperationException("opening comes with the next commit");
  }

  /** A case in one line; needs {@code READ_CASE}. */
  public Optional<CaseSummary> summary(Actor actor, CaseId caseId) {
    throw new UnsupportedOperationException("reading comes with the next commit");
  }

  /** Who would need a place together; needs {@code READ_CASE}. */
  public Optional<HouseholdOf> household(Actor actor, CaseId caseId) {
    throw new UnsupportedOperationException("reading comes with the next commit");
  }

  /** Puts what happened in another room on the timeline; needs {@code WORK_CASE}. */
  public void record(Actor actor, CaseId caseId, FromRoom happened) {
    throw new UnsupportedOperationException("recording comes with the next commit");
  }

  /**
   * Involves another organisation from now on, such as the provider of a refuge that a space is
   * held in; nothing changes if it already is. Needs {@code WORK_CASE}.
   */
  public void involve(Actor by, CaseId caseId, OrganisationId organisation) {
    throw new UnsupportedOperationException("involving comes with the next commit");
  }

  /**
   * How many open cases each of these leads now, nought included, whoever is involved: counts only.
   * Needs {@code TRIAGE_REFERRALS}.
   */
  public Map<AccountId, Integer> openCases(Actor actor, Collection<AccountId> leads) {
    throw new UnsupportedOperationException("counting comes with the next commit");
  }
}
