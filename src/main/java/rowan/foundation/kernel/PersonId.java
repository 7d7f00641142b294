package rowan.foundation.kernel;

import java.io.Serializable;
import java.util.UUID;

/** A person who is, was or may be helped. The id says nothing about them. */
public record PersonId(UUID value) implements Serializable {

  @Override
  public String toString() {
    return value.toString();
  }
}
