package rowan.support.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rowan.support.frontdoor.AskForHelp.Stay;
import rowan.support.frontdoor.MakeReferral.Risk;

class UrgencyTests {

  private static Urgency asking(Stay.When when) {
    return Urgency.of(AskFixture.asking(Asker.SELF, "", Optional.of(AskFixture.aPlace(when)), ""));
  }

  @Test
  void isTonightForWhoNeedsAPlaceTonight() {
    assertThat(asking(Stay.When.TONIGHT)).isEqualTo(Urgency.TONIGHT);
    assertThat(asking(Stay.When.SOON)).isEqualTo(Urgency.SOON);
    assertThat(asking(Stay.When.LATER)).isEqualTo(Urgency.ORDINARY);
  }

  @Test
  void isInTurnForWhoAsksSomethingElse() {
    assertThat(Urgency.of(AskFixture.asking("", ""))).isEqualTo(Urgency.ORDINARY);
  }

  @Test
  void isTonightWhereWhoRefersSaysSo() {
    assertThat(Urgency.of(true, Set.of())).isEqualTo(Urgency.TONIGHT);
  }

  @ParameterizedTest
  @EnumSource(Risk.class)
  void isSoonForEveryGraveDangerAlone(Risk risk) {
    assertThat(Urgency.of(false, Set.of(risk)))
        .isEqualTo(risk.grave() ? Urgency.SOON : Urgency.ORDINARY);
  }

  @Test
  void findsADangerToLifeGrave() {
    assertThat(Set.of(Risk.NECK, Risk.THREATS_TO_KILL, Risk.WEAPON, Risk.AFRAID_FOR_LIFE))
        .allMatch(Risk::grave);
  }

  @Test
  void owesAnAnswerWithinADayToWhoAsksThemselvesAndTwoToAnAgency() {
    assertThat(Urgency.ORDINARY.answerWithin(Asker.SELF)).isEqualTo(Duration.ofHours(24));
    assertThat(Urgency.ORDINARY.answerWithin(Asker.HEALTH)).isEqualTo(Duration.ofHours(48));
    assertThat(Urgency.SOON.answerWithin(Asker.HEALTH)).isEqualTo(Duration.ofHours(24));
    assertThat(Urgency.TONIGHT.answerWithin(Asker.POLICE)).isEqualTo(Duration.ofHours(2));
  }

  @ParameterizedTest
  @EnumSource(Urgency.class)
  void isReadBackAsItWasStored(Urgency urgency) {
    assertThat(Urgency.ofRank(urgency.rank())).isEqualTo(urgency);
  }
}
