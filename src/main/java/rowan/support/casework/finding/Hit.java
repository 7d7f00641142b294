package rowan.support.casework.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import rowan.foundation.kernel.PersonId;
import rowan.support.casework.CaseId;
import rowan.support.casework.finding.likeness.Likeness;

/**
 * Somebody who was found, as far as whoever searched may see them.
 *
 * @param person the one record by whom all records of the same person go
 * @param names the latest first; never empty
 * @param cases the latest first; never empty
 */
public record Hit(
    PersonId person,
    List<String> names,
    Optional<LocalDate> born,
    Likeness likeness,
    List<OneCase> cases) {

  public Hit {
    names = List.copyOf(names);
    cases = List.copyOf(cases);
  }

  /** A case of theirs. */
  public record OneCase(CaseId id, String number, Instant openedAt, boolean open) {}

  public String name() {
    return names.getFirst();
  }

  /** Their open case, if one of those that may be seen is open. */
  public Optional<OneCase> openCase() {
    return cases.stream().filter(OneCase::open).findFirst();
  }

  @Override
  public String toString() {
    return person.toString(); // never a name: it might get into a log
  }
}
