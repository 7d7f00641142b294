package rowan.support.sharing;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import rowan.foundation.kernel.AccountId;
import rowan.support.sharing.ShareSomething.TheyAgreed;
import rowan.support.sharing.ShareSomething.WithoutAgreement;

/** Why something is not to be shared like that. */
public enum ShareRefusal {
  NO_SUCH_CASE("", "There is no such case."),
  CASE_IS_CLOSED(
      "", "This case is closed. Ask triage to open a new one if something must be shared."),
  FIGURES_ONLY(
      "purpose", "Contracts are monitored by figures alone: nothing of a case is shared for that."),
  NOT_FREE(
      "free",
      "They must know that help does not depend on it. Say so to them, or do not rely on their agreement."),
  OVER("until", "Enter a day from today on: agreement that is over permits nothing."),
  TOO_LONG(
      "until", "Agreement holds for a year at most. Enter an earlier day, and ask again then."),
  DISCUSSED_WITH_ONESELF(
      "senior", "Choose somebody else: nobody signs off what they share themselves."),
  NOT_A_SENIOR("senior", "Choose a colleague who may sign off sharing today.");

  private final String field;
  private final String sentence;

  ShareRefusal(String field, String sentence) {
    this.field = field;
    this.sentence = sentence;
  }

  public String field() {
    return field;
  }

  public String sentence() {
    return sentence;
  }

  /** The rule that stands against sharing something. */
  static Optional<ShareRefusal> objection(
      ShareSomething command, LocalDate today, Predicate<AccountId> isSenior) {
    if (command.purpose() == Purpose.CONTRACT_MONITORING) {
      return Optional.of(FIGURES_ONLY);
    }
    return switch (command.because()) {
      case TheyAgreed agreed -> toAgreement(agreed, today);
      case WithoutAgreement without ->
          without.discussedWith().flatMap(senior -> toSenior(command, senior, isSenior));
    };
  }

  private static Optional<ShareRefusal> toAgreement(TheyAgreed agreed, LocalDate today) {
    if (!agreed.free()) {
      return Optional.of(NOT_FREE);
    }
    if (agreed.until().isBefore(today)) {
      return Optional.of(OVER);
    }
    return agreed.until().isAfter(today.plusYears(1)) ? Optional.of(TOO_LONG) : Optional.empty();
  }

  private static Optional<ShareRefusal> toSenior(
      ShareSomething command, AccountId senior, Predicate<AccountId> isSenior) {
    if (senior.equals(command.by().account())) {
      return Optional.of(DISCUSSED_WITH_ONESELF);
    }
    return isSenior.test(senior) ? Optional.empty() : Optional.of(NOT_A_SENIOR);
  }
}
