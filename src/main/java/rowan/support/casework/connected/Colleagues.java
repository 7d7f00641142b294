package rowan.support.casework.connected;

import java.util.List;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.AuthorityId;

/** The staff who may read cases today, whoever employs them. */
@Component
class Colleagues {

  private final Accounts accounts;
  private final Permissions permissions;

  Colleagues(Accounts accounts, Permissions permissions) {
    this.accounts = accounts;
    this.permissions = permissions;
  }

  List<Actor> all(AuthorityId authority) {
    return accounts.holders(authority).stream().filter(this::couldRead).toList();
  }

  boolean couldRead(AuthorityId authority, AccountId account) {
    return accounts.actor(authority, account).filter(this::couldRead).isPresent();
  }

  // By working with cases, or by answering who asks what is held about them.
  private boolean couldRead(Actor actor) {
    return permissions.permit(actor, Action.READ_CASE)
        || permissions.permit(actor, Action.ANSWER_SUBJECT_ACCESS);
  }
}
