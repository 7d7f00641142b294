package rowan.commissioning.contracts;

import java.util.List;
import rowan.commissioning.decisions.MandateId;
import rowan.foundation.kernel.Money;

/**
 * Commits money of a year to a contract.
 *
 * @param mandate the one that allocates it
 */
public record FundContract(ContractId contract, MandateId mandate, List<Line> lines) {

  public FundContract {
    lines = List.copyOf(lines);
  }

  /** One line of it. */
  public record Line(String name, Money annual, Money ofWhichNew) {}
}
