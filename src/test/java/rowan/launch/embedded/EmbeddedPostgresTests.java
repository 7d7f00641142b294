package rowan.launch.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import rowan.testing.TestPostgres;

class EmbeddedPostgresTests {

  @Test
  void letsTheApplicationInThatOwnsNothingAndCannotBypassRowLevelSecurity() throws SQLException {
    try (var application = connect(access().application())) {
      assertThat(
              one(
                  application,
                  """
                  select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolinherit
                  from pg_roles where rolname = current_user\
                  """))
          .isEqualTo("f");
      assertThat(
              one(
                  application,
                  """
                  select count(*) from pg_class c join pg_roles r on r.oid = c.relowner
                  where r.rolname = current_user\
                  """))
          .isEqualTo("0");
      assertThatThrownBy(() -> one(application, "create table public.mine (id int)"))
          .isInstanceOf(SQLException.class);
    }
  }

  @Test
  void letsTheOwnerMakeSchemasRolesAndTrustedExtensions() throws SQLException {
    try (var owner = connect(access().owner());
        var statement = owner.createStatement()) {
      owner.setAutoCommit(false);
      statement.execute("create schema made");
      statement.execute("create role made_role nologin");
      statement.execute("grant made_role to rowan_app");
      statement.execute("create extension if not exists btree_gist");
      owner.rollback();
    }
  }

  @Test
  void asksForThePassword() {
    var wrong = new DatabaseAccess.Login(access().owner().user(), "wrong");
    assertThatThrownBy(() -> connect(wrong))
        .isInstanceOfSatisfying(
            SQLException.class, failure -> assertThat(failure.getSQLState()).isEqualTo("28P01"));
  }

  private static DatabaseAccess access() {
    return TestPostgres.running().access();
  }

  private static Connection connect(DatabaseAccess.Login login) throws SQLException {
    return DriverManager.getConnection(access().url(), login.user(), login.password());
  }

  private static String one(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
