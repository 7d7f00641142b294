package rowan.support.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.OrganisationId;
import rowan.support.casework.opening.Opening;
import rowan.support.casework.opening.Readings;

/**
 * The front door for other rooms: opens cases, and tells what they may know of one. A case that the
 * actor's organisation is not involved in is, to them, not there.
 */
@Service
public class Casework {

  private final Permissions permissions;
  private final Acting acting;
  private final Opening opening;
  private final Readings readings;
  private final FromElsewhere fromElsewhere;
  private final CaseFacts facts;

  Casework(
      Permissions permissions,
      Acting acting,
      Opening opening,
      Readings readings,
      FromElsewhere fromElsewhere,
      CaseFacts facts) {
    this.permissions = permissions;
    this.acting = acting;
    this.opening = opening;
    this.readings = readings;
    this.fromElsewhere = fromElsewhere;
    this.facts = facts;
  }

  /** Opens a case; needs {@code TRIAGE_REFERRALS}. */
  public OpenResult open(OpenCase command) {
    permissions.require(command.by(), Action.TRIAGE_REFERRALS);
    return opening.open(command);
  }

  /** A case in one line; needs {@code READ_CASE}. */
  public Optional<CaseSummary> summary(Actor actor, CaseId caseId) {
    permissions.require(actor, Action.READ_CASE);
    return acting.in(Wing.SUPPORT, actor, () -> readings.summary(actor, caseId));
  }

  /** Who would need a place together; needs {@code READ_CASE}. */
  public Optional<HouseholdOf> household(Actor actor, CaseId caseId) {
    permissions.require(actor, Action.READ_CASE);
    return acting.in(Wing.SUPPORT, actor, () -> readings.household(actor, caseId));
  }

  /** The day of the next thing due in an open case; needs {@code READ_CASE}. */
  public Optional<LocalDate> nextDue(Actor actor, CaseId caseId) {
    permissions.require(actor, Action.READ_CASE);
    return acting.in(Wing.SUPPORT, actor, () -> readings.nextDue(actor, caseId));
  }

  /**
   * Puts what happened in another room on the timeline; needs {@code WORK_CASE}. Nothing is written
   * in a case that has closed.
   *
   * @throws rowan.support.casework.file.NoSuchCase if the actor's organisation is not involved
   */
  public void record(Actor actor, CaseId caseId, FromRoom happened) {
    fromElsewhere.record(actor, caseId, happened);
  }

  /**
   * Involves another organisation from now on, such as the provider of a refuge that a space is
   * held in; nothing changes if it already is. Needs {@code WORK_CASE}.
   *
   * @throws rowan.support.casework.file.NoSuchCase if the actor's organisation is not involved
   */
  public void involve(Actor by, CaseId caseId, OrganisationId organisation) {
    fromElsewhere.involve(by, caseId, organisation);
  }

  /**
   * Ends the part of an organisation that was brought in since a moment, such as the provider of a
   * refuge where the household does not come after all: what is written from then on it does not
   * see. Nothing changes if it took part before, or leads by now. Needs {@code WORK_CASE}.
   *
   * @throws rowan.support.casework.file.NoSuchCase if the actor's organisation is not involved
   */
  public void endInvolvement(Actor by, CaseId caseId, OrganisationId organisation, Instant since) {
    fromElsewhere.endInvolvement(by, caseId, organisation, since);
  }

  /**
   * Puts what another room wants done among what is due in the case, so that whoever leads it finds
   * it where they begin their day; needs {@code WORK_CASE}. Nothing is written in a case that has
   * closed.
   *
   * @param step an id of the room's own, by which it says later that it is done
   * @param words what to do, kept sealed; never an address
   * @param by the last day on which it is in time
   * @throws rowan.support.casework.file.NoSuchCase if the actor's organisation is not involved
   */
  public void due(Actor actor, CaseId caseId, UUID step, String words, LocalDate by) {
    fromElsewhere.due(actor, caseId, step, words, by);
  }

  /**
   * Takes away what {@link #due} put there, if somebody has not already; needs {@code WORK_CASE}.
   * Nothing is there to somebody whose organisation is not involved.
   */
  public void nothingDue(Actor actor, CaseId caseId, UUID step) {
    permissions.require(actor, Action.WORK_CASE);
    fromElsewhere.nothingDue(actor, caseId, step);
  }

  /**
   * How many open cases each of these leads now, nought included, whoever is involved: counts only.
   * Needs {@code TRIAGE_REFERRALS}.
   */
  public Map<AccountId, Integer> openCases(Actor actor, Collection<AccountId> leads) {
    permissions.require(actor, Action.TRIAGE_REFERRALS);
    return facts.openCases(actor, leads);
  }
}
