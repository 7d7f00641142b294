package rowan.commissioning.contracts;

import java.util.UUID;

/** A contract for a service. */
public record ContractId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
