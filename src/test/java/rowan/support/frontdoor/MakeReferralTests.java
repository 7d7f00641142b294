package rowan.support.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rowan.support.casework.Gender;
import rowan.support.frontdoor.MakeReferral.Consent;
import rowan.support.frontdoor.MakeReferral.Refusal;

class MakeReferralTests {

  private static final LocalDate TODAY = LocalDate.of(2030, 3, 5);

  private static MakeReferral born(LocalDate day) {
    return with("Ada", Optional.of(day), "Something.");
  }

  private static MakeReferral with(String name, Optional<LocalDate> born, String happened) {
    return new MakeReferral(
        new UUID(1, 1),
        Asker.HOUSING,
        name,
        born,
        Gender.NOT_SAID,
        Set.of(),
        List.of(),
        AskFixture.comingBack(),
        Consent.agreed(),
        happened,
        Set.of(),
        "",
        false);
  }

  private static MakeReferral given(Consent consent) {
    return AskFixture.referring("Ada", consent, Set.of(), false);
  }

  @Test
  void isTakenWithoutADateOfBirth() {
    assertThat(Refusal.of(with("Ada", Optional.empty(), "Something."), TODAY)).isEmpty();
  }

  @Test
  void isTakenForSomebodyBornToday() {
    assertThat(Refusal.of(born(TODAY), TODAY)).isEmpty();
  }

  @Test
  void isRefusedForSomebodyBornTomorrow() {
    assertThat(Refusal.of(born(TODAY.plusDays(1)), TODAY)).contains(Refusal.BORN_LATER);
  }

  @Test
  void isRefusedForSomebodyOlderThanAnyone() {
    assertThat(Refusal.of(born(TODAY.minusYears(120)), TODAY)).isEmpty();
    assertThat(Refusal.of(born(TODAY.minusYears(120).minusDays(1)), TODAY))
        .contains(Refusal.BORN_LONG_AGO);
  }

  @Test
  void isRefusedWithoutANameOrWithNothingTold() {
    assertThat(Refusal.of(with("  ", Optional.empty(), "Something."), TODAY))
        .contains(Refusal.NO_NAME);
    assertThat(Refusal.of(with("Ada", Optional.empty(), " \n "), TODAY))
        .contains(Refusal.NOTHING_HAPPENED);
  }

  @Test
  void needsAGroundAndWhatWasWeighedWithoutTheirAgreement() {
    var reason = Optional.of(Consent.Reason.SERIOUS_HARM);
    assertThat(Refusal.of(given(new Consent(Consent.Given.TOLD, Optional.empty(), "x")), TODAY))
        .contains(Refusal.NO_GROUND);
    assertThat(Refusal.of(given(new Consent(Consent.Given.NOT_TOLD, reason, " ")), TODAY))
        .contains(Refusal.NO_GROUND);
    assertThat(Refusal.of(given(new Consent(Consent.Given.NOT_TOLD, reason, "A knife.")), TODAY))
        .isEmpty();
  }

  @Test
  void isNeverMadeInTheNameOfWhoAsksThemselves() {
    assertThatThrownBy(() ->
            new MakeReferral(
                new UUID(1, 1),
                Asker.SELF,
                "Ada",
                Optional.empty(),
                Gender.NOT_SAID,
                Set.of(),
                List.of(),
                AskFixture.comingBack(),
                Consent.agreed(),
                "x",
                Set.of(),
                "",
                false))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
