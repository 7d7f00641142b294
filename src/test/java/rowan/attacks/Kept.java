package rowan.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import rowan.launch.embedded.DatabaseAccess;
import rowan.launch.embedded.EmbeddedPostgres;
import rowan.testing.HttpVisitor;

/** What is in the database, read by somebody whom nothing is hidden from. */
public final class Kept {

  private static final Pattern FILE =
      Pattern.compile("href=\"(/cases/[^\"]+/documents/[^\"]+)\" download>([^<]+)</a>");

  private static final String LOOKS =
      """
      select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
      from audit.entry where what = 'casework.case-page' and kind = 'LOOK'\
      """;

  private final String url;
  private final String role;
  private final String password;

  private Kept(String url, String role, String password) {
    this.url = url;
    this.role = role;
    this.password = password;
  }

  /** Makes a role that sees everything, in a server that is thrown away. */
  public static Kept in(EmbeddedPostgres server, DatabaseAccess access) throws SQLException {
    var bytes = new byte[8];
    new SecureRandom().nextBytes(bytes);
    var drawn = HexFormat.of().formatHex(bytes);
    try (var superuser = server.asSuperuser();
        var statement = superuser.createStatement()) {
      statement.execute(
          "create role sees_all_" + drawn + " superuser login password '" + drawn + "'");
    }
    return new Kept(access.url(), "sees_all_" + drawn, drawn);
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(url, role, password);
  }

  void run(String sql) throws SQLException {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The rows of a query, each as its columns' texts with spaces between. */
  List<String> rows(String sql) {
    try (var connection = connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      var found = new ArrayList<String>();
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        var row = new ArrayList<String>();
        for (int i = 1; i <= columns; i++) {
          row.add(String.valueOf(rows.getString(i)));
        }
        found.add(String.join(" ", row));
      }
      return found;
    } catch (SQLException failure) {
      throw new AssertionError(sql, failure);
    }
  }

  /** Each referral that was acknowledged is there once, as the one that was told. */
  void holdsEachReferralOnce(Sent sent) {
    var told = new HashMap<>(sent.referrals());
    var twice = new ArrayList<String>();
    for (var row : rows("select ticket, id from frontdoor.referral order by 1")) {
      var words = row.split(" ", -1);
      var ticket = UUID.fromString(words[0]);
      if (sent.referrals().containsKey(ticket)
          && !UUID.fromString(words[1]).equals(told.remove(ticket))) {
        twice.add(row);
      }
    }
    assertThat(twice).as("referrals that are there twice, or not as told").isEmpty();
    assertThat(told).as("acknowledged and lost").isEmpty();
  }

  /** Each step that was acknowledged is there, and none is there twice. */
  void holdsEachStepOnce(Sent sent) {
    var days = rows("select due from casework.step").stream().map(LocalDate::parse).toList();
    assertThat(days).as("steps twice").doesNotHaveDuplicates();
    assertThat(days).as("steps lost").containsAll(sent.steps());
    assertThat(sent.stepsTried()).as("steps that nobody wrote").containsAll(days);
    assertThat(rows("select number from audit.entry where what = 'casework.add-step'"))
        .as("traces of steps")
        .hasSameSizeAs(days);
  }

  /**
   * Each page of the case that came has a look in the log, of the time between its being asked for
   * and its coming. Of the pages that a look could be of, it is taken to be of the one that came
   * first: if any way of giving each its own exists, that one does.
   */
  void holdsALookForEachPageThatCame(Sent sent) {
    var pages = new ArrayList<>(sent.shown());
    pages.sort(Comparator.comparing(Sent.Shown::came));
    var without = new ArrayList<Sent.Shown>();
    var looks = new TreeSet<Instant>();
    var many = new HashMap<Instant, Integer>();
    rows(LOOKS).stream()
        .map(Instant::parse)
        .forEach(at -> {
          looks.add(at);
          many.merge(at, 1, Integer::sum);
        });
    for (var page : pages) {
      var look = looks.ceiling(page.asked());
      if (look == null || look.isAfter(page.came())) {
        without.add(page);
      } else if (many.merge(look, -1, Integer::sum) == 0) {
        looks.remove(look);
      }
    }
    assertThat(without).as("pages that came and left no look behind").isEmpty();
  }

  /** Nothing is without its trace, and no trace without its thing. */
  public void holdsNothingByHalves() {
    assertThat(rows(HalfStored.REFERRALS)).as("referrals without one trace and one key").isEmpty();
    assertThat(rows(HalfStored.TRACES_OF_REFERRALS)).as("traces of no referral").isEmpty();
    for (var one : HalfStored.of().entrySet()) {
      assertThat(rows(one.getValue())).as(one.getKey()).isEmpty();
    }
  }

  /** Each file that was acknowledged is in its case, and comes back whole. */
  void givesEachFileBack(AttackedServer.Team team, Sent sent)
      throws IOException, InterruptedException {
    var worker = team.visitor();
    worker.get("/sign-in");
    worker.post("/sign-in/as", java.util.Map.of("account", team.idva()));
    var files = new HashMap<String, String>();
    var shown = FILE.matcher(worker.get("/cases/" + team.caseId() + "/documents").body());
    while (shown.find()) {
      files.put(shown.group(2), shown.group(1));
    }
    assertThat(files.keySet()).as("files lost").containsAll(sent.files());
    for (var file : files.entrySet()) {
      assertThat(bytes(worker, file.getValue())).isEqualTo(Writers.file(file.getKey()));
    }
  }

  private static byte[] bytes(HttpVisitor worker, String path)
      throws IOException, InterruptedException {
    try (var body = worker.open(path).body()) {
      return body.readAllBytes();
    }
  }
}
