package rowan.foundation.kernel;

import java.io.Serializable;
import java.util.UUID;

/** The council itself, a provider, a bidder or a referring agency. */
public record OrganisationId(UUID value) implements Serializable {

  @Override
  public String toString() {
    return value.toString();
  }
}
