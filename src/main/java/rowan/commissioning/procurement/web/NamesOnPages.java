package rowan.commissioning.procurement.web;

import java.util.HashMap;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Actor;
import rowan.foundation.access.OrganisationKind;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.OrganisationId;

/** Looks up who the ids on a page are. */
@Component
class NamesOnPages {

  private final Accounts accounts;

  NamesOnPages(Accounts accounts) {
    this.accounts = accounts;
  }

  Names in(Actor actor) {
    var staff = new HashMap<AccountId, String>();
    accounts
        .holders(actor.authority())
        .forEach(holder -> staff.put(holder.account(), holder.name() + ", " + holder.title()));
    var organisations = new HashMap<OrganisationId, String>();
    for (var kind : OrganisationKind.values()) {
      if (kind != OrganisationKind.REFERRER) {
        accounts
            .organisations(actor.authority(), kind)
            .forEach(one -> organisations.put(one.id(), one.name()));
      }
    }
    return new Names(staff, organisations);
  }
}
