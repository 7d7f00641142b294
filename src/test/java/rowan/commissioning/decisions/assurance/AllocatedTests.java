package rowan.commissioning.decisions.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import rowan.commissioning.decisions.Commitments.Commitment;
import rowan.commissioning.decisions.Commitments.Stage;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Allocate;
import rowan.foundation.kernel.Money;

class AllocatedTests {

  private static final Allocate SIX_SIXTY =
      new Allocate(Money.pounds(660_000), Money.pounds(150_000), null);

  private static Commitment committed(int pounds, int ofWhichNew) {
    return new Commitment(Stage.COMMITTED, Money.pounds(pounds), Money.pounds(ofWhichNew));
  }

  private static Commitment tendered(int pounds) {
    return new Commitment(Stage.TENDERED, Money.pounds(pounds), Money.ZERO);
  }

  private static String says(Allocate allocate, Commitment... commitments) {
    return Allocated.piece(allocate, List.of(commitments)).orElseThrow().says();
  }

  @Test
  void saysNothingBeforeAnyMoneyIsAnywhere() {
    assertThat(Allocated.piece(SIX_SIXTY, List.of())).isEmpty();
  }

  @Test
  void addsUpWhatIsCommittedAndHowMuchOfItIsNew() {
    assertThat(says(SIX_SIXTY, committed(220_000, 0), committed(20_000, 20_000)))
        .isEqualTo(
            "£240,000 of £660,000 a year: £240,000 committed to contracts, £20,000 of it new");
  }

  @Test
  void keepsWhatATenderMayComeToApartFromWhatIsCommitted() {
    assertThat(says(SIX_SIXTY, committed(240_000, 0), tendered(420_000)))
        .isEqualTo(
            "£660,000 of £660,000 a year: £240,000 committed to contracts; £420,000 at most in a"
                + " tender under way");
    assertThat(says(SIX_SIXTY, tendered(240_000), tendered(420_000)))
        .isEqualTo("£660,000 of £660,000 a year: £660,000 at most in 2 tenders under way");
  }

  @Test
  void namesNoAmountOfAYearThatWasNotResolved() {
    var inAll = new Allocate(null, null, Money.pounds(3_000_000));
    assertThat(says(inAll, tendered(420_000)))
        .isEqualTo("£420,000 a year: £420,000 at most in a tender under way");
  }
}
