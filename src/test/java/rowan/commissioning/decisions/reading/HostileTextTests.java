package rowan.commissioning.decisions.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rowan.commissioning.decisions.reading.text.ReadingRefusal.Reason;

/** Text that is written to keep the reader busy, or to make it say what is not there. */
class HostileTextTests {

  /** Far more than a decision takes, on a slow and busy machine. */
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private static final int CHARACTERS = 400_000;

  private static ReadingResult read(String text) {
    return assertTimeoutPreemptively(LONGEST, () -> new DecisionReader().read(text));
  }

  private static String over(String words) {
    return words.repeat(CHARACTERS / words.length());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "that authority be delegated to the Director and ",
        "delegate authority to the Director, in consultation with the Leader, to ",
        "the Director may award ",
        "1 + ",
        "3 years plus ",
        "from 1 April 2023 to ",
        "(",
        "a, ",
        "£1 ",
        "for a period of three years with an option to extend by ",
        "in consultation with ",
        "extension ",
        "and the Head of ",
        "be extended ",
        "not to exceed £",
        "circulate the results to Members by ",
        "it was resolved ",
        "and the contract be extended to 31 March 2027 ",
        "and that it be awarded from 1 April 2027 ",
        "1 (plus 1 ",
        "subject to 2.2 being amended ",
        "with the exception of 2.2 ",
        "engage with, jointly with, the Director ",
        "£1 in 2026/27 ",
        "quarterly updates ",
        "by 1 May 2027 a report be "
      })
  void isReadInTimeHoweverOftenItSaysTheSame(String words) {
    assertThat(read("RESOLVED:\n1. " + over(words))).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n(a) of",
        "\nContract start date: 1 April 2023",
        "a\tb\tc\n",
        "Service\tTerm\tStart\nA\t1\t2\n",
        "detail:\n",
        "RESOLVED that the report be noted\n",
        "\n\n1. That the contract be awarded",
        "\nItem 5\nRefuge service\nRESOLVED: That it be noted\n",
        "\nREFUGE SERVICE\nRESOLVED: That it be noted\n",
        "\nSubject: Refuge\nDecision: That it be noted\n",
        "\nand the contract be extended to 31 March 2027\n",
        "\nThe contract start on 1 April 2027;"
      })
  void isReadInTimeHoweverManyLinesItHas(String line) {
    var lines = line.repeat(8_000);
    assertThat(read("RESOLVED:\n1. That these be approved:\n" + lines)).isNotNull();
  }

  @Test
  void isRefusedWithMoreLinesThanAnyDecisionHas() {
    assertThat(read("RESOLVED:\n1. That it be approved.\n" + "x:\n".repeat(60_000)))
        .isInstanceOfSatisfying(
            ReadingResult.Refused.class,
            refused -> {
              assertThat(refused.refusal().reason()).isEqualTo(Reason.TOO_LARGE);
              assertThat(refused.refusal().sentence()).contains("more than 50,000 lines");
            });
  }

  @Test
  void countsNoLengthOfTimeThatNoContractHas() {
    var read =
        read(
            "RESOLVED:\n1. That a contract be let for 99999999999999999999 years from 1 April 2024.");
    assertThat(read).isInstanceOf(ReadingResult.Done.class);
  }

  @Test
  void takesNoWordsThatAreWrittenBackwardsForOthers() {
    var read = (ReadingResult.Done) read("RESOLVED:\n1. That the \u202Edrawa\u202C be noted.");
    assertThat(Telling.of(read.reading())).contains("Note").doesNotContain("Award");
  }
}
