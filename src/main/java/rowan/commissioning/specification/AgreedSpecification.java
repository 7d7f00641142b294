package rowan.commissioning.specification;

import java.time.LocalDate;
import java.util.List;
import rowan.commissioning.decisions.MandateId;

/**
 * A version that everyone agreed whom the mandate names. It never changes.
 *
 * @param version counted from 1 within the service
 * @param mandate the one under which it was agreed
 * @param agreedBy the titles of the offices that agreed, in the order of agreeing
 * @param minimumSpaces refuge spaces to be provided at least; nought where the service has none
 * @param femaleOnlySpace whether a space that takes women only must be ensured
 * @param reviewMonths months between the reviews of outcomes and methods
 */
public record AgreedSpecification(
    SpecificationId id,
    ServiceKind service,
    String title,
    int version,
    MandateId mandate,
    LocalDate agreedOn,
    List<String> agreedBy,
    List<Outcome> outcomes,
    List<Target> targets,
    int minimumSpaces,
    boolean femaleOnlySpace,
    int reviewMonths) {

  public AgreedSpecification {
    agreedBy = List.copyOf(agreedBy);
    outcomes = List.copyOf(outcomes);
    targets = List.copyOf(targets);
  }

  /** What is to become of the people helped, in one sentence, and in what section it stands. */
  public record Outcome(String section, String says) {}
}
