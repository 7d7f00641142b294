package rowan.commissioning.decisions.assurance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import rowan.commissioning.decisions.Commitments.Commitment;
import rowan.commissioning.decisions.Commitments.Stage;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Allocate;
import rowan.foundation.kernel.Money;

/**
 * How much of the money that was allocated is where: committed to contracts, or set aside in a
 * tender under way. What is set aside is not committed, and is said apart.
 */
final class Allocated {

  private Allocated() {}

  /** The piece that shows it; nothing as long as there is none of either. */
  static Optional<Piece> piece(Allocate allocate, List<Commitment> commitments) {
    if (commitments.isEmpty()) {
      return Optional.empty();
    }
    var of = allocate.annual() == null ? "" : " of " + allocate.annual();
    return Optional.of(
        new Piece(
            "%s%s a year: %s"
                .formatted(sum(commitments, Commitment::annual), of, parts(commitments)),
            null,
            null));
  }

  private static String parts(List<Commitment> commitments) {
    var parts = new ArrayList<String>();
    var committed = at(Stage.COMMITTED, commitments);
    if (!committed.isEmpty()) {
      var fresh = sum(committed, Commitment::ofWhichNew);
      parts.add(
          "%s committed to contracts%s"
              .formatted(
                  sum(committed, Commitment::annual),
                  fresh.equals(Money.ZERO) ? "" : ", " + fresh + " of it new"));
    }
    var tendered = at(Stage.TENDERED, commitments);
    if (!tendered.isEmpty()) {
      parts.add(
          "%s at most in %s under way"
              .formatted(
                  sum(tendered, Commitment::annual),
                  tendered.size() == 1 ? "a tender" : tendered.size() + " tenders"));
    }
    return String.join("; ", parts);
  }

  private static List<Commitment> at(Stage stage, List<Commitment> commitments) {
    return commitments.stream().filter(each -> each.stage() == stage).toList();
  }

  private static Money sum(List<Commitment> commitments, Function<Commitment, Money> amount) {
    return commitments.stream().map(amount).reduce(Money.ZERO, Money::plus);
  }
}
