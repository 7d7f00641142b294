package rowan.support.casework.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.NotPermitted;
import rowan.foundation.access.Office;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.PersonId;
import rowan.foundation.messages.Channel;
import rowan.promises.WholeDatabase;
import rowan.support.casework.DatabaseOwner;
import rowan.support.casework.GivenCases;
import rowan.support.casework.connected.ConnectedPeople;
import rowan.support.casework.connected.Declarations;
import rowan.support.casework.contact.Contacts;
import rowan.support.casework.finding.likeness.Fact;
import rowan.support.casework.finding.likeness.FactKind;
import rowan.support.casework.finding.likeness.Likeness;
import rowan.support.casework.identity.KnownBy;
import rowan.support.casework.lead.Closings;
import rowan.testing.RowanTest;
import rowan.testing.TestClock;

/**
 * Whoever may see a case finds its person; for everybody else there is nobody. To see these fail,
 * leave {@code guard_by_involvement} of {@code casework.print} and {@code casework.fact} out of
 * V640.
 */
@RowanTest
class FindingPeopleTests {

  private static final LocalDate BORN = LocalDate.of(1991, 3, 7);
  private static final String PHONE = "07700 900417";

  @Autowired private GivenCases given;
  @Autowired private GivenPeople people;
  @Autowired private People finding;
  @Autowired private KnownBy knownBy;
  @Autowired private Contacts contacts;
  @Autowired private ConnectedPeople connected;
  @Autowired private Declarations declarations;
  @Autowired private Closings closings;
  @Autowired private Fingerprinting fingerprinting;
  @Autowired private Acting acting;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestClock clock;

  private GivenCases.Team team;
  private GivenPeople.Known known;

  @BeforeEach
  void somebodyKnown() {
    team = given.team();
    known = people.known(team, "Łucja Quennevais", BORN, PHONE);
  }

  private List<Hit> found(Actor actor, Fact... asked) {
    return ((FindResult.Done) finding.find(actor, List.of(asked))).hits();
  }

  private List<PersonId> whom(Actor actor, Fact... asked) {
    return found(actor, asked).stream().map(Hit::person).toList();
  }

  @Test
  void findsByEachOfTheThingsThatSomebodyIsKnownBy() {
    var triage = team.triage();
    assertThat(whom(triage, Fact.name("lucja quennevais"))).containsExactly(known.person());
    assertThat(whom(triage, Fact.name("Quennevais"))).containsExactly(known.person());
    assertThat(whom(triage, Fact.name("luc quen"))).containsExactly(known.person());
    assertThat(whom(triage, Fact.name("Lutsya Kennevay"), Fact.born(BORN)))
        .containsExactly(known.person());
    assertThat(whom(triage, Fact.born(BORN))).containsExactly(known.person());
    assertThat(whom(triage, Fact.born(LocalDate.of(1991, 7, 3)))).containsExactly(known.person());
    assertThat(whom(triage, Fact.phone("+44 7700 900417"))).containsExactly(known.person());
    assertThat(whom(triage, Fact.phone("01632 900417"))).containsExactly(known.person());
    assertThat(whom(triage, Fact.name("Grace Other"))).isEmpty();
  }

  @Test
  void findsByWhatIsWrittenDownLater() {
    knownBy.add(
        team.idva(),
        known.caseId(),
        List.of(
            new Fact(FactKind.ALSO, "Lucy Marchbanks"), new Fact(FactKind.POSTCODE, "ZZ1 9ZZ")));
    var hits = found(team.idva(), Fact.name("Lucie Marchbank"));
    assertThat(hits).extracting(Hit::person).containsExactly(known.person());
    assertThat(hits.getFirst().names()).containsExactly("Łucja Quennevais", "Lucy Marchbanks");
    assertThat(whom(team.idva(), new Fact(FactKind.POSTCODE, "zz19zz")))
        .containsExactly(known.person());
    assertThat(whom(team.idva(), Fact.name("Lucy"), new Fact(FactKind.POSTCODE, "ZZ1 8AA")))
        .containsExactly(known.person());
  }

