package rowan.support.sharing;

import java.time.LocalDate;
import java.util.Optional;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.AccountId;
import rowan.support.casework.CaseId;

/**
 * Writes down that something of a case is shared.
 *
 * @param what in words: never a safe address
 * @param withWhom the person or office that gets it
 */
public record ShareSomething(
    Actor by,
    CaseId caseId,
    Purpose purpose,
    String what,
    String withWhom,
    String why,
    Because because) {

  /** What permits it. */
  public sealed interface Because {}

  /**
   * They agreed.
   *
   * @param informed what they were told before they did
   * @param until the last day on which it may still be shared
   * @param free whether they know that help does not depend on it
   */
  public record TheyAgreed(AgreedHow how, String informed, LocalDate until, boolean free)
      implements Because {}

  /**
   * They did not, and it is shared all the same.
   *
   * @param notTold why telling them of it was not safe; nothing if they were told
   * @param discussedWith the senior it was discussed with; nothing if none was there
   */
  public record WithoutAgreement(
      Ground ground, Optional<String> notTold, Optional<AccountId> discussedWith)
      implements Because {}
}
