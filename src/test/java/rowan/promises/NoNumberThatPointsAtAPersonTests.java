package rowan.promises;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.demo.StoryClock;
import rowan.evidence.disclosure.Disclosure;
import rowan.evidence.disclosure.Shown;
import rowan.evidence.disclosure.Suppressed;
import rowan.evidence.indicators.Figure;
import rowan.evidence.indicators.Indicator;
import rowan.evidence.indicators.Indicators;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.NotPermitted;
import rowan.foundation.access.Office;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.PromiseWitness;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.Dates;
import rowan.foundation.kernel.Promise;
import rowan.foundation.kernel.PromiseFigure;
import rowan.foundation.kernel.Tally;
import rowan.foundation.messages.Channel;
import rowan.foundation.messages.NeutralWords;
import rowan.support.casework.Community;
import rowan.support.casework.DatabaseOwner;
import rowan.support.casework.GivenCases;
import rowan.support.casework.contact.Asking;
import rowan.support.casework.page.CasePages;
import rowan.support.prevention.Kind;
import rowan.support.prevention.Prevention;
import rowan.support.prevention.ProgrammeId;
import rowan.support.prevention.RecordResult;
import rowan.support.prevention.RecordSession;
import rowan.support.prevention.StartProgramme;
import rowan.testing.RowanTest;

/**
 * Nothing leaves the support wing for commissioners, members or the public but through statistical
 * disclosure control. Tried with seeded councils and a reader who looks every day, by SQL in the
 * role of the commissioning wing on every table of support, and on the code's own dependencies.
 *
 * <p>Still to come: the statutory return and the contract return; figures of several councils that
 * are added up. The rule itself is tried on every tally to sixty in {@code DisclosureTests}, and on
 * 400 councils over a year in {@code ReleasingTests}.
 */
@RowanTest
class NoNumberThatPointsAtAPersonTests {

  private static final String TABLES_OF_SUPPORT =
      """
      select n.nspname || '.' || c.relname as name
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p', 'v', 'm') and has_table_privilege('rowan_support', c.oid, 'select, insert')
        and n.nspname not in ('pg_catalog', 'information_schema', 'access', 'vault', 'engine', 'messages', 'audit')
      """;

  @Autowired private GivenCases given;
  @Autowired private Indicators indicators;
  @Autowired private Prevention prevention;
  @Autowired private Permissions permissions;
  @Autowired private Acting acting;
  @Autowired private JdbcClient jdbc;
  @Autowired private StoryClock story;
  @Autowired private Clock clock;
  @Autowired private List<PromiseWitness> witnesses;
  @Autowired private CasePages cases;
  @Autowired private Asking asking;

  private GivenCases.Team team;
  private Actor member;
  private Actor lead;
  private Dates year;

  @BeforeEach
  void aCouncil() {
    team = given.team();
    member = team.council().holder(Office.SCRUTINY_MEMBER);
    lead = team.council().holder(Office.PREVENTION_LEAD);
    var today = LocalDate.now(clock);
    year = new Dates(today.minusMonths(6), today.plusMonths(6));
  }

  private Figure figure(Indicator indicator) {
    return indicators.figures(member, List.of(indicator), year).getFirst();
  }

  private void aCase(boolean ofACommunity) {
    given.aCaseReferred(
        team,
        clock.instant().minus(Duration.ofHours(1)),
        ofACommunity ? Set.of(Community.REFUGEE) : Set.of());
  }

  // ---- seeded councils, read through the front door

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void aShareIsSeenOnlyWithFivePeopleOrNobodyOnEachSide(int seed) {
    var random = new Random(seed);
    int of = random.nextInt(14);
    int met = 0;
    for (int i = 0; i < of; i++) {
      boolean community = random.nextBoolean();
      met += community ? 1 : 0;
      aCase(community);
    }
    boolean few = of < 5 || few(met) || few(of - met);
    assertThat(figure(Indicator.COMMUNITIES_REACHED).measured().value() instanceof Suppressed)
        .as("%d of %d", met, of)
        .isEqualTo(few);
  }

  private static boolean few(long people) {
    return people > 0 && people < Disclosure.THRESHOLD;
  }

