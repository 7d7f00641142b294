package rowan.support.refuge.places;

import java.util.UUID;

/** A place for one household: a room, a family room, a flat. */
public record SpaceId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
