package rowan.support.refuge.places;

import java.util.UUID;

/** One stretch of time in which a space is held, lived in or out of use. */
public record OccupancyId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
