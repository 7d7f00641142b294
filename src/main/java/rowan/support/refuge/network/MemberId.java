package rowan.support.refuge.network;

import java.util.UUID;

/** A member of the network, to us. */
public record MemberId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
