package rowan.support.refuge.limits;

import java.util.UUID;

/** One thing that a place cannot meet for a time. */
public record LimitId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
