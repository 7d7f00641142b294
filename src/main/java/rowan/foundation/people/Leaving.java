package rowan.foundation.people;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.register.Colleagues;
import rowan.foundation.access.register.Happened;
import rowan.foundation.access.register.Offices;
import rowan.foundation.kernel.AccountId;

/**
 * Ends accounts, on a last day or at once; needs {@code ADMINISTER_ACCESS}. What somebody did stays
 * under their name. Colleagues take over the cases that they lead; where nobody can, an account is
 * not ended at once, and one whose last day is over is shown as needing attention.
 */
@Service
public class Leaving {

  private static final Logger LOG = LoggerFactory.getLogger(Leaving.class);

  /** So far back the work of whoever has lost an office by its last day is looked for. */
  private static final Period LOOKS_BACK = Period.ofDays(14);

  private final Permissions permissions;
  private final Changes changes;
  private final Colleagues colleagues;
  private final Offices offices;
  private final Clock clock;

  Leaving(
      Permissions permissions,
      Changes changes,
      Colleagues colleagues,
      Offices offices,
      Clock clock) {
    this.permissions = permissions;
    this.changes = changes;
    this.colleagues = colleagues;
    this.offices = offices;
    this.clock = clock;
  }

  /**
   * Ends an account.
   *
   * @param lastDay the last day on which they may sign in; nothing for at once
   */
  public PeopleResult leave(Actor by, AccountId account, Optional<LocalDate> lastDay) {
    permissions.require(by, Action.ADMINISTER_ACCESS);
    return changes.changing(
        by,
        account,
        () -> {
          var refusal = refusal(by, account, lastDay);
          if (refusal.isPresent()) {
            return new PeopleResult.Refused(refusal.get());
          }
          lastDay.ifPresentOrElse(
              day -> {
                colleagues.lastDay(by.authority(), account, day);
                changes.write(by, account, Happened.LAST_DAY_SET, null, null, day);
              },
              () -> end(by, account));
          return new PeopleResult.Done(account.value());
        });
  }

  private Optional<PeopleRefusal> refusal(
      Actor by, AccountId account, Optional<LocalDate> lastDay) {
    if (account.equals(by.account())) {
      return Optional.of(PeopleRefusal.YOURSELF);
    }
    var here =
        colleagues
            .find(by.authority(), account, changes.today())
            .filter(colleague -> colleague.endedAt().isEmpty());
    if (here.isEmpty()) {
      return Optional.of(PeopleRefusal.HAS_LEFT);
    }
    return lastDay.filter(day -> day.isBefore(changes.today())).isPresent()
        ? Optional.of(PeopleRefusal.LAST_DAY_IS_PAST)
        : Optional.empty();
  }

  private void end(Actor by, AccountId account) {
    offices.endAll(by.authority(), account, changes.today(), clock.instant());
    changes.handOver(by, account);
    colleagues.end(by.authority(), account, clock.instant());
    changes.write(by, account, Happened.ENDED, null, null, null);
  }

  /**
   * Ends the accounts whose last day is over, and lets others take over from those whose office for
   * it is. Whose work finds nobody is tried again; nobody else is held up.
   */
  void endWhatIsOver(Actor house) {
    var today = changes.today();
    changes
        .in(house, () -> colleagues.toEnd(house.authority(), today))
        .forEach(account ->
            note(
                changes.changing(
                    house,
                    account,
                    () -> {
                      end(house, account);
                      return new PeopleResult.Done(account.value());
                    })));
    changes
        .in(house, () -> offices.overSince(house.authority(), today.minus(LOOKS_BACK), today))
        .stream()
        .filter(account -> hasNoOfficeForTheirWork(house, account))
        .forEach(account ->
            note(
                changes.changing(
                    house,
                    account,
                    () -> {
                      changes.handOver(house, account);
                      return new PeopleResult.Done(account.value());
                    })));
  }

  /** Where vetting or training is what is missing, they may be back tomorrow, and keep it. */
  private boolean hasNoOfficeForTheirWork(Actor house, AccountId account) {
    return changes.in(
        house,
        () ->
            changes.unfinished(house, account) > 0
                && offices.of(house.authority(), account).stream()
                    .filter(office -> office.isHad(changes.today()))
                    .noneMatch(
                        office -> permissions.granted(office.office()).contains(Action.WORK_CASE)));
  }

  private static void note(PeopleResult result) {
    if (result instanceof PeopleResult.Refused) {
      LOG.warn("The work of somebody whose last day is over finds nobody to take it over.");
    }
  }
}
