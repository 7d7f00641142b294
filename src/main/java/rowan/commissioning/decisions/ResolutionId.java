package rowan.commissioning.decisions;

import java.util.UUID;

/** One numbered resolution of a decision. */
public record ResolutionId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
