package rowan.commissioning.contracts.continuity;

import java.time.LocalDate;
import java.util.Set;
import rowan.foundation.kernel.Dates;

/**
 * Something not signed yet that would cover some parts of a service.
 *
 * @param days it would cover
 * @param decideBy last day on which it can be decided
 * @param of the id of the contract or tender it is of
 * @param label short, such as {@code option of 1}
 */
public record Remedy(
    Kind kind, Set<String> strands, Dates days, LocalDate decideBy, String of, String label) {

  /** What it is. */
  public enum Kind {
    /** An option of a signed contract. */
    OPTION,
    /** An extension of a present contract that a mandate permits. */
    EXTENSION,
    /** A contract that is being tendered. */
    TENDER
  }

  public Remedy {
    strands = Set.copyOf(strands);
  }

  /** Whether it would close a gap from its first day. */
  boolean closesTheStartOf(Gap gap) {
    return days.contains(gap.from()) && strands.stream().anyMatch(gap.strands()::contains);
  }
}
