package rowan.commissioning.specification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DraftRuleTests {

  private static final GivenVersion WHOLE = GivenVersion.whole();

  private static void refuses(SpecificationView draft, int unanswered, String sentence) {
    assertThat(DraftRule.firstObjection(draft, unanswered)).contains(sentence);
  }

  @Test
  void letsAWholeDraftBeAgreed() {
    assertThat(DraftRule.firstObjection(WHOLE.version(1), 0)).isEmpty();
  }

  @Test
  void refusesAVersionThatWasAgreed() {
    refuses(
        WHOLE.agreed(LocalDate.of(2030, 7, 1)),
        0,
        "This version was agreed already, and does not change.");
  }

  @Test
  void refusesADraftWithoutOutcome() {
    refuses(
        GivenVersion.of(List.of(), WHOLE.targets()).version(1),
        0,
        "It has no section yet. Add the outcomes first.");
  }

  @Test
  void refusesADraftThatNothingCouldMeasure() {
    refuses(
        GivenVersion.of(WHOLE.sections(), List.of()).version(1),
        0,
        "It has no indicator yet. Add a target first.");
  }

  @Test
  void refusesARefugeWithoutMinimum() {
    refuses(
        WHOLE.ofRefuge().version(1),
        0,
        "A refuge has a minimum provision. Say how many spaces there must be at least.");
    assertThat(DraftRule.firstObjection(WHOLE.ofRefuge().withProvision(18, true, 6).version(1), 0))
        .isEmpty();
  }

  @Test
  void refusesAsLongAsSomebodyWaitsForAReply() {
    refuses(WHOLE.version(1), 1, "One contribution has no reply yet. Answer it first.");
    refuses(WHOLE.version(1), 3, "3 contributions have no reply yet. Answer them first.");
  }

  @Test
  void takesContributionsUntilTheLastDayAndNoneAfter() {
    var draft = WHOLE.version(1);
    assertThat(draft.takesContributionsOn(GivenVersion.CONTRIBUTIONS_UNTIL)).isTrue();
    assertThat(draft.takesContributionsOn(GivenVersion.CONTRIBUTIONS_UNTIL.plusDays(1))).isFalse();
    assertThat(
            WHOLE
                .agreed(LocalDate.of(2030, 5, 1))
                .takesContributionsOn(GivenVersion.CONTRIBUTIONS_UNTIL))
        .isFalse();
  }
}
