package rowan.launch;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import rowan.foundation.audit.verify.CannotCheck;
import rowan.foundation.audit.verify.Finding;
import rowan.foundation.audit.verify.HeadsFile;
import rowan.foundation.audit.verify.LogCheck;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.TimeOrderedIds;
import rowan.launch.embedded.CannotStart;
import rowan.launch.embedded.DatabaseAccess;
import rowan.launch.embedded.EmbeddedPostgres;

/**
 * {@code ./rowan audit verify}: compares every audit entry with the heads that were exported.
 * Starts no framework; reads the entries and nothing that is derived from them.
 */
final class AuditCommand {

  private static final String HEADS = "--heads";
  private static final String COUNCIL = "--council";
  private static final List<String> OPTIONS = List.of(HEADS, COUNCIL);
  private static final int VERIFIED = 0;
  private static final int WRONG = 1;
  private static final int CANNOT_CHECK = 2;
  private static final long FIRST_SAID_NANOS = 2_000_000_000L;

  private final Map<String, String> environment;
  private final PrintStream out;
  private final PrintStream err;
  private final Clock clock;
  private long began;
  private long said;

  AuditCommand(Map<String, String> environment, PrintStream out, PrintStream err, Clock clock) {
    this.environment = environment;
    this.out = out;
    this.err = err;
    this.clock = clock;
  }

  /** Where the entries are, and where the heads. */
  private record Asked(String url, DatabaseAccess.Login login, Path heads, String council) {}

  private record Named(UUID id, String slug, String name) {}

  int run(List<String> words) {
    var asked = asked(words);
    began = System.nanoTime();
    said = began;
    try (var heads = HeadsFile.of(asked.heads);
        var connection =
            DriverManager.getConnection(asked.url, asked.login.user(), asked.login.password())) {
      connection.setAutoCommit(false);
      return verify(connection, heads, asked.council);
    } catch (CannotCheck refused) {
      return cannot(String.valueOf(refused.getMessage()));
    } catch (SQLException failure) {
      return cannot(
          Failures.sentence(failure)
              .orElse("The database can't be read (" + failure.getMessage() + ")."));
    } catch (java.io.IOException failure) {
      return cannot("The file of the heads can't be read.");
    }
  }

  private int cannot(String sentence) {
    err.println("rowan: " + sentence);
    err.flush();
    return CANNOT_CHECK;
  }

  private Asked asked(List<String> words) {
    var settings = new ServeSettings(environment);
    if (words.isEmpty() || !words.getFirst().equals("verify")) {
      throw new CannotStart("./rowan audit knows one word: verify. See --help.");
    }
    var given = new HashMap<String, String>();
    for (int i = 1; i < words.size(); i += 2) {
      if (!OPTIONS.contains(words.get(i)) || i + 1 == words.size()) {
        throw new CannotStart("'" + words.get(i) + "' is not known here: see --help.");
      }
      given.put(words.get(i), words.get(i + 1));
    }
    var file = given.getOrDefault(HEADS, settings.or("ROWAN_WITNESS", ""));
    var council = given.getOrDefault(COUNCIL, "");
    if (settings.or("ROWAN_DATABASE_URL", "").isEmpty()) {
      return ofTheDemo(settings, file, council);
    }
    if (file.isEmpty()) {
      throw new CannotStart(
          "No heads are named: set ROWAN_WITNESS as for the server, or give --heads FILE.");
    }
    return new Asked(settings.url(), settings.application(), Path.of(file), council);
  }

  private static Asked ofTheDemo(ServeSettings settings, String file, String council) {
    var home = Home.of(DemoCommand.checkout(), settings.environment());
    try {
      var access = EmbeddedPostgres.running(home.folder());
      return new Asked(
          access.url(),
          access.application(),
          file.isEmpty() ? home.witness() : Path.of(file),
          council);
    } catch (RuntimeException noDemo) {
      throw new CannotStart(
          "ROWAN_DATABASE_URL is not set and no demonstration runs here: ./rowan audit --help lists"
              + " what it needs.");
    }
  }

