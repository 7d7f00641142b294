package rowan.support.refuge.sanctuary;

import java.util.UUID;

/** Identifies a sanctuary. */
public record SanctuaryId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
