package rowan.commissioning.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import rowan.commissioning.contracts.FundContract.Line;
import rowan.commissioning.testing.Buying;
import rowan.commissioning.testing.BuyingRooms;
import rowan.commissioning.testing.WithKnownDecisions;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.Money;
import rowan.testing.Meanwhile;
import rowan.testing.RowanTest;

/** Two people do the same with contracts in the same moment: the later one is told. */
@RowanTest
@Import(WithKnownDecisions.class)
class AtTheSameMomentTests {

  @Autowired private BuyingRooms rooms;
  @Autowired private ContractTerms terms;
  @Autowired private ContractFile file;
  @Autowired private Acting acting;

  private Buying given;

  @BeforeEach
  void aCouncil() {
    given = rooms.aCouncil();
  }

  /** What the second is told who begins before the first has come to an end. */
  private ContractResult second(Supplier<ContractResult> first, Supplier<ContractResult> second) {
    CompletableFuture<ContractResult> told =
        acting.in(
            Wing.COMMISSIONING,
            given.commissioner,
            () -> {
              assertThat(first.get()).isInstanceOf(ContractResult.Done.class);
              return Meanwhile.begins(second);
            });
    return told.join();
  }

  @Test
  void noMoreMoneyIsCommittedThanIsAllocated() {
    var one = given.contracted();
    var other = given.contracted();
    var most = List.of(new Line("Support", Money.pounds(400_000), Money.ZERO));
    var told =
        second(
            () -> file.fund(given.commissioner, new FundContract(one, given.allocation, most)),
            () -> file.fund(given.commissioner, new FundContract(other, given.allocation, most)));
    assertThat(told)
        .isInstanceOfSatisfying(
            ContractResult.Refused.class,
            refused -> assertThat(refused.sentence()).contains("beyond what was resolved"));
  }

  @Test
  void anOptionIsTakenOnce() {
    var contract = given.contracted();
    var decideBy = LocalDate.of(2033, 6, 30);
    for (var review : file.reviews(given.commissioner, contract)) {
      if (review.dueOn().isBefore(decideBy)) {
        given.at(
            review.dueOn().atTime(9, 0).toInstant(ZoneOffset.UTC),
            () ->
                file.holdReview(
                    given.commissioner,
                    new HoldReview(contract, review.id(), "Met", "Fit", "Nothing")));
      }
    }
    Supplier<ContractResult> taken =
        () ->
            given.at(
                decideBy.atTime(9, 0).toInstant(ZoneOffset.UTC),
                () -> terms.takeOption(given.commissioner, contract));
    assertThat(second(taken, taken)).isInstanceOf(ContractResult.Refused.class);
  }
}
