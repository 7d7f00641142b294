package rowan.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import rowan.foundation.access.Wing;
import rowan.support.casework.CaseId;
import rowan.support.casework.GivenCases;
import rowan.testing.HttpVisitor;
import rowan.testing.RowanTest;
import rowan.testing.TestPostgres;

/**
 * Somebody guesses the numbers of other people's records, in turn with numbers that nothing has:
 * neither what comes back nor how long it takes tells the one from the other. And somebody who has
 * got hold of the database's login, and acts in nobody's name, reads no row of anybody's.
 */
@RowanTest
class GuessedIdsTests {

  private static final int CASES = 20;

  private static final String GUARDED =
      """
      select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and c.relrowsecurity
        and exists (select from pg_attribute a where a.attrelid = c.oid and a.attnum > 0
          and not a.attisdropped and has_column_privilege(c.oid, a.attnum, 'select'))\
      """;

  private static final List<String> ADDRESSES =
      List.of("/cases/", "/conversations/", "/refuge/for/");

  @Autowired private GivenCases given;
  @LocalServerPort private int port;

  @Test
  void tellNothing() {
    areGuessed(Integer.getInteger("rowan.guesses", 600));
  }

  @Test
  @Tag("long")
  void tellNothingHoweverManyThereAre() {
    areGuessed(Integer.getInteger("rowan.guesses", 100_000));
  }

  private void areGuessed(int guesses) {
    var team = given.team();
    var cases = new ArrayList<CaseId>();
    for (int i = 0; i < CASES; i++) {
      cases.add(given.aCase(team));
    }
    var elsewhere = given.team();
    given.aCase(elsewhere);
    var council = HttpVisitor.signedIn(elsewhere.council().authority(), port, elsewhere.idva());
    var colleague = HttpVisitor.signedIn(team.council().authority(), port, team.stranger());
    guess("another council", council, cases, guesses / 2);
    guess("an organisation that takes no part", colleague, cases, guesses / 2);
  }

  /** Each pair in an order of its own, so that neither gains by coming second. */
  private static void guess(String who, HttpVisitor visitor, List<CaseId> cases, int guesses) {
    var random = new Random(guesses);
    var there = new ArrayList<Long>();
    var nowhere = new ArrayList<Long>();
    for (int pair = 0; pair < guesses / 2; pair++) {
      var address = ADDRESSES.get(pair % ADDRESSES.size());
      var real = cases.get(random.nextInt(cases.size())).value();
      var made = new UUID(real.getMostSignificantBits(), random.nextLong() >>> 2 | 1L << 63);
      boolean realFirst = random.nextBoolean();
      var first = timed(visitor, address + (realFirst ? real : made));
      var second = timed(visitor, address + (realFirst ? made : real));
      assertThat(first.said).isEqualTo(second.said).startsWith("404 ");
      there.add(realFirst ? first.nanos : second.nanos);
      nowhere.add(realFirst ? second.nanos : first.nanos);
    }
    System.out.printf(
        Locale.ROOT,
        "%d guesses by %s: the same answer each time; by its time a record is told from none with"
            + " an AUC of %.3f (0.5 is chance)%n",
        guesses,
        who,
        RankSum.auc(there, nowhere));
  }

  private record Timed(String said, long nanos) {}

  private static Timed timed(HttpVisitor visitor, String path) {
    long began = System.nanoTime();
    var answer = visitor.get(path);
    long nanos = System.nanoTime() - began;
    return new Timed(said(answer), nanos);
  }

  /**
   * Everything but the reference, which is drawn for each answer, the time, and that each hundredth
   * answer ends its connection.
   */
  private static String said(HttpResponse<String> answer) {
    var head = new TreeSet<String>();
    answer
        .headers()
        .map()
        .forEach((name, values) -> {
          if (!name.equalsIgnoreCase("date") && !name.equalsIgnoreCase("connection")) {
            head.add(name + values);
          }
        });
    return answer.statusCode()
        + " "
        + head
        + answer
            .body()
            .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "")
            .replaceAll("\\b[2-9A-Z]{4}-[2-9A-Z]{4}\\b", "");
  }

  @Test
  void areNoRowsWhereNobodyActs() throws SQLException {
    given.aCase(given.team());
    var read = new ArrayList<String>();
    var tried = new TreeSet<String>();
    var access = TestPostgres.running().access();
    for (var wing : Wing.values()) {
      try (var login =
          DriverManager.getConnection(
              access.url(), access.application().user(), access.application().password())) {
        login.setAutoCommit(false);
        run(login, "set local role " + wing.role());
        for (var table : names(login)) {
          tried.add(table);
          if (!names(login, "select 'a row' as name from " + table + " limit 1").isEmpty()) {
            read.add(table + " by " + wing);
          }
        }
      }
    }
    assertThat(tried).hasSizeGreaterThan(60).contains("casework.opening", "audit.entry");
    assertThat(read).isEmpty();
  }

  private static void run(Connection login, String sql) throws SQLException {
    try (var statement = login.createStatement()) {
      statement.execute(sql);
    }
  }

  private static List<String> names(Connection login) throws SQLException {
    return names(login, GUARDED);
  }

  private static List<String> names(Connection login, String sql) throws SQLException {
    var names = new ArrayList<String>();
    try (var statement = login.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        names.add(rows.getString("name"));
      }
    }
    return names;
  }
}
