package rowan.commissioning.procurement;

import java.util.UUID;

/** One competitive procurement. */
public record TenderId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
