package rowan.support.casework.page;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.DatabaseTime;
import rowan.support.casework.CaseId;
import rowan.support.casework.DatabaseOwner;
import rowan.support.casework.GivenCases;
import rowan.support.casework.plan.Plans;
import rowan.testing.RowanTest;
import rowan.testing.TestClock;

/** The pages of every day stay a handful of statements, each by an index, however many cases. */
@RowanTest
class PagesAtScaleTests {

  private static final int CASES = 20_000;
  private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-z]+)");

  @Autowired private GivenCases given;
  @Autowired private Caseloads caseloads;
  @Autowired private CasePages pages;
  @Autowired private Plans plans;
  @Autowired private Acting acting;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestClock clock;

  private GivenCases.Team team;

  @BeforeEach
  void aTeam() {
    team = given.team();
  }

  private List<String> statementsOf(Runnable page) {
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
        .filter(message -> message.startsWith("Executing prepared SQL statement"))
        .toList();
  }

  @Test
  void theCaseloadTakesThreeStatementsHoweverManyAreOnIt() {
    IntStream.range(0, 3).forEach(i -> given.aCase(team));
    assertThat(statementsOf(() -> caseloads.page(team.idva(), CaseFilter.ALL, Optional.empty())))
        .hasSize(3);
  }

  @Test
  void theCasePageTakesSevenStatementsHoweverMuchHappened() {
    var id = given.aCase(team);
    for (int i = 1; i <= 4; i++) {
      plans.giveScore(team.idva(), id, i);
      plans.addStep(
          team.idva(), id, Optional.empty(), "Step " + i, LocalDate.now(clock).plusDays(i));
    }
    assertThat(statementsOf(() -> pages.page(team.idva(), id).orElseThrow())).hasSize(7);
  }

  private CaseId manyCases() throws SQLException, IOException {
    var authority = team.idva().authority();
    DatabaseOwner.writeManyCases(
        authority,
        CASES,
        Map.of(
            "AUTHORITY", authority.toString(),
            "COUNCIL", team.council().organisation().toString(),
            "LEAD", team.idva().account().toString()));
    return acting.in(
        Wing.SUPPORT,
        team.idva(),
        () ->
            new CaseId(
                jdbc.sql(
                        "select case_id from casework.opening where authority_id = ? and number = 20")
                    .param(authority.value())
                    .query(UUID.class)
                    .single()));
  }

  private String plan(String sql, Map<String, Object> parameters) {
    return acting.in(
        Wing.SUPPORT,
        team.idva(),
        () -> {
          var names = parameters.keySet().stream().filter(name -> sql.contains(":" + name));
          var query = jdbc.sql("explain " + sql);
          for (var name : names.toList()) {
            query = query.param(name, parameters.get(name));
          }
          return String.join("\n", query.query(String.class).list());
        });
  }

  /** As it is planned once, for values of all kinds. */
  private String planForAll(String sql) {
    var names = new ArrayList<String>();
    var numbered =
        PARAMETER
            .matcher(sql)
            .replaceAll(found -> {
              if (!names.contains(found.group(1))) {
                names.add(found.group(1));
              }
              return Matcher.quoteReplacement("$" + (names.indexOf(found.group(1)) + 1));
            });
    var nothing = String.join(", ", Collections.nCopies(names.size(), "null"));
    return acting.often(
        Wing.SUPPORT,
        team.idva(),
        () -> {
          jdbc.sql("prepare page as " + numbered).update();
          var plan =
              jdbc.sql("explain execute page(%s)".formatted(nothing)).query(String.class).list();
          jdbc.sql("deallocate page").update();
          assertThat(plan).as("planned for all values").anyMatch(line -> line.contains("$1"));
          return String.join("\n", plan);
        });
  }

  private static void goesByAnIndex(String plan) {
    assertThat(plan).contains("Index").doesNotContain("Seq Scan on c", "one_lead_at_a_time");
    assertThat(plan.lines().filter(line -> line.contains("Seq Scan")))
        .as(plan)
        .allMatch(line ->
            line.contains("account")
                || line.contains("organisation")
                || line.contains("office_held")
                || line.contains("handover")
                || line.contains("step_done"));
    assertThat(plan.lines().filter(line -> line.contains("Index Cond")))
        .as(plan)
        .allMatch(line -> line.contains("authority_id"));
  }

  @Test
  void everyQueryOfThePagesGoesByAnIndexThatBeginsWithTheAuthority()
      throws SQLException, IOException {
    var id = manyCases();
    Map<String, Object> parameters =
        Map.ofEntries(
            Map.entry("authority", team.idva().authority().value()),
            Map.entry("organisation", team.idva().organisation().value()),
            Map.entry("lead", team.idva().account().value()),
            Map.entry("case", id.value()),
            Map.entry("before", id.value()),
            Map.entry("now", DatabaseTime.of(clock.instant())),
            Map.entry("until", LocalDate.now(clock).plusDays(7)),
            Map.entry("due", LocalDate.EPOCH),
            Map.entry("number", 10_000_000L),
            Map.entry("most", 26));
    var queries =
        List.of(
            CaseloadQueries.sql(CaseFilter.ALL),
            CaseloadQueries.sql(CaseFilter.DUE),
            CaseloadQueries.sql(CaseFilter.HIGH_RISK),
            TodayQueries.DUE,
            CaseQueries.CASE,
            CaseQueries.LEADS,
            CaseQueries.TIMELINE,
            CaseQueries.EARLIER,
            CaseQueries.DUE);
    for (var sql : queries) {
      goesByAnIndex(plan(sql, parameters));
    }
    var plannedOnce =
        List.of(
            CaseloadQueries.sql(CaseFilter.ALL),
            CaseloadQueries.sql(CaseFilter.DUE),
            CaseloadQueries.sql(CaseFilter.HIGH_RISK),
            CaseQueries.CASE,
            CaseQueries.LEADS,
            CaseQueries.TIMELINE,
            CaseQueries.EARLIER,
            CaseQueries.DUE);
    for (var sql : plannedOnce) {
      goesByAnIndex(planForAll(sql));
    }
    for (var filter : List.of(CaseFilter.ALL, CaseFilter.DUE, CaseFilter.HIGH_RISK)) {
      sortsNoMoreThanWhatIsToCome(planForAll(CaseloadQueries.sql(filter)));
    }
  }

  /** Cases that somebody is about to lead are few; those that they lead are read in order. */
  private static void sortsNoMoreThanWhatIsToCome(String plan) {
    var lines = plan.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains("Sort  (")) {
        assertThat(lines.subList(i, lines.size()).stream().filter(one -> one.contains(" Scan ")))
            .as(plan)
            .first()
            .asString()
            .contains("caseload_to_come");
      }
    }
    assertThat(plan).contains("Index Scan using caseload_");
  }
}
