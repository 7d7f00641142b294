package rowan.foundation.kernel;

import java.io.Serializable;
import java.util.UUID;

/** A council that runs its domestic abuse services on this installation. */
public record AuthorityId(UUID value) implements Serializable {

  @Override
  public String toString() {
    return value.toString();
  }
}
