package rowan.support.refuge.sanctuary;

import java.util.UUID;

/** Identifies a measure of a sanctuary. */
public record MeasureId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
