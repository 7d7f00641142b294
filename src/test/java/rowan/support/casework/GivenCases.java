package rowan.support.casework;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.test.context.TestComponent;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Authorities;
import rowan.foundation.access.Office;
import rowan.foundation.access.OrganisationKind;
import rowan.foundation.access.Wing;
import rowan.foundation.audit.Audit;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.OrganisationId;
import rowan.foundation.kernel.PersonId;
import rowan.foundation.kernel.TimeOrderedIds;
import rowan.foundation.messages.Channel;
import rowan.foundation.messages.SafeContact;
import rowan.foundation.vault.Vault;
import rowan.testing.Council;

/** A council of a test's own, with a provider, workers of both, and cases. */
@TestComponent
public class GivenCases {

  private final Authorities authorities;
  private final Accounts accounts;
  private final Acting acting;
  private final Audit audit;
  private final Vault vault;
  private final Casework casework;
  private final Clock clock;

  GivenCases(
      Authorities authorities,
      Accounts accounts,
      Acting acting,
      Audit audit,
      Vault vault,
      Casework casework,
      Clock clock) {
    this.authorities = authorities;
    this.accounts = accounts;
    this.acting = acting;
    this.audit = audit;
    this.vault = vault;
    this.casework = casework;
    this.clock = clock;
  }

  /** Those who meet in a case: triage and an IDVA of the council, and workers of providers. */
  public record Team(
      Council council,
      OrganisationId provider,
      Actor triage,
      Actor idva,
      Actor otherIdva,
      Actor outreach,
      Actor stranger) {}

  public Team team() {
    var council = Council.founded(authorities, accounts);
    var provider = council.organisation(OrganisationKind.PROVIDER, "Open Gate");
    var uninvolved = council.organisation(OrganisationKind.PROVIDER, "Elsewhere");
    return new Team(
        council,
        provider,
        council.holder(Office.TRIAGE),
        council.holder(Office.IDVA),
        council.holder(Office.IDVA),
        council.holder(provider, Office.SUPPORT_WORKER, "Outreach worker"),
        council.holder(uninvolved, Office.SUPPORT_WORKER, "Outreach worker"));
  }

  /** Somebody whom the front door has admitted. */
  public PersonId person(Actor triage) {
    var person = new PersonId(TimeOrderedIds.next(clock));
    acting.run(
        Wing.SUPPORT,
        triage,
        () -> vault.admit(triage, audit.change(triage, "casework.open", person.value()), person));
    return person;
  }

  /** A plan for calls on weekdays from ten to half past two. */
  public SafeContact safeToCall() {
    return safe(Channel.CALL, "07700 900318");
  }

  public SafeContact safe(Channel channel, String value) {
    return new SafeContact(
        channel,
        value,
        Set.of(
            DayOfWeek.MONDAY,
            DayOfWeek.TUESDAY,
            DayOfWeek.WEDNESDAY,
            DayOfWeek.THURSDAY,
            DayOfWeek.FRIDAY),
        LocalTime.of(9, 0),
        LocalTime.of(16, 30),
        false,
        "Anna from the library",
        LocalDate.now(clock).minusDays(2));
  }

  public OpenCase command(Team team, PersonId person, AccountId lead) {
    return new OpenCase(
        team.triage(),
        person,
        "Asha Khan",
        Optional.of(LocalDate.of(1994, 2, 17)),
        Gender.WOMAN,
        List.of(new Child(Optional.of("Idris"), 9, true), new Child(Optional.empty(), 4, false)),
        safeToCall(),
        "He waited outside the school again and said what he would do.",
        lead,
        clock.instant().minus(5, ChronoUnit.HOURS),
        "police",
        Set.of(Community.ETHNIC_MINORITY));
  }

  /** An open case, led by the team's IDVA. */
  public CaseId aCase(Team team) {
    return aCase(team, safeToCall());
  }

  public CaseId aCase(Team team, SafeContact plan) {
    var given = command(team, person(team.triage()), team.idva().account());
    return open(
        new OpenCase(
            given.by(),
            given.person(),
            given.name(),
            given.dateOfBirth(),
            given.gender(),
            given.children(),
            plan,
            given.whatHappened(),
            given.lead(),
            given.referredAt(),
            given.source(),
            given.communities()));
  }

  public CaseId aCaseReferred(Team team, Instant referredAt, Set<Community> communities) {
    var given = command(team, person(team.triage()), team.idva().account());
    return open(
        new OpenCase(
            given.by(),
            given.person(),
            given.name(),
            given.dateOfBirth(),
            given.gender(),
            given.children(),
            given.safeContact(),
            given.whatHappened(),
            given.lead(),
            referredAt,
            given.source(),
            communities));
  }

  private CaseId open(OpenCase command) {
    return switch (casework.open(command)) {
      case OpenResult.Done(var id) -> id;
      case OpenResult.Refused(var refusal) -> throw new AssertionError(refusal.sentence());
    };
  }
}
