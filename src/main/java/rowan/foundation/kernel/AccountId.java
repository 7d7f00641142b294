package rowan.foundation.kernel;

import java.io.Serializable;
import java.util.UUID;

/** Somebody who signs in: staff, councillor, bidder or referrer. Never a person who is helped. */
public record AccountId(UUID value) implements Serializable {

  @Override
  public String toString() {
    return value.toString();
  }
}