  @Test
  void findsByTheNumberOfASafeContactPlanThatIsAgreedLater() {
    contacts.agree(team.idva(), known.caseId(), given.safe(Channel.TEXT, "07700 900499"));
    assertThat(whom(team.idva(), Fact.phone("07700900499"))).containsExactly(known.person());
  }

  @Test
  void putsTheLikeliestFirstAndSaysWhy() {
    var like = people.known(team, "Lucia Quennevais", LocalDate.of(1960, 1, 2), "07700 900001");
    var hits = found(team.triage(), Fact.name("Łucja Quennevais"), Fact.born(BORN));
    assertThat(hits).extracting(Hit::person).containsExactly(known.person(), like.person());
    assertThat(hits.getFirst().likeness().degree()).isEqualTo(Likeness.Degree.VERY_LIKELY);
    assertThat(hits.getFirst().likeness().reasons())
        .containsExactly("same date of birth", "same name");
    assertThat(hits.getLast().likeness().against()).containsExactly("another date of birth");
  }

  @Test
  void findsAnEarlierCaseThatHasClosed() {
    closings.close(GivenClosing.of(team.idva(), known.caseId()));
    var hit = found(team.triage(), Fact.name("Lucja Quennevais")).getFirst();
    assertThat(hit.openCase()).isEmpty();
    assertThat(hit.cases()).extracting(Hit.OneCase::id).containsExactly(known.caseId());
  }

  @Test
  void findsNobodyForAnOrganisationThatTakesNoPart() {
    for (var asked : List.of(Fact.name("Łucja Quennevais"), Fact.born(BORN), Fact.phone(PHONE))) {
      assertThat(finding.find(team.stranger(), List.of(asked)))
          .isEqualTo(finding.find(team.stranger(), List.of(Fact.name("Nobody Whatever"))));
    }
    assertThat(finding.known(team.stranger(), known.person())).isEmpty();
  }

  @Test
  void findsNobodyForAColleagueWhoIsShutOut() {
    declarations.declare(team.otherIdva(), "Lucja Quennevais");
    assertThat(whom(team.otherIdva(), Fact.born(BORN))).isEmpty();
    assertThat(whom(team.idva(), Fact.born(BORN))).containsExactly(known.person());
  }

  @Test
  void hidesANewCaseOfSomebodyKnownFromWhomTheirEarlierOneIsHiddenFrom() {
    connected.shutOut(team.idva(), known.caseId(), team.otherIdva().account());
    closings.close(GivenClosing.of(team.idva(), known.caseId()));
    people.known(team, known.person(), "Lucy Quennevais", BORN, PHONE);
    assertThat(whom(team.otherIdva(), Fact.born(BORN))).isEmpty();
    assertThat(found(team.idva(), Fact.born(BORN)).getFirst().cases()).hasSize(2);
  }

  @Test
  void isForThoseWhoWorkWithCasesOnly() {
    var commissioner = team.council().holder(Office.COMMISSIONER);
    assertThatThrownBy(() -> finding.find(commissioner, List.of(Fact.born(BORN))))
        .isInstanceOf(NotPermitted.class);
  }

  @Test
  void readsNoRowOfTheIndexInAnotherNameByAnyRole() {
    for (var wing : EnumSet.complementOf(EnumSet.of(Wing.FINDING))) {
      for (var actor : List.of(team.stranger(), team.outreach())) {
        for (var table : List.of("fact", "print", "resemblance", "same_person")) {
          acting.run(
              wing,
              actor,
              () -> {
                boolean may =
                    jdbc.sql(
                            """
                            select has_schema_privilege(current_user, n.oid, 'usage')
                              and has_table_privilege(current_user, c.oid, 'select')
                            from pg_class c join pg_namespace n on n.oid = c.relnamespace
                            where n.nspname = 'casework' and c.relname = ?\
                            """)
                        .param(table)
                        .query(Boolean.class)
                        .single();
                if (may) {
                  assertThat(
                          jdbc.sql("select count(*) from casework." + table)
                              .query(Long.class)
                              .single())
                      .as(table + " by " + wing)
                      .isZero();
                }
              });
        }
      }
    }
  }

