package rowan.commissioning.procurement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import rowan.commissioning.decisions.MandateId;
import rowan.commissioning.specification.SpecificationId;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.Money;

/**
 * Plans a tender under a mandate, by an agreed specification.
 *
 * @param extensionMonths months of each option, in their order
 * @param ceiling the most that a year may cost
 * @param quality what the panel scores, in the order of the notice
 * @param priceWeight points of the hundred that the price makes
 * @param openers three different officers
 */
public record CreateTender(
    MandateId mandate,
    SpecificationId specification,
    String title,
    String whyOneLot,
    LocalDate starts,
    int initialMonths,
    List<Integer> extensionMonths,
    Money ceiling,
    Instant closesAt,
    List<Question> quality,
    int priceWeight,
    List<AccountId> openers) {

  /** One thing that bidders are asked and the panel scores. */
  public record Question(String name, String question, int weight) {}

  public CreateTender {
    extensionMonths = List.copyOf(extensionMonths);
    quality = List.copyOf(quality);
    openers = List.copyOf(openers);
  }
}
