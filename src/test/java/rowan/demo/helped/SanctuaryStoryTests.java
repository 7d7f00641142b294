package rowan.demo.helped;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rowan.demo.StoryClock;
import rowan.foundation.access.Office;
import rowan.foundation.kernel.Dates;
import rowan.support.casework.GivenCases;
import rowan.support.refuge.sanctuary.EndReason;
import rowan.support.refuge.sanctuary.UnableReason;
import rowan.support.refuge.sanctuary.counted.SanctuaryFacts;
import rowan.testing.RowanTest;

/** The story of those who stay at home is told without a refusal, and comes to all its ends. */
@RowanTest
class SanctuaryStoryTests {

  private static final int HOMES = 20;

  @Autowired private SanctuaryStory story;
  @Autowired private SanctuaryFacts facts;
  @Autowired private GivenCases cases;
  @Autowired private StoryClock clock;

  @Test
  void isToldToTheEnd() {
    var team = cases.team();
    var agenda = new Agenda(clock);
    var from = Instant.parse("2030-03-06T10:00:00Z");
    for (int home = 0; home < HOMES; home++) {
      var id = cases.aCase(team);
      agenda.at(from, () -> story.perhaps(() -> team.idva(), id, agenda, from));
    }
    agenda.playUntil(from.plus(Duration.ofDays(200)));
    var counted =
        facts.counts(
            team.council().holder(Office.COMMISSIONER),
            Optional.empty(),
            new Dates(LocalDate.of(2030, 3, 1), LocalDate.of(2030, 12, 31)));
    assertThat(counted.households()).isEqualTo(8);
    assertThat(counted.endings())
        .isEqualTo(Map.of(EndReason.NO_LONGER_NEEDED, 5, EndReason.MOVED_AWAY, 2));
    assertThat(counted.unable()).isEqualTo(Map.of(UnableReason.OWNER_REFUSED, 2));
  }
}
