package rowan.support.casework.lead;

import java.util.UUID;

/** One proposal that somebody else should lead a case. */
public record HandoverId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
