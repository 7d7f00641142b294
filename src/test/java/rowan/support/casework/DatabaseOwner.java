package rowan.support.casework;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import rowan.foundation.kernel.AuthorityId;
import rowan.testing.TestPostgres;

/** Somebody with the rights of the database's owner, who passes by the application. */
public final class DatabaseOwner {

  private DatabaseOwner() {}

  /** Runs statements in one transaction on the rows of one authority. */
  public static int run(AuthorityId authority, String... statements) throws SQLException {
    return run(authority, List.of(statements), true);
  }

  /** As {@link #run}, and undoes it all. */
  public static int tryOut(AuthorityId authority, String... statements) throws SQLException {
    return run(authority, List.of(statements), false);
  }

  private static int run(AuthorityId authority, List<String> statements, boolean keep)
      throws SQLException {
    var access = TestPostgres.running().access();
    try (var connection =
        DriverManager.getConnection(
            access.url(), access.owner().user(), access.owner().password())) {
      connection.setAutoCommit(false);
      int rows = 0;
      try (var statement = connection.createStatement()) {
        statement.execute("select set_config('rowan.authority', '" + authority + "', true)");
        for (var sql : statements) {
          statement.execute(sql);
          rows = statement.getUpdateCount();
        }
      }
      if (keep) {
        connection.commit();
      } else {
        connection.rollback();
      }
      return rows;
    }
  }
}
