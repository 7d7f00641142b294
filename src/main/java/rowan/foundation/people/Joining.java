package rowan.foundation.people;

import java.util.Optional;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.groups.Organisations;
import rowan.foundation.access.register.Colleagues;
import rowan.foundation.access.register.GivenOffice;
import rowan.foundation.access.register.Happened;
import rowan.foundation.access.register.Tenure;
import rowan.foundation.kernel.AccountId;

/** Opens accounts; needs {@code ADMINISTER_ACCESS}. */
@Service
public class Joining {

  private final Permissions permissions;
  private final Changes changes;
  private final Accounts accounts;
  private final Colleagues colleagues;
  private final Organisations organisations;
  private final Appointing appointing;

  Joining(
      Permissions permissions,
      Changes changes,
      Accounts accounts,
      Colleagues colleagues,
      Organisations organisations,
      Appointing appointing) {
    this.permissions = permissions;
    this.changes = changes;
    this.accounts = accounts;
    this.colleagues = colleagues;
    this.organisations = organisations;
    this.appointing = appointing;
  }

  /** Opens an account with its first office. */
  public PeopleResult join(Join command) {
    permissions.require(command.by(), Action.ADMINISTER_ACCESS);
    return changes.alone(
        command.by(),
        () ->
            refusal(command)
                .<PeopleResult>map(PeopleResult.Refused::new)
                .orElseGet(() -> admit(command)));
  }

  private PeopleResult admit(Join command) {
    var by = command.by();
    var account =
        accounts.admit(by.authority(), command.organisation(), command.name(), command.email());
    changes.write(by, account, Happened.ADMITTED, null, null, null);
    return appointing.give(by, office(account, command));
  }

  private static GivenOffice office(AccountId account, Join command) {
    return new GivenOffice(
        account,
        command.office(),
        command.title(),
        Tenure.HOLDS,
        Optional.empty(),
        command.starts(),
        command.ends());
  }

  /** Whatever would refuse the office is found before there is an account without one. */
  private Optional<PeopleRefusal> refusal(Join command) {
    var kind =
        organisations
            .find(command.by().authority(), command.organisation())
            .filter(known -> known.endedAt().isEmpty())
            .map(known -> known.organisation().kind());
    if (kind.filter(one -> FittingOffices.offices(one).contains(command.office())).isEmpty()) {
      return Optional.of(PeopleRefusal.NOT_OF_THIS_ORGANISATION);
    }
    if (command.starts().isBefore(changes.today())) {
      return Optional.of(PeopleRefusal.STARTS_IN_THE_PAST);
    }
    if (command.ends().filter(last -> last.isBefore(command.starts())).isPresent()) {
      return Optional.of(PeopleRefusal.ENDS_BEFORE_IT_STARTS);
    }
    return colleagues.emailTaken(command.by().authority(), command.email())
        ? Optional.of(PeopleRefusal.EMAIL_TAKEN)
        : Optional.empty();
  }

  /** Opens an account again that ended; it permits nothing until it is given an office. */
  public PeopleResult comeBack(Actor by, AccountId account) {
    permissions.require(by, Action.ADMINISTER_ACCESS);
    return changes.changing(
        by,
        account,
        () -> {
          if (account.equals(by.account())) {
            return new PeopleResult.Refused(PeopleRefusal.YOURSELF);
          }
          colleagues.reopen(by.authority(), account);
          changes.write(by, account, Happened.ADMITTED, null, null, null);
          return new PeopleResult.Done(account.value());
        });
  }
}
