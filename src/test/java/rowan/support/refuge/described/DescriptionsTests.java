package rowan.support.refuge.described;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.NotPermitted;
import rowan.foundation.access.Office;
import rowan.foundation.access.Wing;
import rowan.foundation.audit.Audit;
import rowan.foundation.kernel.PersonId;
import rowan.foundation.records.RecordsOfAPerson;
import rowan.foundation.vault.Vault;
import rowan.support.casework.CaseId;
import rowan.support.casework.Casework;
import rowan.support.casework.GivenCases;
import rowan.support.casework.GivenCases.Team;
import rowan.support.casework.lead.CloseCase;
import rowan.support.casework.lead.ClosingReason;
import rowan.support.casework.lead.Closings;
import rowan.support.casework.lead.Outcome;
import rowan.testing.RowanTest;

/** What somebody says about themselves: sealed, theirs to leave unsaid, and the latest counts. */
@RowanTest
class DescriptionsTests {

  @Autowired private GivenCases cases;
  @Autowired private Casework casework;
  @Autowired private Closings closings;
  @Autowired private Descriptions descriptions;
  @Autowired private Acting acting;
  @Autowired private Audit audit;
  @Autowired private Vault vault;
  @Autowired private JdbcClient jdbc;

  @Autowired
  @Qualifier("recordsOfDescriptions")
  private RecordsOfAPerson records;

  private Team team;
  private CaseId asha;

  @BeforeEach
  void aCase() {
    team = cases.team();
    asha = cases.aCase(team);
  }

  private static Description said(String own, Characteristic... of) {
    return new Description.Said(Set.of(of), Optional.of(own));
  }

  private boolean describe(Actor by, Description said) {
    return descriptions.describe(new DescribeThemselves(by, asha, said));
  }

  private Optional<Description> before(Actor actor) {
    return descriptions
        .asked(actor, asha)
        .flatMap(Descriptions.Asked::before)
        .map(Descriptions.Answered::said);
  }

  @Test
  void theLatestAnswerCountsAndIsReadByThoseWhoTakePart() {
    assertThat(before(team.idva())).isEmpty();
    describe(team.idva(), said("", Characteristic.DEAF));
    describe(team.idva(), said("Deaf, with a capital", Characteristic.DEAF, Characteristic.LGBT));
    assertThat(before(team.otherIdva()))
        .contains(said("Deaf, with a capital", Characteristic.LGBT, Characteristic.DEAF));
    describe(team.idva(), new Description.LeftUnsaid());
    assertThat(before(team.idva())).contains(new Description.LeftUnsaid());
  }

  @ParameterizedTest
  @EnumSource(Characteristic.class)
  void whatIsWrittenIsReadAgain(Characteristic one) {
    var said = said("in two\nlines, with a comma", one);
    assertThat(Description.read(said.written())).isEqualTo(said);
    assertThat(said.inWords()).contains(one.title(), "In their own words: in two");
    assertThat(said).hasToString("Said");
  }

  @Test
  void tellsSayingNothingOfTheListFromNotSaying() {
    var onlyWords = new Description.Said(Set.of(), Optional.of("We travel"));
    var answers = List.of(new Description.NoneOfIt(), new Description.LeftUnsaid(), onlyWords);
    for (var answer : answers) {
      assertThat(Description.read(answer.written())).isEqualTo(answer);
    }
    assertThat(answers).extracting(Description::inWords).doesNotHaveDuplicates();
    assertThat(onlyWords.inWords()).doesNotContain("nothing of the list");
  }

  @Test
  void toAnOrganisationThatTakesNoPartTheCaseIsNotThere() {
    describe(team.idva(), said("", Characteristic.TRANS));
    assertThat(descriptions.asked(team.stranger(), asha)).isEmpty();
    assertThat(describe(team.stranger(), said("", Characteristic.DRUGS))).isFalse();
    assertThat(before(team.idva())).contains(said("", Characteristic.TRANS));
  }

  @Test
  void nothingIsWrittenInACaseThatHasClosed() {
    closings.close(
        new CloseCase(
            team.idva(), asha, ClosingReason.SUPPORT_FINISHED, Outcome.ABUSE_STOPPED, "Well.", ""));
    assertThat(describe(team.idva(), said("", Characteristic.DEAF))).isFalse();
    assertThat(before(team.idva())).isEmpty();
  }

  @Test
  void onlyThoseWhoWorkWithPeopleAsk() {
    for (var office :
        List.of(
            Office.COMMISSIONER,
            Office.SCRUTINY_MEMBER,
            Office.PROVIDER_MANAGER,
            Office.INFORMATION_GOVERNANCE)) {
      var actor = team.council().holder(office);
      assertThatThrownBy(() -> descriptions.asked(actor, asha)).isInstanceOf(NotPermitted.class);
      assertThatThrownBy(() -> describe(actor, said(""))).isInstanceOf(NotPermitted.class);
    }
  }

  @Test
  void theDatabaseGivesItToNobodyWhoTakesNoPartAndChangesNothing() {
    describe(team.idva(), said("", Characteristic.IMMIGRATION));
    var rows = "select count(*) from refuge.described";
    assertThat(counted(team.idva(), rows)).isEqualTo(1);
    assertThat(counted(team.stranger(), rows)).isZero();
    assertThat(counted(Actor.clock(team.council().authority().id()), rows)).isZero();
    assertThat(counted(cases.team().idva(), rows)).isZero();
    for (var attack :
        List.of("update refuge.described set words = ''", "delete from refuge.described")) {
      assertThatThrownBy(
              () -> acting.run(Wing.SUPPORT, team.idva(), () -> jdbc.sql(attack).update()))
          .isInstanceOf(DataAccessException.class);
    }
  }

  private long counted(Actor actor, String sql) {
    return acting.in(Wing.SUPPORT, actor, () -> jdbc.sql(sql).query(Long.class).single());
  }

  @Test
  void noWordOfItLiesInTheDatabaseInPlainText() {
    describe(team.idva(), said("Somebody between the lists", Characteristic.OFFENDING));
    var stored =
        acting.in(
            Wing.SUPPORT,
            team.idva(),
            () ->
                jdbc.sql("select d::text || encode(d.words, 'escape') from refuge.described d")
                    .query(String.class)
                    .list());
    assertThat(stored).hasSize(1);
    assertThat(stored.getFirst()).doesNotContain("OFFENDING", "between");
  }

  @Test
  void whoAsksWhatIsHeldAboutThemIsToldIt() {
    describe(team.idva(), said("Somebody between the lists", Characteristic.OFFENDING));
    PersonId person = casework.summary(team.idva(), asha).orElseThrow().person();
    var held =
        acting.in(
            Wing.SUPPORT,
            team.idva(),
            () -> {
              var trace = audit.look(team.idva(), "refuge.described-page", person.value());
              return records.about(team.idva(), vault.key(team.idva(), trace, person));
            });
    assertThat(held).hasSize(1);
    assertThat(held.getFirst().words())
        .contains(Characteristic.OFFENDING.title(), "Somebody between the lists");
    assertThat(records.columns()).containsExactly("refuge.described.words");
  }
}
