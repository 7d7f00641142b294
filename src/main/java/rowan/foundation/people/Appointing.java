package rowan.foundation.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.groups.Organisations;
import rowan.foundation.access.register.Colleague;
import rowan.foundation.access.register.Colleagues;
import rowan.foundation.access.register.GivenOffice;
import rowan.foundation.access.register.Happened;
import rowan.foundation.access.register.HeldOffice;
import rowan.foundation.access.register.Offices;
import rowan.foundation.access.register.Proposals;
import rowan.foundation.access.register.Tenure;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.TimeOrderedIds;

/** Gives offices and ends them; needs {@code ADMINISTER_ACCESS}, and never for oneself. */
@Service
public class Appointing {

  private final Permissions permissions;
  private final Changes changes;
  private final Colleagues colleagues;
  private final Organisations organisations;
  private final Offices offices;
  private final Proposals proposals;
  private final Clock clock;

  Appointing(
      Permissions permissions,
      Changes changes,
      Colleagues colleagues,
      Organisations organisations,
      Offices offices,
      Proposals proposals,
      Clock clock) {
    this.permissions = permissions;
    this.changes = changes;
    this.colleagues = colleagues;
    this.organisations = organisations;
    this.offices = offices;
    this.proposals = proposals;
    this.clock = clock;
  }

  /** Gives somebody an office, or proposes it where it takes a second person. */
  public PeopleResult give(Actor by, GivenOffice given) {
    permissions.require(by, Action.ADMINISTER_ACCESS);
    return changes.changing(
        by,
        given.account(),
        () -> {
          var refusal = refusal(by, given);
          if (refusal.isPresent()) {
            return new PeopleResult.Refused(refusal.get());
          }
          var id = TimeOrderedIds.next(clock);
          if (permissions.takesTwo(given.office())) {
            proposals.add(by, id, given, clock.instant());
            write(by, given, Happened.OFFICE_PROPOSED);
            return new PeopleResult.Waits(given.account().value());
          }
          offices.give(by.authority(), id, given);
          write(by, given, Happened.OFFICE_GIVEN);
          return new PeopleResult.Done(given.account().value());
        });
  }

  private void write(Actor by, GivenOffice given, Happened what) {
    changes.write(
        by, given.account(), what, given.title(), given.starts(), given.ends().orElse(null));
  }

  private Optional<PeopleRefusal> refusal(Actor by, GivenOffice given) {
    if (given.account().equals(by.account())) {
      return Optional.of(PeopleRefusal.YOURSELF);
    }
    if (given.starts().isBefore(changes.today())) {
      return Optional.of(PeopleRefusal.STARTS_IN_THE_PAST);
    }
    return stands(by, given);
  }

  /** Whether an office can be given as it is asked for, whoever asks and whenever. */
  Optional<PeopleRefusal> stands(Actor by, GivenOffice given) {
    var to = colleagues.find(by.authority(), given.account(), changes.today());
    if (to.isEmpty() || to.get().endedAt().isPresent()) {
      return Optional.of(PeopleRefusal.HAS_LEFT);
    }
    if (!fits(by, to.get(), given)) {
      return Optional.of(PeopleRefusal.NOT_OF_THIS_ORGANISATION);
    }
    if (given.ends().isEmpty() && given.tenure() != Tenure.HOLDS) {
      return Optional.of(PeopleRefusal.FOR_A_TIME);
    }
    if (given.ends().filter(last -> last.isBefore(given.starts())).isPresent()) {
      return Optional.of(PeopleRefusal.ENDS_BEFORE_IT_STARTS);
    }
    if (!coversWhoHasIt(by, given)) {
      return Optional.of(PeopleRefusal.COVERS_NOBODY);
    }
    return offices.overlaps(by.authority(), given)
        ? Optional.of(PeopleRefusal.HAS_IT_ALREADY)
        : Optional.empty();
  }

  private boolean fits(Actor by, Colleague to, GivenOffice given) {
    return organisations
        .find(by.authority(), to.organisation())
        .map(known -> FittingOffices.offices(known.organisation().kind()))
        .filter(fitting -> fitting.contains(given.office()))
        .isPresent();
  }

  private boolean coversWhoHasIt(Actor by, GivenOffice given) {
    if (given.tenure() != Tenure.COVERS) {
      return given.covers().isEmpty();
    }
    return given
        .covers()
        .filter(covered -> !covered.equals(given.account()))
        .map(covered -> offices.of(by.authority(), covered))
        .filter(had ->
            had.stream()
                .anyMatch(one -> one.office() == given.office() && one.isHad(given.starts())))
        .isPresent();
  }

  /**
   * Ends an office on a day, or in this moment. Colleagues take over the cases that somebody then
   * may no longer lead.
   *
   * @param lastDay nothing for at once
   */
  public PeopleResult end(Actor by, AccountId account, UUID office, Optional<LocalDate> lastDay) {
    permissions.require(by, Action.ADMINISTER_ACCESS);
    return changes.changing(
        by,
        account,
        () -> {
          var had =
              offices.of(by.authority(), account).stream()
                  .filter(one -> one.id().equals(office))
                  .findFirst();
          var refusal = refusal(by, account, had, lastDay);
          if (refusal.isPresent()) {
            return new PeopleResult.Refused(refusal.get());
          }
          boolean worked = changes.mayWorkCases(by, account);
          lastDay.ifPresentOrElse(
              day -> offices.endOn(by.authority(), office, day),
              () -> offices.end(by.authority(), office, clock.instant()));
          if (worked && !changes.mayWorkCases(by, account)) {
            changes.handOver(by, account);
          }
          changes.write(
              by,
              account,
              Happened.OFFICE_ENDED,
              had.map(HeldOffice::title).orElse(null),
              null,
              lastDay.orElse(null));
          return new PeopleResult.Done(account.value());
        });
  }

  private Optional<PeopleRefusal> refusal(
      Actor by, AccountId account, Optional<HeldOffice> had, Optional<LocalDate> lastDay) {
    if (account.equals(by.account())) {
      return Optional.of(PeopleRefusal.YOURSELF);
    }
    if (had.filter(one -> !one.isOver(changes.today())).isEmpty()) {
      return Optional.of(PeopleRefusal.IS_OVER);
    }
    if (lastDay.filter(day -> day.isBefore(changes.today())).isPresent()) {
      return Optional.of(PeopleRefusal.LAST_DAY_IS_PAST);
    }
    var ends = had.get().ends();
    if (lastDay.filter(day -> ends.filter(day::isAfter).isPresent()).isPresent()) {
      return Optional.of(PeopleRefusal.ENDS_BEFORE_THAT);
    }
    return lastDay.filter(day -> day.isBefore(had.get().starts())).isPresent()
        ? Optional.of(PeopleRefusal.ENDS_BEFORE_IT_STARTS)
        : Optional.empty();
  }
}
