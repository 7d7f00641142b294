package rowan.support.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rowan.support.frontdoor.AskForHelp.Stay;
import rowan.support.frontdoor.MakeReferral.Consent;
import rowan.support.frontdoor.MakeReferral.Risk;

class ToldTests {

  @Test
  void tellsTheCaseEverythingThatSheSaid() {
    var asked =
        AskFixture.asking(
            Asker.SELF, "He reads my phone.", Optional.of(AskFixture.aPlace(Stay.When.SOON)), "");
    assertThat(Told.of(asked).asOneStory())
        .isEqualTo(
            """
            He reads my phone.

            Would like: Somebody to talk to; Help for their children

            Somewhere safe to stay: In the next days

            Coming along: Two, 4 and 9

            Pets: A cat

            Needs: No stairs

            Not safe near: Near the market\
            """);
  }

  @Test
  void tellsTheCaseWhatAnAgencyNoticed() {
    var made = AskFixture.referring("Ada", Consent.agreed(), Set.of(Risk.WEAPON, Risk.NECK), false);
    assertThat(Told.of(made).asOneStory())
        .isEqualTo(
            "Called out on Sunday night.\n\nNoticed by who referred: "
                + Risk.NECK.title()
                + "; "
                + Risk.WEAPON.title());
  }

  @Test
  void leavesOutWhatWasNotSaid() {
    var asked =
        new AskForHelp(
            Asker.SELF,
            "",
            Set.of(),
            Optional.empty(),
            "",
            AskFixture.comingBack(),
            rowan.foundation.web.Language.WELSH,
            "");
    assertThat(Told.of(asked).asOneStory()).isEmpty();
  }
}
