package rowan.commissioning.specification;

import java.util.UUID;

/** One version of the specification of a service. A tender and a contract name exactly one. */
public record SpecificationId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
