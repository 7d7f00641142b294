package rowan.foundation.access.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rowan.foundation.access.Office;
import rowan.foundation.access.Permissions;

class StandingTests {

  private static final LocalDate TODAY = LocalDate.of(2030, 3, 5);
  private static final LocalDate LATER = LocalDate.of(2031, 1, 1);
  private static final Conduct FIRST = new Conduct(List.of(LocalDate.of(2026, 1, 1)));

  private static Standing standing(LocalDate vetted, LocalDate trained, int conduct) {
    return new Standing(
        Optional.of(Vetting.ENHANCED_DBS),
        Optional.of(vetted),
        Optional.of(trained),
        Optional.of(conduct));
  }

  @Test
  void lacksAllThreeWhereNothingIsWrittenDown() {
    assertThat(Standing.NONE.missing(TODAY, FIRST)).containsExactly(Requirement.values());
  }

  @Test
  void countsThroughItsLastDayAndNotTheDayAfter() {
    assertThat(standing(TODAY, TODAY, 1).missing(TODAY, FIRST)).isEmpty();
    assertThat(standing(TODAY, LATER, 1).missing(TODAY.plusDays(1), FIRST))
        .containsExactly(Requirement.VETTING);
    assertThat(standing(LATER, TODAY, 1).missing(TODAY.plusDays(1), FIRST))
        .containsExactly(Requirement.TRAINING);
  }

  @Test
  void remindsWithinThirtyDaysOfALastDay() {
    var until = TODAY.plusDays(Standing.REMINDED_BEFORE);
    assertThat(standing(until, LATER, 1).ending(TODAY, FIRST)).isEmpty();
    assertThat(standing(until, LATER, 1).ending(TODAY.plusDays(1), FIRST))
        .containsExactly(new Standing.Ending(Requirement.VETTING, until));
    assertThat(standing(TODAY.minusDays(1), LATER, 1).ending(TODAY, FIRST)).isEmpty();
  }

  @Test
  void leavesFourteenDaysToReadANewCode() {
    var second = new Conduct(List.of(LocalDate.of(2026, 1, 1), TODAY));
    var agreedToTheFirst = standing(LATER, LATER, 1);
    assertThat(second.version(TODAY.minusDays(1))).isEqualTo(1);
    assertThat(second.version(TODAY)).isEqualTo(2);
    assertThat(agreedToTheFirst.missing(TODAY.plusDays(14), second)).isEmpty();
    assertThat(agreedToTheFirst.ending(TODAY, second))
        .containsExactly(new Standing.Ending(Requirement.CONDUCT, TODAY.plusDays(14)));
    assertThat(agreedToTheFirst.missing(TODAY.plusDays(15), second))
        .containsExactly(Requirement.CONDUCT);
    assertThat(standing(LATER, LATER, 2).missing(TODAY.plusDays(15), second)).isEmpty();
  }

  @Test
  void isAskedOfEveryOfficeThatOpensRecordsAndOfNoOther() {
    var permissions = new Permissions();
    assertThat(Office.values())
        .filteredOn(permissions::opensRecords)
        .containsExactly(
            Office.PROVIDER_MANAGER,
            Office.TRIAGE,
            Office.IDVA,
            Office.SUPPORT_WORKER,
            Office.REFUGE_WORKER,
            Office.REFUGE_MANAGER,
            Office.INFORMATION_GOVERNANCE);
    assertThat(Office.values())
        .filteredOn(permissions::takesTwo)
        .containsExactly(Office.INFORMATION_GOVERNANCE, Office.AUDITOR, Office.ADMINISTRATOR);
  }
}
