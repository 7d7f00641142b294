package rowan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import rowan.bench.council.CouncilLoader;
import rowan.bench.council.GeneratedCouncil;
import rowan.bench.council.GeneratedCouncil.Kind;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Authorities;
import rowan.foundation.access.OrganisationKind;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.AuthorityId;
import rowan.foundation.kernel.TimeOrderedIds;
import rowan.foundation.messages.Channel;
import rowan.foundation.messages.SafeContact;
import rowan.support.casework.CaseId;
import rowan.support.casework.Gender;
import rowan.support.casework.page.CaseFilter;
import rowan.support.casework.page.CasePages;
import rowan.support.casework.page.Caseloads;
import rowan.support.frontdoor.Asker;
import rowan.support.frontdoor.FrontDoor;
import rowan.support.frontdoor.MakeReferral;
import rowan.support.frontdoor.ReferralId;
import rowan.testing.Council;
import rowan.testing.RowanTest;
import rowan.testing.TestPostgres;

/** The bench's loader and its floor, small: what it loads opens, and its SQL is the pages' own. */
@RowanTest
class GeneratedCouncilTests {

  private static final int CASES = 300;
  private static final String LOADER = "generated_council_loader";

  @Autowired private Authorities authorities;
  @Autowired private Accounts accounts;
  @Autowired private Caseloads caseloads;
  @Autowired private CasePages pages;
  @Autowired private FrontDoor frontDoor;
  @Autowired private Clock clock;

  @Value("${rowan.keyset}")
  private Path keyset;

  private final ByteArrayOutputStream told = new ByteArrayOutputStream();
  private GeneratedCouncil generated;
  private BusyPages busy;

  @BeforeEach
  void aGeneratedCouncil() throws Exception {
    asSuperuser(
        "create role %s login bypassrls in role rowan_owner, pg_checkpoint password '%s'"
            .formatted(LOADER, LOADER));
    var council = Council.founded(authorities, accounts);
    generated =
        new GeneratedCouncil(
            council.authority().id().value(),
            council.organisation().value(),
            council.organisation(OrganisationKind.REFERRER, "Fernshire Police").value(),
            CASES,
            clock.instant());
    busy = new BusyPages(generated);
    assertThat(loader().load()).isTrue();
  }

  @AfterEach
  void noLoader() throws SQLException {
    asSuperuser("drop role " + LOADER);
  }

  private CouncilLoader loader() {
    return new CouncilLoader(
        generated,
        keyset,
        GeneratedCouncilTests::connection,
        new PrintStream(told, true, StandardCharsets.UTF_8));
  }

  private static Connection connection() throws SQLException {
    return DriverManager.getConnection(TestPostgres.running().access().url(), LOADER, LOADER);
  }

