package rowan.support.casework.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rowan.support.casework.GivenCases;
import rowan.support.casework.lead.Handovers;
import rowan.support.casework.lead.ProposeHandover;
import rowan.testing.RowanTest;
import rowan.testing.TestClock;

@RowanTest
class EarlierTests {

  @Autowired private GivenCases given;
  @Autowired private Handovers handovers;
  @Autowired private CasePages pages;
  @Autowired private TestClock clock;

  @AfterEach
  void backToTheMorning() {
    clock.moveBack();
  }

  @Test
  void readsOnFromSomethingThatTheTimelineTellsOfTwice() {
    var team = given.team();
    var id = given.aCase(team);
    handovers.propose(
        new ProposeHandover(
            team.idva(),
            id,
            team.outreach().account(),
            "Ask first.",
            LocalDate.now(clock),
            false,
            true,
            false));
    clock.moveOn(Duration.ofMinutes(1));
    handovers.withdraw(team.idva(), id, "Not yet");
    var takenBack = pages.page(team.idva(), id).orElseThrow().happenings().getFirst();
    assertThat(takenBack.title()).isEqualTo("Handover taken back");

    var earlier = pages.earlier(team.idva(), id, takenBack.id()).orElseThrow();
    assertThat(earlier.happenings())
        .extracting(CasePage.Happened::title)
        .containsExactly("Handover proposed", "Case opened");
  }
}