  @Test
  void writesDownWhoWasFoundAndNeverWhatWasSearchedFor() throws Exception {
    found(team.triage(), Fact.name("Wrexcombe Thistlethwaite"), Fact.born(BORN));
    var entry =
        acting.in(
            Wing.FOUNDATION,
            team.triage(),
            () ->
                jdbc.sql(
                        """
                        select kind || ' ' || what || ' ' || subjects::text from audit.entry
                        where account_id = ? order by number desc limit 1\
                        """)
                    .param(team.triage().account().value())
                    .query(String.class)
                    .single());
    assertThat(entry).isEqualTo("SEARCH casework.find {" + known.person() + "}");
    var written =
        Stream.of("Thistlethwaite", "Quennevais", "1991-03-07", "7700900417")
            .flatMap(secret -> Stream.of(secret, secret.toLowerCase(Locale.ROOT)))
            .toList();
    assertThat(WholeDatabase.tablesHolding(written)).isEmpty();
  }

  @Test
  void stopsAColleagueWhoTrawls() {
    for (int i = 0; i < SearchPace.IN_AN_HOUR; i++) {
      found(team.otherIdva(), Fact.name("Any Body" + i));
    }
    assertThat(finding.find(team.otherIdva(), List.of(Fact.born(BORN))))
        .isEqualTo(new FindResult.TooOften());
    assertThat(whom(team.idva(), Fact.born(BORN))).containsExactly(known.person());
    clock.moveOn(java.time.Duration.ofMinutes(2));
    assertThat(whom(team.otherIdva(), Fact.born(BORN))).containsExactly(known.person());
    clock.moveBack();
  }

  @Test
  void fingerprintsCasesFromBefore() throws Exception {
    var authority = team.triage().authority();
    DatabaseOwner.run(
        authority, "delete from casework.print where authority_id = '" + authority + "'");
    DatabaseOwner.run(
        authority, "delete from casework.fact where authority_id = '" + authority + "'");
    DatabaseOwner.run(
        authority, "delete from casework.fingerprinting where authority_id = '" + authority + "'");
    assertThat(whom(team.triage(), Fact.born(BORN))).isEmpty();
    fingerprinting.goOn(Actor.clock(authority));
    assertThat(whom(team.triage(), Fact.name("Lucja Quennevais"))).containsExactly(known.person());
    assertThat(whom(team.triage(), Fact.phone(PHONE))).containsExactly(known.person());
    assertThat(whom(team.stranger(), Fact.phone(PHONE))).isEmpty();
    assertThat(traces(Fingerprinting.WHAT)).isEqualTo(1);
    fingerprinting.goOn(Actor.clock(authority));
    assertThat(traces(Fingerprinting.WHAT)).as("looked at once").isEqualTo(1);
  }

  private long traces(String what) {
    return acting.in(
        Wing.FOUNDATION,
        team.triage(),
        () ->
            jdbc.sql("select count(*) from audit.entry where what = ?")
                .param(what)
                .query(Long.class)
                .single());
  }

  @Test
  void opensACaseForSomebodyKnownWhoseCaseIsThere() {
    assertThat(finding.known(team.triage(), known.person())).isEqualTo(Optional.of(known.person()));
    assertThat(finding.openCase(team.triage(), known.person()).orElseThrow().id())
        .isEqualTo(known.caseId());
    assertThat(finding.openCase(team.stranger(), known.person())).isEmpty();
  }
}
