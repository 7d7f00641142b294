package rowan.foundation.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import rowan.foundation.kernel.PersonId;

/**
 * A record that a room keeps.
 *
 * @param shown its number or reference, which says nothing of who it is about
 * @param people whose keys it lies under: of a case by itself, the adult alone
 * @param since the day its period counts from
 */
public record Kept(UUID record, String shown, List<PersonId> people, LocalDate since) {

  public Kept {
    people = List.copyOf(people);
  }
}
