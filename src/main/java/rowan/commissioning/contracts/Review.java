package rowan.commissioning.contracts;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** A review of outcomes and methods of delivery, due or held. */
public record Review(UUID id, LocalDate dueOn, Optional<Held> held) {

  /** What came of it. */
  public record Held(LocalDate on, String outcomes, String methods, String changes) {}

  public boolean isOverdue(LocalDate today) {
    return held.isEmpty() && dueOn.isBefore(today);
  }
}
