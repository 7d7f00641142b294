package rowan.foundation.signin.provider;

import java.util.List;
import rowan.foundation.kernel.OrganisationId;

/**
 * An identity provider as it is set up.
 *
 * @param organisation whose people it may sign in
 * @param domains of the e-mail addresses that lead to it
 * @param vouches whether an address counts as verified about which it says nothing
 * @param demands what it has to say of how it made sure of somebody
 */
public record IdentityProvider(
    ProviderId id,
    OrganisationId organisation,
    String organisationName,
    String name,
    String clientId,
    boolean vouches,
    List<String> domains,
    Demands demands,
    ProviderMetadata says) {

  public IdentityProvider {
    domains = List.copyOf(domains);
  }
}
