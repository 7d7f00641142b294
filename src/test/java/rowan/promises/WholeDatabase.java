package rowan.promises;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import rowan.testing.TestPostgres;

/**
 * Everything that the database holds, as its owner could dump it: each row of each table, the locks
 * taken off for as long as it takes.
 */
public final class WholeDatabase {

  private WholeDatabase() {}

  /**
   * The tables in which a text stands, however it is written down: plainly, as bytes, in Base64.
   */
  public static List<String> tablesHolding(String text) throws SQLException {
    var written = text.getBytes(StandardCharsets.UTF_8);
    var needles =
        List.of(
            text.toLowerCase(Locale.ROOT),
            HexFormat.of().formatHex(written),
            Base64.getEncoder().withoutPadding().encodeToString(written).toLowerCase(Locale.ROOT));
    var found = new ArrayList<String>();
    try (var owner = asOwner()) {
      owner.setAutoCommit(false);
      for (var table : tables(owner)) {
        if (holds(owner, table, needles)) {
          found.add(table);
        }
      }
      owner.rollback();
    }
    return found;
  }

  public static Connection asOwner() throws SQLException {
    var access = TestPostgres.running().access();
    return DriverManager.getConnection(
        access.url(), access.owner().user(), access.owner().password());
  }

  private static List<String> tables(Connection owner) throws SQLException {
    var tables = new ArrayList<String>();
    try (var statement = owner.createStatement();
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

  private static boolean holds(Connection owner, String table, List<String> needles)
      throws SQLException {
    try (var statement = owner.createStatement()) {
      statement.execute("alter table " + table + " no force row level security");
    }
    var asked =
        """
        select exists (select from %s t, unnest(?) needle where strpos(lower(t::text), needle) > 0)\
        """
            .formatted(table);
    try (var statement = owner.prepareStatement(asked)) {
      statement.setArray(1, owner.createArrayOf("text", needles.toArray()));
      try (var row = statement.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }
}
