package rowan.foundation.kernel;

import java.io.Serializable;
import java.util.Collection;
import java.util.UUID;

/** A person who is, was or may be helped. The id says nothing about them. */
public record PersonId(UUID value) implements Serializable {

  @Override
  public String toString() {
    return value.toString();
  }

  /** Several, as a parameter that the database takes for an array. */
  public static UUID[] values(Collection<PersonId> people) {
    return people.stream().map(PersonId::value).toArray(UUID[]::new);
  }
}
