package rowan.support.refuge.offers;

import java.util.Arrays;
import java.util.Optional;

/** Why a referrer takes an offer back. */
public enum Withdrawal {
  NEED_CHANGED("What they need has changed", true),
  NO_WAY_THERE("No safe way there could be found", true),
  PLACED_ELSEWHERE("They have a safe place elsewhere", false),
  BY_MISTAKE("It was asked by mistake", false);

  private final String title;
  private final boolean unmet;

  Withdrawal(String title, boolean unmet) {
    this.title = title;
    this.unmet = unmet;
  }

  public String title() {
    return title;
  }

  /** By the code that is stored. */
  static Optional<String> titleOf(String code) {
    return Arrays.stream(values())
        .filter(one -> one.name().equals(code))
        .map(Withdrawal::title)
        .findFirst();
  }

  /** Whether the household is left with a need. */
  boolean unmet() {
    return unmet;
  }
}
