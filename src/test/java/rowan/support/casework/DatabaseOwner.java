package rowan.support.casework;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.AuthorityId;
import rowan.testing.TestPostgres;

/** Somebody with the rights of the database's owner, who passes by the application. */
public final class DatabaseOwner {

  private static final int A_FEW = 500;

  private DatabaseOwner() {}

  /** Runs a statement on the rows of one authority. */
  public static int run(AuthorityId authority, String statement) throws SQLException {
    try (var connection = connected(authority)) {
      try (var running = connection.createStatement()) {
        int rows = running.executeUpdate(statement);
        connection.commit();
        return rows;
      }
    }
  }

  /** Writes many cases by the script beside this class, its names in capitals filled in. */
  public static void writeManyCases(AuthorityId authority, int cases, Map<String, String> names)
      throws SQLException, IOException {
    try (var script = DatabaseOwner.class.getResourceAsStream("many-cases.sql")) {
      var sql = new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
      for (var name : names.entrySet()) {
        sql = sql.replace(name.getKey(), name.getValue());
      }
      runScript(authority, sql, 1, A_FEW);
      runScript(authority, sql, A_FEW + 1, cases);
    }
  }

  private static void runScript(AuthorityId authority, String sql, int first, int last)
      throws SQLException {
    try (var connection = connected(authority);
        var running = connection.createStatement()) {
      running.execute(
          sql.replace("FIRST", String.valueOf(first)).replace("LAST", String.valueOf(last)));
      connection.commit();
    }
  }

  /**
   * Writes as many looks by somebody as a busy month brings, and has the log's statistics gathered:
   * over a handful of entries the planner may take one index as well as another.
   */
  public static void writeManyLooks(Actor by) throws SQLException {
    run(
        by.authority(),
        """
        insert into audit.entry (authority_id, at, kind, what, account_id, organisation_id, offices, subjects)
        select '%s', '2030-03-05T10:00:00Z'::timestamptz + n * interval '1 minute', 'LOOK', 'casework.case-page',
          '%s', '%s', 'IDVA', '{}'
        from generate_series(1, 5000) n\
        """
            .formatted(by.authority(), by.account(), by.organisation()));
    run(by.authority(), "analyze audit.entry");
  }

  /** As the database does by itself after a while, for a table that was filled at once. */
  public static void tidy(AuthorityId authority, String table) throws SQLException {
    try (var connection = connected(authority);
        var running = connection.createStatement()) {
      connection.commit();
      connection.setAutoCommit(true);
      running.execute("vacuum analyze " + table);
    }
  }

  /** What a query with one parameter, the authority, says after some statements; undoes it all. */
  public static List<Long> wouldSay(AuthorityId authority, String query, String... after)
      throws SQLException {
    try (var connection = connected(authority);
        var running = connection.createStatement()) {
      for (var statement : after) {
        running.execute(statement);
      }
      try (var asked = connection.prepareStatement(query)) {
        asked.setObject(1, authority.value());
        try (var answer = asked.executeQuery()) {
          answer.next();
          var said = new ArrayList<Long>();
          for (int i = 1; i <= answer.getMetaData().getColumnCount(); i++) {
            said.add(answer.getLong(i));
          }
          return said;
        }
      } finally {
        connection.rollback();
      }
    }
  }

  private static Connection connected(AuthorityId authority) throws SQLException {
    var access = TestPostgres.running().access();
    var connection =
        DriverManager.getConnection(access.url(), access.owner().user(), access.owner().password());
    connection.setAutoCommit(false);
    try (var acting =
        connection.prepareStatement("select set_config('rowan.authority', ?, true)")) {
      acting.setString(1, authority.toString());
      acting.execute();
    }
    return connection;
  }
}
