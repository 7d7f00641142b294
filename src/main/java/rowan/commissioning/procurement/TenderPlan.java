package rowan.commissioning.procurement;

import java.time.Instant;
import java.util.List;
import rowan.commissioning.decisions.MandateId;
import rowan.commissioning.specification.ServiceKind;
import rowan.commissioning.specification.SpecificationId;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.Money;
import rowan.foundation.kernel.Term;

/**
 * What is tendered, as the notice has it: fixed from publication on.
 *
 * @param mandate the one that permits it
 * @param procedure how the winner is found, such as {@code competitive}
 * @param whyOneLot why it is not divided into lots (Procurement Act 2023, section 18)
 * @param ceiling the most that a year may cost
 * @param minimumSpaces refuge spaces to be offered at least; nought where the service has none
 * @param reviewMonths months between reviews of the contract
 * @param closesAt until when bids are taken; one that comes at this instant comes late
 * @param criteria in the order of the notice
 * @param openers the three officers of whom two must be present to open the bids
 * @param lead who runs it
 */
public record TenderPlan(
    TenderId id,
    MandateId mandate,
    ServiceKind service,
    SpecificationId specification,
    int specificationVersion,
    String title,
    String procedure,
    String whyOneLot,
    Term term,
    Money ceiling,
    int minimumSpaces,
    boolean femaleOnlySpace,
    int reviewMonths,
    Instant closesAt,
    List<Criterion> criteria,
    List<AccountId> openers,
    AccountId lead) {

  public TenderPlan {
    criteria = List.copyOf(criteria);
    openers = List.copyOf(openers);
  }

  /** The criteria that the panel scores. */
  public List<Criterion> quality() {
    return criteria.stream().filter(criterion -> !criterion.isPrice()).toList();
  }

  /** The one criterion that is computed. */
  public Criterion price() {
    return criteria.stream().filter(Criterion::isPrice).findFirst().orElseThrow();
  }

  public boolean isOpener(AccountId account) {
    return openers.contains(account);
  }

  public boolean isDue(Instant now) {
    return !now.isBefore(closesAt);
  }
}
