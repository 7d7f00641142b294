package rowan.launch;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import rowan.launch.embedded.CannotStart;
import rowan.launch.embedded.DatabaseAccess;

/**
 * Looks at a given database before the application starts on it: both accounts get in, the version
 * will do, the owner may migrate, and the application's account is held by row-level security.
 */
final class DatabaseCheck {

  private static final int OLDEST = 15;

  private DatabaseCheck() {}

  /**
   * Passes a database that Rowan can use.
   *
   * @throws CannotStart with what has to be put right
   */
  static void pass(DatabaseAccess access) {
    if (access.owner().user().equals(access.application().user())) {
      throw new CannotStart(
          "ROWAN_OWNER_USER and ROWAN_DATABASE_USER are the same account, so row-level security"
              + " would hold nobody: give the application an account of its own.");
    }
    try (var owner = connect(access.url(), access.owner())) {
      refuseOld(owner.getMetaData().getDatabaseMajorVersion());
      refuseWeakOwner(owner, access.owner().user());
      refuseMightyApplication(owner, access.application().user());
    } catch (SQLException failure) {
      throw refusal(failure);
    }
    try (var application = connect(access.url(), access.application())) {
      application.isValid(1);
    } catch (SQLException failure) {
      throw refusal(failure);
    }
  }

  private static CannotStart refusal(SQLException failure) {
    return new CannotStart(
        Failures.sentence(failure)
            .orElse("The database can't be used (" + failure.getMessage() + ")."),
        failure);
  }

  private static Connection connect(String url, DatabaseAccess.Login login) throws SQLException {
    return DriverManager.getConnection(url, login.user(), login.password());
  }

  static void refuseOld(int major) {
    if (major < OLDEST) {
      throw new CannotStart(
          "The database is PostgreSQL %d and Rowan needs %d or later: upgrade it, or give another."
              .formatted(major, OLDEST));
    }
  }

  private static void refuseWeakOwner(Connection owner, String name) throws SQLException {
    boolean able =
        holds(
            owner,
            """
            select rolsuper or (rolcreaterole
                   and has_database_privilege(rolname, current_database(), 'create'))
            from pg_roles where rolname = ?\
            """,
            name);
    if (!able) {
      throw new CannotStart(
          "The account %s may not make Rowan's schemas and roles: make it owner of the database and give it 'createrole', as docs/operations.md shows."
              .formatted(name));
    }
  }

  private static void refuseMightyApplication(Connection owner, String name) throws SQLException {
    boolean mighty =
        holds(
            owner,
            """
            select r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolinherit
                   or d.datdba = r.oid
            from pg_roles r, pg_database d
            where r.rolname = ? and d.datname = current_database()\
            """,
            name);
    if (mighty) {
      throw new CannotStart(
          "The account %s can do more than the application may: make it neither owner nor superuser, with noinherit, nocreaterole and nobypassrls, as docs/operations.md shows."
              .formatted(name));
    }
  }

  private static boolean holds(Connection connection, String question, String name)
      throws SQLException {
    try (var statement = connection.prepareStatement(question)) {
      statement.setString(1, name);
      try (var rows = statement.executeQuery()) {
        return rows.next() && rows.getBoolean(1);
      }
    }
  }
}
