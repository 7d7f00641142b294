package rowan.support.casework.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rowan.support.casework.CaseId;
import rowan.support.casework.GivenCases;
import rowan.support.casework.file.WorkRefusal;
import rowan.support.casework.file.WorkResult;
import rowan.support.casework.page.CasePage;
import rowan.support.casework.page.CasePages;
import rowan.testing.RowanTest;
import rowan.testing.TestClock;

/** Workers write whole minutes; a case opens in the middle of one. */
@RowanTest
class LoggingAContactTests {

  @Autowired private GivenCases given;
  @Autowired private Contacts contacts;
  @Autowired private CasePages pages;
  @Autowired private TestClock clock;

  private GivenCases.Team team;
  private CaseId id;
  private Instant minute;

  @BeforeEach
  void aCaseOpenedInTheMiddleOfAMinute() {
    minute = clock.instant().truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
    clock.moveOn(Duration.between(clock.instant(), minute.plusSeconds(30)));
    team = given.team();
    id = given.aCase(team);
    clock.moveOn(Duration.ofMinutes(2));
  }

  @AfterEach
  void backToTheMorning() {
    clock.moveBack();
  }

  private WorkResult called(Instant at) {
    return contacts.log(new LogContact(team.idva(), id, ContactWay.CALL, at, true, "Is well."));
  }

  @Test
  void putsAContactOfThatMinuteAtTheOpening() {
    assertThat(called(minute)).isEqualTo(new WorkResult.Done());
    var page = pages.page(team.idva(), id).orElseThrow();
    assertThat(page.happenings())
        .filteredOn(happened -> happened.words().contains("Is well."))
        .extracting(CasePage.Happened::at)
        .containsExactly(page.openedAt());
  }

  @Test
  void takesNoneOfTheMinuteBefore() {
    assertThat(called(minute.minusSeconds(60)))
        .isEqualTo(new WorkResult.Refused(WorkRefusal.BEFORE_THE_CASE));
  }
}
