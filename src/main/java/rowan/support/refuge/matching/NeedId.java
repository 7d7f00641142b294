package rowan.support.refuge.matching;

import java.util.UUID;

/** One search for a place for a household. */
public record NeedId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
