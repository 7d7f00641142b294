package rowan.foundation.signin.provider;

import java.util.List;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.OrganisationId;

/** Sets an identity provider up. */
public record SetUpProvider(
    Actor actor,
    OrganisationId organisation,
    String name,
    String issuer,
    String clientId,
    String clientSecret,
    List<String> domains,
    boolean vouches,
    Demands demands) {

  /** One of which nothing is demanded. */
  public SetUpProvider(
      Actor actor,
      OrganisationId organisation,
      String name,
      String issuer,
      String clientId,
      String clientSecret,
      List<String> domains,
      boolean vouches) {
    this(actor, organisation, name, issuer, clientId, clientSecret, domains, vouches, Demands.NONE);
  }

  public SetUpProvider {
    domains = List.copyOf(domains);
  }

  /** Never the secret: this is what gets into logs. */
  @Override
  public String toString() {
    return "set up provider";
  }
}
