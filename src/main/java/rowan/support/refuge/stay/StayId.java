package rowan.support.refuge.stay;

import java.util.UUID;

/** A household's stay, in however many rooms: the id of its first occupancy. */
public record StayId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
