package rowan.support.casework.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Wing;
import rowan.support.casework.GivenCases;
import rowan.support.casework.finding.likeness.Fact;
import rowan.support.casework.finding.likeness.PrintKind;
import rowan.testing.RowanTest;

/** What many people share leaves no fingerprint, and finds nobody by itself. */
@RowanTest
class CommonNamesTests {

  private static final LocalDate BORN = LocalDate.of(1991, 3, 7);

  @Autowired private GivenCases given;
  @Autowired private GivenPeople people;
  @Autowired private People finding;
  @Autowired private Acting acting;
  @Autowired private JdbcClient jdbc;

  @Test
  void keepsNoFingerprintThatMoreShareThanItsKindAllows() {
    var team = given.team();
    int most = PrintKind.NAME.most();
    var all = new ArrayList<GivenPeople.Known>();
    for (int i = 0; i <= most; i++) {
      all.add(
          people.known(team, "Ma Trevanion", BORN.plusDays(40L * i), "07700 9%05d".formatted(i)));
    }
    var alone = (FindResult.Done) finding.find(team.triage(), List.of(Fact.name("Trevanion")));
    assertThat(alone.tooCommon()).isTrue();
    assertThat(alone.hits()).isEmpty();
    var withBirth = List.of(Fact.name("Trevanion"), Fact.born(BORN.plusDays(40L * most)));
    var found = (FindResult.Done) finding.find(team.triage(), withBirth);
    assertThat(found.hits().getFirst().person()).isEqualTo(all.getLast().person());
    assertThat(largestFingerprint(team.triage())).isLessThanOrEqualTo(PrintKind.BORN.most());
  }

  private long largestFingerprint(Actor triage) {
    return acting.in(
        Wing.FINDING,
        triage,
        () ->
            jdbc.sql(
                    "select max(held) from (select count(*) as held from casework.print group by print) counted")
                .query(Long.class)
                .single());
  }
}
