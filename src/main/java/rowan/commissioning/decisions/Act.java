package rowan.commissioning.decisions;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import rowan.foundation.kernel.Money;
import rowan.foundation.kernel.Term;

/** What somebody asks authority for, before it is done. */
public sealed interface Act {

  /** Begin a procurement for a contract of this term. */
  record CreateTender(Term term, String procedure) implements Act {}

  /** Award to the winner: who approved it, by the titles of their offices. */
  record AwardContract(Set<String> approvedByTitles) implements Act {}

  /** Enter into a contract of this term. */
  record SignContract(Term term) implements Act {}

  /** Extend a present contract until this day. */
  record ExtendContract(LocalDate until) implements Act {}

  /** Commit this much a year to contracts under the decision, new money included. */
  record Fund(Money annual, Money ofWhichNew) implements Act {}

  /** Agree a version of the specification: who was engaged, by the titles of their offices. */
  record AgreeSpecification(List<String> engagedTitles) implements Act {}
}