  private static void asSuperuser(String sql) throws SQLException {
    try (var connection = TestPostgres.running().asSuperuser();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private Actor actor(Kind kind, int number) {
    return accounts
        .actor(new AuthorityId(generated.authority()), new AccountId(kind.id(number)))
        .orElseThrow();
  }

  @Test
  void loadsCasesThatTheirPagesOpenAndLoadsThemOnce() throws Exception {
    var lead = actor(Kind.LEAD, 1);
    var first = caseloads.page(lead, CaseFilter.ALL, Optional.empty());
    assertThat(first.rows())
        .hasSize(Caseloads.PAGE)
        .allSatisfy(row -> {
          assertThat(row.initials()).matches("[A-Z]\\. [A-Z]\\.");
        });
    assertThat(first.next()).isPresent();
    assertThat(caseloads.page(lead, CaseFilter.DUE, Optional.empty()).rows()).isNotEmpty();
    var page = pages.page(lead, new CaseId(Kind.CASE.id(7))).orElseThrow();
    assertThat(page.initials()).isEqualTo("H. A.");
    assertThat(page.strip()).isPresent();
    assertThat(page.happenings()).hasSize(6);
    assertThat(page.scores()).hasSize(3);
    assertThat(page.due()).hasSizeGreaterThanOrEqualTo(2);
    var sent = frontDoor.sent(actor(Kind.REFERRER, 7), new ReferralId(Kind.REFERRAL.id(7)));
    assertThat(sent.orElseThrow().name()).isEqualTo("Hanna Adeyemi");
    assertThat(told.toString(StandardCharsets.UTF_8)).contains("300 of 300 cases (100 %)");
    assertThat(loader().load()).isFalse();
  }

  @Test
  void theFloorIsWhatTheCaseloadSends() {
    var lead = actor(Kind.LEAD, 1);
    assertThat(sentBy(() -> caseloads.page(lead, CaseFilter.ALL, Optional.of("2000-01-01_100200"))))
        .isEqualTo(floorOf(busy.caseload()));
  }

  @Test
  void theFloorIsWhatTheCasePageSends() {
    var lead = actor(Kind.LEAD, 1);
    assertThat(sentBy(() -> pages.page(lead, new CaseId(Kind.CASE.id(7))).orElseThrow()))
        .isEqualTo(floorOf(busy.casePage()));
  }

  @Test
  void theFloorIsWhatAReferralSends() {
    var referrer = actor(Kind.REFERRER, 1);
    assertThat(
            sentBy(() -> {
              var result = frontDoor.refer(referrer, referral());
              var done = (MakeReferral.Result.Done) result;
              frontDoor.sent(referrer, done.referral()).orElseThrow();
            }))
        .isEqualTo(floorOf(busy.referral()));
  }

  private MakeReferral referral() {
    return new MakeReferral(
        TimeOrderedIds.next(clock),
        Asker.POLICE,
        "Asha Khan",
        Optional.empty(),
        Gender.WOMAN,
        Set.of(),
        List.of(),
        new SafeContact(
            Channel.IN_ROWAN,
            "",
            Set.of(java.time.DayOfWeek.MONDAY),
            java.time.LocalTime.of(9, 0),
            java.time.LocalTime.of(17, 0),
            false,
            "",
            java.time.LocalDate.now(clock)),
        MakeReferral.Consent.agreed(),
        "He waited outside the school again.",
        Set.of(),
        "",
        false);
  }

  private static List<String> floorOf(Measured measured) {
    return measured.floor().transactions().stream()
        .flatMap(List::stream)
        .map(statement -> spacedOnce(statement.sql()))
        .toList();
  }

  private static String spacedOnce(String sql) {
    return sql.replaceAll("\\s+", " ").strip();
  }

  private static List<String> sentBy(Runnable page) {
    var logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
    var events =
        new ListAppender<ILoggingEvent>() {
          @Override
          protected void append(ILoggingEvent event) {
            event.getThreadName(); // is found out when it is first asked for: by whom it is said
            super.append(event);
          }
        };
    events.start();
    logger.addAppender(events);
    logger.setLevel(Level.DEBUG);
    logger.setAdditive(false);
    var here = Thread.currentThread().getName();
    try {
      page.run();
    } finally {
      logger.setLevel(null);
      logger.setAdditive(true);
      logger.detachAppender(events);
    }
    return events.list.stream()
        .filter(event -> event.getThreadName().equals(here))
        .map(ILoggingEvent::getFormattedMessage)
        .filter(message -> message.startsWith("Executing prepared SQL statement ["))
        .map(message -> message.substring(message.indexOf('[') + 1, message.lastIndexOf(']')))
        .map(GeneratedCouncilTests::spacedOnce)
        .toList();
  }

  @Test
  void theFloorRunsAsTheApplicationsOwnRole() throws Exception {
    var floor =
        new Floor(
            TestPostgres.running().access(),
            new BenchOptions(CASES, 2, Duration.ofSeconds(1), Duration.ofSeconds(1)));
    for (var measured : busy.all()) {
      assertThat(floor.byJdbc(measured.floor()).perSecond()).as(measured.name()).isGreaterThan(10);
    }
  }
}
