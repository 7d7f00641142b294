package rowan.support.refuge.places;

import java.util.UUID;

/** A refuge, or other safe accommodation. The id says nothing of where it is. */
public record RefugeId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
