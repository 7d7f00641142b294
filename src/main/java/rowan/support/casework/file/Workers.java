package rowan.support.casework.file;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.AuthorityId;

/** Who works with cases today, and so may lead one. */
@Component
public class Workers {

  private final Accounts accounts;
  private final Permissions permissions;

  Workers(Accounts accounts, Permissions permissions) {
    this.accounts = accounts;
    this.permissions = permissions;
  }

  /** Somebody, if they may lead a case today. */
  public Optional<Actor> worker(AuthorityId authority, AccountId account) {
    return accounts.actor(authority, account).filter(this::leads);
  }

  /** Everyone who may lead a case today, by name. */
  public List<Actor> all(AuthorityId authority) {
    return accounts.holders(authority).stream().filter(this::leads).toList();
  }

  private boolean leads(Actor actor) {
    return permissions.permit(actor, Action.HAND_OVER)
        && permissions.permit(actor, Action.WORK_CASE);
  }
}
