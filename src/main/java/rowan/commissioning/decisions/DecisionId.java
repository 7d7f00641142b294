package rowan.commissioning.decisions;

import java.util.UUID;

/** A decision of a council's deciding body. */
public record DecisionId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