  @Test
  void whoeverLooksAfterEachPersonLearnsNothingOfThatPerson() {
    var random = new Random(7);
    int met = 0;
    int lastMet = 0;
    int lastOf = 0;
    String last = "kept back";
    int changes = 0;
    for (int of = 1; of <= 30; of++) {
      boolean community = random.nextBoolean();
      met += community ? 1 : 0;
      aCase(community);
      var shown = figure(Indicator.COMMUNITIES_REACHED).measured().value().toString();
      if (!shown.equals(last)) {
        assertThat(few(met - lastMet) || few(of - met - (lastOf - lastMet)))
            .as("from %s at %d of %d to %s at %d of %d", last, lastMet, lastOf, shown, met, of)
            .isFalse();
        last = shown;
        lastMet = met;
        lastOf = of;
        changes++;
      }
    }
    assertThat(changes).isBetween(1, 5);
  }

  @Test
  void aCountOfPeopleReachedIsRoundedAndFewAreKeptBack() {
    var programme = programme();
    assertThat(figure(Indicator.REACHED_BY_PREVENTION).measured().value()).hasToString("0");
    session(programme, 4);
    assertThat(figure(Indicator.REACHED_BY_PREVENTION).measured().value()).hasToString("0");
    session(programme, 28);
    assertThat(figure(Indicator.REACHED_BY_PREVENTION).measured().value()).hasToString("30");
  }

  @Test
  void aFewWhoWereTheFirstToBeCountedAreKeptBack() {
    session(programme(), 3);
    assertThat(figure(Indicator.REACHED_BY_PREVENTION).measured().value())
        .isInstanceOf(Suppressed.class);
  }

  private ProgrammeId programme() {
    var started = prevention.start(new StartProgramme(lead, Kind.SCHOOL, "Safe friends"));
    return ((RecordResult.Done<ProgrammeId>) started).id();
  }

  private void session(ProgrammeId programme, int reached) {
    prevention.record(
        new RecordSession(
            lead,
            programme,
            LocalDate.now(clock),
            "a school",
            reached,
            List.of("en"),
            EnumSet.noneOf(Community.class)));
  }

  // ---- what was published stays

  @Test
  void aFigureOfAPeriodThatIsOverChangesOnlyAsANewVersion() {
    var programme = programme();
    session(programme, 28);
    var commissioner = team.council().holder(Office.COMMISSIONER);
    var later = clock.instant().plus(Duration.ofDays(400));
    var of = List.of(Indicator.REACHED_BY_PREVENTION);
    var first = story.at(later, () -> indicators.figures(commissioner, of, year)).getFirst();
    session(programme, 40);
    var same = story.at(later, () -> indicators.figures(member, of, year)).getFirst();
    assertThat(same.measured().value()).hasToString("30");
    assertThat(same.version()).isEqualTo(first.version());
    var again = story.at(later, () -> indicators.again(commissioner, of, year)).getFirst();
    assertThat(again.measured().value()).hasToString("70");
    assertThat(again.version()).isEqualTo(first.version() + 1);
    assertThat(indicators.versions(member, Indicator.REACHED_BY_PREVENTION, year))
        .extracting(figure -> figure.measured().value().toString())
        .containsExactly("70", "30");
    assertThatThrownBy(() -> indicators.again(member, of, year)).isInstanceOf(NotPermitted.class);
  }

  @ParameterizedTest
  @EnumSource(Office.class)
  void onlyThosePermittedMeasure(Office office) {
    var actor =
        office == Office.VISITOR || office == Office.CLOCK
            ? office == Office.CLOCK
                ? Actor.clock(team.council().authority().id())
                : Actor.visitor(team.council().authority().id())
            : team.council().holder(office);
    boolean permitted =
        permissions.permit(actor, Action.READ_OUTCOMES)
            || permissions.permit(actor, Action.COMPUTE_INDICATORS);
    if (permitted) {
      assertThat(indicators.measure(actor, EnumSet.allOf(Indicator.class), year))
          .hasSize(Indicator.values().length);
    } else {
      assertThatThrownBy(() -> indicators.measure(actor, EnumSet.allOf(Indicator.class), year))
          .isInstanceOf(NotPermitted.class);
    }
  }

  // ---- SQL, in the role of the commissioning wing