  private int verify(Connection connection, HeadsFile heads, String only) throws SQLException {
    var known = new HashSet<UUID>();
    int worst = VERIFIED;
    boolean any = false;
    for (var council : councils(connection)) {
      known.add(council.id);
      if (only.isEmpty() || only.equals(council.slug)) {
        any = true;
        worst = worse(worst, verify(connection, heads, council));
      }
    }
    if (!only.isEmpty()) {
      return any ? worst : cannot("There is no council '" + only + "' in the database.");
    }
    for (var absent : heads.councils()) {
      if (!known.contains(absent)) {
        say(
            absent.toString(),
            "WRONG: The council is not in the database, and its witness holds heads of its log.");
        worst = worse(worst, WRONG);
      }
    }
    return worst;
  }

  /** Something wrong goes before something that could not be checked. */
  private static int worse(int one, int other) {
    return one == WRONG || other == WRONG ? WRONG : Math.max(one, other);
  }

  private int verify(Connection connection, HeadsFile heads, Named council) throws SQLException {
    beginAs(connection, council.id);
    try {
      if (!heads.councils().contains(council.id) && !hasEntries(connection, council.id)) {
        return VERIFIED;
      }
      if (!heads.councils().contains(council.id)) {
        say(council.name, "can't be checked: the file has no head of its log.");
        return CANNOT_CHECK;
      }
      var finding = LogCheck.of(connection, council.id, heads, this::progress);
      say(council.name, finding.sentence());
      note(connection, council.id, finding);
      return finding instanceof Finding.Wrong ? WRONG : VERIFIED;
    } catch (CannotCheck refused) {
      say(council.name, "can't be checked: " + refused.getMessage());
      return CANNOT_CHECK;
    } finally {
      connection.rollback();
    }
  }

  private void say(String council, String sentence) {
    out.println(council + ": " + sentence);
    out.flush();
  }

  private void progress(long entries) {
    long now = System.nanoTime();
    if (now - said > FIRST_SAID_NANOS) {
      said = now;
      err.printf("  %,d entries so far, %,d s%n", entries, (now - began) / 1_000_000_000L);
      err.flush();
    }
  }

  private static List<Named> councils(Connection connection) throws SQLException {
    var found = new ArrayList<Named>();
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery("select id, slug, name from access.authority order by name")) {
      while (rows.next()) {
        found.add(
            new Named(
                rows.getObject("id", UUID.class), rows.getString("slug"), rows.getString("name")));
      }
    }
    return found;
  }

  private static void beginAs(Connection connection, UUID council) throws SQLException {
    connection.rollback();
    try (var statement =
        connection.prepareStatement(
            "select set_config('role', 'rowan_foundation', true), set_config('rowan.authority', ?,"
                + " true)")) {
      statement.setString(1, council.toString());
      statement.execute();
    }
  }

  private static boolean hasEntries(Connection connection, UUID council) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            "select exists (select from audit.entry where authority_id = ?)")) {
      statement.setObject(1, council);
      try (var rows = statement.executeQuery()) {
        return rows.next() && rows.getBoolean(1);
      }
    }
  }

  /**
   * So that a page can say when the log was verified last. A copy that only reads takes no note.
   */
  private void note(Connection connection, UUID council, Finding finding) throws SQLException {
    beginAs(connection, council);
    try (var statement =
        connection.prepareStatement(
            """
            insert into audit.verification (authority_id, id, verified_at, entries, heads, wrong)
            values (?, ?, ?, ?, ?, ?)\
            """)) {
      statement.setObject(1, council);
      statement.setObject(2, TimeOrderedIds.next(clock));
      statement.setObject(3, DatabaseTime.of(clock.instant()));
      statement.setLong(4, finding.entries());
      statement.setLong(5, finding.heads());
      statement.setString(6, finding instanceof Finding.Wrong ? finding.sentence() : null);
      statement.executeUpdate();
      connection.commit();
    } catch (SQLException onlyReads) {
      err.println("  (This could not be noted in the database.)");
      connection.rollback();
    }
  }
}
