package rowan.commissioning.procurement.evaluation;

import java.util.Optional;
import rowan.foundation.kernel.AccountId;

/** One of the panel, and what they declared before seeing a bid. */
public record PanelMember(AccountId account, Optional<Declared> declared) {

  /** What they declared, and whether it keeps them from seeing the bids. */
  public record Declared(boolean conflicted, String says) {}

  /** Whether they may see and score the bids. */
  public boolean scores() {
    return declared.filter(it -> !it.conflicted).isPresent();
  }

  public boolean isOut() {
    return declared.filter(Declared::conflicted).isPresent();
  }
}
