package rowan.commissioning.procurement.web;

import java.util.Map;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.OrganisationId;

/** The names of staff and organisations on a page. */
public record Names(Map<AccountId, String> staff, Map<OrganisationId, String> organisations) {

  public Names {
    staff = Map.copyOf(staff);
    organisations = Map.copyOf(organisations);
  }

  public String of(AccountId account) {
    return staff.getOrDefault(account, "somebody who has left");
  }

  public String of(OrganisationId organisation) {
    return organisations.getOrDefault(organisation, "an organisation no longer known");
  }
}
