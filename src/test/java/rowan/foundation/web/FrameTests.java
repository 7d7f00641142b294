package rowan.foundation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrameTests {

  private static final Frame.Entry REFUGE = new Frame.Entry("Refuge", "/refuge");
  private static final Frame.Entry STAYS = new Frame.Entry("Stays", "/refuge/stays");

  private static Frame at(String path) {
    return Frame.bare(path, Language.ENGLISH, Days.on(LocalDate.of(2026, 11, 18)), "/assets/1")
        .signedInAs("Priya N · IDVA", List.of(REFUGE, STAYS));
  }

  @Test
  void isInThePlaceThatIsNearestAboveThePage() {
    assertThat(at("/refuge/spaces/7").isIn(REFUGE)).isTrue();
    assertThat(at("/refuge/stays/7").isIn(STAYS)).isTrue();
    assertThat(at("/refuge/stays/7").isIn(REFUGE)).isFalse();
    assertThat(at("/refuges").isIn(REFUGE)).isFalse();
  }

  @Test
  void isInAPlaceWhosePagesAreElsewhereToo() {
    var caseload = new Frame.Entry("Caseload", "/caseload", List.of("/cases"));
    assertThat(at("/cases/7/risk").isIn(caseload)).isTrue();
    assertThat(at("/cases").isIn(caseload)).isTrue();
    assertThat(at("/casesheets").isIn(caseload)).isFalse();
  }

  @Test
  void asksForTheCarriedFieldsOnlyWhenAFormIsShown() {
    var asked = new int[1];
    var frame =
        at("/")
            .carrying(() -> {
              asked[0]++;
              return List.of(new Frame.Carried("_csrf", "t"));
            })
            .withNotice(Frame.Notice.done("Done."));

    assertThat(asked[0]).isZero();
    assertThat(frame.carried()).containsExactly(new Frame.Carried("_csrf", "t"));
    assertThat(frame.signedIn()).isTrue();
  }
}