  @Test
  void theCommissioningWingReadsNoTableOfSupportAndNoRawFigure() {
    var tables = jdbc.sql(TABLES_OF_SUPPORT).query(String.class).list();
    assertThat(tables).contains("refuge.occupancy", "prevention.session", "casework.opening");
    var forbidden = new java.util.ArrayList<>(tables);
    forbidden.add("indicators.figure");
    for (var table : forbidden) {
      assertThatThrownBy(() ->
              acting.in(
                  Wing.COMMISSIONING,
                  member,
                  () -> jdbc.sql("select count(*) from " + table).query(Long.class).single()))
          .as(table)
          .isInstanceOf(DataAccessException.class)
          .rootCause()
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void theCommissioningWingHasARightToNoColumnThere() {
    assertThat(
            jdbc.sql(
                    """
                    select n.nspname || '.' || c.relname || '.' || a.attname
                    from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                    where n.nspname || '.' || c.relname in (%s) and (
                      has_column_privilege('rowan_commissioning', c.oid, a.attnum, 'select')
                      or has_column_privilege('rowan_commissioning', c.oid, a.attnum, 'insert')
                      or has_column_privilege('rowan_commissioning', c.oid, a.attnum, 'update'))\
                    """
                        .formatted(TABLES_OF_SUPPORT))
                .query(String.class)
                .list())
        .isEmpty();
  }

  @Test
  void noFunctionLendsTheCommissioningWingItsOwnersEyes() {
    assertThat(
            jdbc.sql(
                    """
                    select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                    where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema')
                      and has_function_privilege('rowan_commissioning', p.oid, 'execute')\
                    """)
                .query(String.class)
                .list())
        .isEmpty();
  }

  @Test
  void theDatabaseRefusesAFigureThatPointsAtSomeoneEvenBySql() {
    for (var cells : List.of("4, 20, true, 20", "18, 20, true, 90", "3, 3, true, 5")) {
      assertThatThrownBy(() -> acting.run(Wing.EVIDENCE, member, () -> insert(cells)))
          .rootCause()
          .hasMessageContaining("points_at_nobody");
    }
    acting.run(Wing.EVIDENCE, member, () -> insert("4, 20, true, null"));
  }

  private void insert(String cells) {
    jdbc.sql(
            """
            insert into indicators.figure (authority_id, indicator, first_day, last_day, version, met, of_all,
              about_people, value, computed_at, computed_by)
            values (?, 'FEELS_SAFER', '2030-01-01', '2030-03-31', 1, %s, now(), ?)\
            """
                .formatted(cells))
        .params(member.authority().value(), member.account().value())
        .update();
  }

  // ---- the code's own dependencies

  @Test
  void nothingInCommissioningKnowsSupportOrARawTally() {
    var rowan =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("rowan");
    assertThat(rowan.stream().filter(type -> type.getName().contains(".commissioning.")))
        .isNotEmpty();
    noClasses()
        .that()
        .resideInAPackage("rowan.commissioning..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("rowan.support..")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Tally.class)
        .check(rowan);
    noClasses()
        .that()
        .resideOutsideOfPackage("rowan.evidence..")
        .should()
        .callMethod(Disclosure.class, "asSeenBefore", Long.class)
        .orShould()
        .callMethod(Disclosure.class, "notAboutPeople", long.class)
        .check(rowan);
  }

  @Test
  void onlyTheGateMakesAFigureThatIsShown() {
    assertThat(Shown.class.getConstructors()).isEmpty();
    assertThat(Suppressed.class.getConstructors()).isEmpty();
  }

  // ---- what Assurance shows

  @Test
  void assuranceCountsNoFigureThatPointsAtSomeone() {
    for (int i = 0; i < 6; i++) {
      aCase(i < 3);
    }
    figure(Indicator.COMMUNITIES_REACHED);
    assertThat(
            witnesses.stream()
                .map(witness -> witness.now(member))
                .filter(shown -> shown.promise() == Promise.NO_NUMBER_THAT_POINTS_AT_A_PERSON))
        .singleElement()
        .satisfies(shown -> {
          assertThat(shown.figure()).isEqualTo("0");
          assertThat(shown.held()).isTrue();
        });
  }

  /** Each of these three figures once said how many there were beside the few that were wrong. */
  @Test
  void assuranceSaysTheSameBeforeAndAfterSomebodyComesIsLookedAtAndWrittenTo() throws SQLException {
    var before = said();
    var id = given.aCase(team, given.safe(Channel.TEXT, "07700 900318"));
    cases.page(team.idva(), id).orElseThrow();
    asking.send(team.idva(), id, Channel.TEXT, NeutralWords.GET_IN_TOUCH);
    var authority = team.idva().authority();
    var left =
        "update messages.outbox set sent_at = asked_at, withheld_at = null where authority_id = '%s'";
    assertThat(DatabaseOwner.run(authority, left.formatted(authority))).isEqualTo(1);
    assertThat(before).isNotEmpty().containsExactlyInAnyOrderElementsOf(said());
  }

  private List<PromiseFigure> said() {
    return witnesses.stream().map(witness -> witness.now(member)).toList();
  }
}
