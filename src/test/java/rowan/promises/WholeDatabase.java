package rowan.promises;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import rowan.launch.embedded.EmbeddedPostgres;
import rowan.testing.TestPostgres;

/**
 * Everything that the database holds, as who runs the server could dump it: each row of each table.
 */
public final class WholeDatabase {

  private WholeDatabase() {}

  /**
   * One connection of somebody from whom nothing is hidden, for the whole run: no table is locked
   * to be read so, and to sign in is a tenth of a second's work each time.
   */
  private static final class Outside {

    private static final String PASSWORD = "looks-from-outside";
    private static final Connection CONNECTION = prepared(TestPostgres.running());

    private static Connection prepared(EmbeddedPostgres server) {
      try (var superuser = server.asSuperuser();
          var statement = superuser.createStatement()) {
        statement.execute(
            "create role looks_from_outside superuser login password '" + PASSWORD + "'");
        return DriverManager.getConnection(server.access().url(), "looks_from_outside", PASSWORD);
      } catch (SQLException failure) {
        throw new AssertionError(failure);
      }
    }
  }

  /** The connection of somebody from whom nothing is hidden; it is not to be closed. */
  public static Connection fromOutside() {
    return Outside.CONNECTION;
  }

  /**
   * The tables in which a text stands, however it is written down: plainly, as bytes, in Base64.
   */
  public static List<String> tablesHolding(String text) throws SQLException {
    return tablesHolding(List.of(text));
  }

  /** The tables in which one of several texts stands: all are looked for at once. */
  public static List<String> tablesHolding(Collection<String> texts) throws SQLException {
    var needles = texts.stream().flatMap(WholeDatabase::written).distinct().toArray();
    var found = new ArrayList<String>();
    for (var table : tables(fromOutside())) {
      if (holds(fromOutside(), table, needles)) {
        found.add(table);
      }
    }
    return found;
  }

  private static Stream<String> written(String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    return Stream.of(
        text.toLowerCase(Locale.ROOT),
        HexFormat.of().formatHex(bytes),
        Base64.getEncoder().withoutPadding().encodeToString(bytes).toLowerCase(Locale.ROOT));
  }

  public static Connection asOwner() throws SQLException {
    var access = TestPostgres.running().access();
    return DriverManager.getConnection(
        access.url(), access.owner().user(), access.owner().password());
  }

  private static List<String> tables(Connection outside) throws SQLException {
    var tables = new ArrayList<String>();
    try (var statement = outside.createStatement();
        var rows =
            statement.executeQuery(
                """
                select format('%I.%I', n.nspname, c.relname) as name
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
                  -- hashes and signatures alone: six digits stand in them by chance
                  and (n.nspname, c.relname) not in (('audit', 'leaf'), ('audit', 'node'), ('audit', 'head'))\
                """)) {
      while (rows.next()) {
        tables.add(rows.getString("name"));
      }
    }
    return tables;
  }

  private static boolean holds(Connection outside, String table, Object[] needles)
      throws SQLException {
    var asked =
        """
        select exists (select from (select lower(t::text) as whole from %s t offset 0) row, unnest(?) needle
          where strpos(row.whole, needle) > 0)\
        """
            .formatted(table);
    try (var statement = outside.prepareStatement(asked)) {
      statement.setArray(1, outside.createArrayOf("text", needles));
      try (var answer = statement.executeQuery()) {
        answer.next();
        return answer.getBoolean(1);
      }
    }
  }
}
