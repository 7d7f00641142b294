package rowan.commissioning.engagement;

import java.util.UUID;

/** One sending of results to the members a resolution names. */
public record CirculationId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
