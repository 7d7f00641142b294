package rowan.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.testing.RowanTest;
import rowan.testing.TestPostgres;

/** The database's own locks, read from its catalogue: no table may be added without them. */
@RowanTest
class DatabaseLocksTests {

  private static final String OURS =
      """
      select n.nspname || '.' || c.relname as name, c.oid, c.relrowsecurity, c.relforcerowsecurity
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
        and c.relname <> 'flyway_schema_history'
      """;

  private static final String WITHOUT_A_CLASS =
      """
       join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
      where coalesce(col_description(t.oid, a.attnum), '') !~ '^(public|staff|personal|secret-place|sealed): .{3,}'\
      """;

  private static final String PERSONAL_AND_NOT_BYTES =
      """
       join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
      where col_description(t.oid, a.attnum) ~ '^(personal|secret-place): '
        and a.atttypid <> 'bytea'::regtype\
      """;

  /** Tables that have no authority: each with its reason. */
  private static final List<String> OF_NO_AUTHORITY =
      List.of(
          "access.authority", // says which authorities there are
          "access.kept_form", // sealed to a browser before anyone is known
          "vault.key_encryption_key", // numbers of keys of the installation
          "engine.spring_session", // libraries' own: ids and bytes
          "engine.spring_session_attributes",
          "engine.event_publication",
          "engine.scheduled_tasks");

  /** Tables that name a person and are read by something else of theirs: each with what. */
  private static final List<String> FOUND_IN_ANOTHER_WAY =
      List.of(
          "casework.course", // by the case, and by the person while it is open
          "casework.handover", // by the case
          "casework.print", // by what was printed, and by the case
          "casework.same_person", // by either person, while it is said of them
          "retention.held"); // by the hold

  @Autowired private JdbcClient jdbc;

  @Test
  void everyTableHasRowLevelSecurityOnAndForced() {
    assertThat(
            jdbc.sql(
                    "select name from ("
                        + OURS
                        + ") t where not (relrowsecurity and relforcerowsecurity)")
                .query(String.class)
                .list())
        .containsExactlyInAnyOrderElementsOf(OF_NO_AUTHORITY);
  }

  @Test
  void everyPrimaryKeyBeginsWithTheAuthority() {
    assertThat(
            named(
                "t.name",
                """
                where not exists (
                 select from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
                 where i.indrelid = t.oid and i.indisprimary and a.attname = 'authority_id')\
                """))
        .containsExactlyInAnyOrderElementsOf(OF_NO_AUTHORITY);
  }

  @Test
  void everyColumnSaysHowSensitiveItIsAndWhatItMeans() {
    assertThat(named("t.name || '.' || a.attname", WITHOUT_A_CLASS)).isEmpty();
  }

  @Test
  void everyPersonalColumnHoldsOnlyBytes() {
    assertThat(named("t.name || '.' || a.attname", PERSONAL_AND_NOT_BYTES)).isEmpty();
  }

  /**
   * A person's record is read from every table that says anything of them, for themselves, for a
   * subject access request and at an erasure: none may go through all of a table for that.
   */
  @Test
  void whatIsKeptOfAPersonIsFoundByAnIndexOfTheirs() {
    assertThat(
            named(
                "t.name",
                """
                join pg_attribute a on a.attrelid = t.oid and a.attname = 'person_id' and not a.attisdropped
                where not exists (
                  select from pg_index i where i.indrelid = t.oid and i.indisvalid and i.indkey[1] = a.attnum
                    and i.indkey[0] = (
                      select attnum from pg_attribute o where o.attrelid = t.oid and o.attname = 'authority_id')
                    and (i.indpred is null or pg_get_expr(i.indpred, i.indrelid) = '(person_id IS NOT NULL)'))\
                """))
        .containsExactlyInAnyOrderElementsOf(FOUND_IN_ANOTHER_WAY);
  }

  /** A table is planted that breaks both rules, by the owner, and never committed. */
  @Test
  void bothRulesAboutColumnsFindTheFaultPlantedForThem() throws SQLException {
    var access = TestPostgres.running().access();
    try (var owner =
            DriverManager.getConnection(
                access.url(), access.owner().user(), access.owner().password());
        var statement = owner.createStatement()) {
      owner.setAutoCommit(false);
      statement.execute("create table access.planted (authority_id uuid primary key, told text)");
      assertThat(first(statement, WITHOUT_A_CLASS)).isEqualTo("access.planted.authority_id");
      statement.execute("comment on column access.planted.authority_id is 'public: whose'");
      statement.execute("comment on column access.planted.told is 'personal: what was told'");
      assertThat(first(statement, WITHOUT_A_CLASS)).isNull();
      assertThat(first(statement, PERSONAL_AND_NOT_BYTES)).isEqualTo("access.planted.told");
      owner.rollback();
    }
  }

  private static @Nullable String first(Statement statement, String among) throws SQLException {
    try (var rows =
        statement.executeQuery(
            "select min(t.name || '.' || a.attname) from (" + OURS + ") t " + among)) {
      rows.next();
      return rows.getString(1);
    }
  }

  @Test
  void theApplicationsLoginOwnsNothingAndCannotPassByTheLocks() {
    assertThat(
            jdbc.sql(
                    """
                    select rolsuper or rolbypassrls or rolcreaterole or rolinherit
                      or exists (select from pg_class c where c.relowner = r.oid)
                    from pg_roles r where rolname = current_user\
                    """)
                .query(Boolean.class)
                .single())
        .isFalse();
  }

  @Test
  void theApplicationsLoginReadsNoTableOfARoomUntilItTakesOnAWing() {
    assertThat(
            jdbc.sql(
                    "select name from ("
                        + OURS
                        + ") t where has_table_privilege(current_user, t.oid, 'select')")
                .query(String.class)
                .list())
        .containsExactlyInAnyOrderElementsOf(OF_NO_AUTHORITY);
  }

  @Test
  void aWingReadsNoTableOfAnotherWingsRooms() {
    assertThat(
            named(
                "t.name || ' by ' || w.role",
                """
                 cross join (values
                  ('rowan_commissioning', array['decisions', 'engagement', 'specification', 'procurement', 'tenderbox', 'evaluation', 'contracts']),
                  ('rowan_evidence', array['indicators', 'returns']),
                  ('rowan_support', array['frontdoor', 'directory', 'casework', 'marac', 'refuge', 'prevention', 'sharing', 'answering'])) as w (role, rooms)
                where has_table_privilege(w.role, t.oid, 'select')
                  and split_part(t.name, '.', 1) <> all (w.rooms)
                  and split_part(t.name, '.', 1) not in ('access', 'vault', 'engine', 'messages', 'documents')\
                """))
        .isEmpty();
  }

  private List<String> named(String what, String among) {
    return jdbc.sql("select " + what + " from (" + OURS + ") t " + among)
        .query(String.class)
        .list();
  }
}
