package rowan.launch.embedded;

import java.sql.Connection;
import java.sql.SQLException;

/** The roles and the database that Rowan needs, made in an embedded PostgreSQL as its superuser. */
final class PostgresRoles {

  static final String DATABASE = "rowan";

  private PostgresRoles() {}

  /** Makes what is missing; what is there is left as it is. */
  static void make(Connection superuser, Passwords passwords) throws SQLException {
    if (!exists(superuser, "select from pg_roles where rolname = ?", DatabaseAccess.OWNER)) {
      run(
          superuser,
          "create role rowan_owner login createrole password '" + passwords.owner() + "'");
    }
    if (!exists(superuser, "select from pg_roles where rolname = ?", DatabaseAccess.APPLICATION)) {
      run(
          superuser,
          "create role rowan_app login noinherit password '" + passwords.application() + "'");
    }
    makeDatabase(superuser, DATABASE);
  }

  /** Makes a database that only the two roles may enter. */
  static void makeDatabase(Connection superuser, String name) throws SQLException {
    if (exists(superuser, "select from pg_database where datname = ?", name)) {
      return;
    }
    run(superuser, "create database " + name + " owner rowan_owner");
    run(superuser, "revoke all on database " + name + " from public");
    run(superuser, "grant connect on database " + name + " to rowan_app");
  }

  private static boolean exists(Connection superuser, String query, String name)
      throws SQLException {
    try (var statement = superuser.prepareStatement(query)) {
      statement.setString(1, name);
      try (var rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  private static void run(Connection superuser, String sql) throws SQLException {
    try (var statement = superuser.createStatement()) {
      statement.execute(sql);
    }
  }
}
