package rowan.foundation.addresses;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rowan.launch.embedded.DatabaseAccess;
import rowan.testing.TestPostgres;

/**
 * A database that has been in use since before there was a store of safe addresses: each address of
 * a refuge is moved there, and is nowhere else. To see it fail, leave {@code no force row level
 * security} for {@code refuge.address} out of V660: then the owner sees none to move.
 */
class AddressesFromBeforeTests {

  private static final String BEFORE = "651";

  private record Refuge(UUID council, UUID id, byte[] sealed, String madeAt) {}

  private DatabaseAccess database;
  private List<Refuge> refuges;

  @BeforeEach
  void aDatabaseInUseSinceBefore() throws SQLException {
    database =
        TestPostgres.running()
            .anotherDatabase("since_before_" + UUID.randomUUID().toString().substring(0, 8));
    migrate(BEFORE);
    refuges = new ArrayList<>();
    for (int council = 0; council < 2; council++) {
      var authority = UUID.randomUUID();
      for (int refuge = 0; refuge < 3; refuge++) {
        refuges.add(
            new Refuge(
                authority,
                UUID.randomUUID(),
                ("sealed quillwort " + council + refuge).getBytes(StandardCharsets.UTF_8),
                "2029-0" + (refuge + 1) + "-02 10:15:00+00"));
      }
    }
    try (var owner = owner()) {
      for (var refuge : refuges) {
        insert(owner, refuge);
      }
    }
  }

  private void migrate(String version) {
    Flyway.configure()
        .dataSource(database.url(), database.owner().user(), database.owner().password())
        .locations("classpath:db/migration")
        .placeholders(Map.of("app_role", database.application().user()))
        .target(version)
        .load()
        .migrate();
  }

  private Connection owner() throws SQLException {
    return DriverManager.getConnection(
        database.url(), database.owner().user(), database.owner().password());
  }

  private static void as(Connection owner, UUID council) throws SQLException {
    try (var acting = owner.prepareStatement("select set_config('rowan.authority', ?, false)")) {
      acting.setString(1, council.toString());
      acting.execute();
    }
  }

  /** As the room of that version wrote it down. */
  private static void insert(Connection owner, Refuge refuge) throws SQLException {
    as(owner, refuge.council);
    try (var made =
        owner.prepareStatement(
            """
            insert into refuge.refuge (authority_id, id, kind, name, provider_id, region, policy, made_at)
            values (?, ?, 'REFUGE', ?, ?, 'south', '', ?::timestamptz)\
            """)) {
      made.setObject(1, refuge.council);
      made.setObject(2, refuge.id);
      made.setString(3, "Marjoram " + refuge.id);
      made.setObject(4, UUID.randomUUID());
      made.setString(5, refuge.madeAt);
      made.executeUpdate();
    }
    try (var address =
        owner.prepareStatement(
            "insert into refuge.address (authority_id, refuge_id, sealed) values (?, ?, ?)")) {
      address.setObject(1, refuge.council);
      address.setObject(2, refuge.id);
      address.setBytes(3, refuge.sealed);
      address.executeUpdate();
    }
  }

  @Test
  void areEachInTheStoreAsTheyWereSealed() throws SQLException {
    migrate("latest");
    try (var owner = owner()) {
      for (var refuge : refuges) {
        as(owner, refuge.council);
        try (var kept =
            owner.prepareStatement(
                """
                select sealed, case_id, written_at = ?::timestamptz as since_it_was_made
                from addresses.safe_address where holder_id = ?\
                """)) {
          kept.setString(1, refuge.madeAt);
          kept.setObject(2, refuge.id);
          try (var row = kept.executeQuery()) {
            assertThat(row.next()).isTrue();
            assertThat(row.getBytes("sealed")).isEqualTo(refuge.sealed);
            assertThat(row.getObject("case_id")).isNull();
            assertThat(row.getBoolean("since_it_was_made")).isTrue();
          }
        }
      }
    }
  }

  @Test
  void areInNoOtherTable() throws SQLException {
    migrate("latest");
    var found = new LinkedHashMap<String, Integer>();
    try (var owner = owner()) {
      for (var table : tables(owner)) {
        int rows = holding(owner, table, "sealed quillwort");
        if (rows > 0) {
          found.put(table, rows);
        }
      }
    }
    assertThat(found).isEqualTo(Map.of("addresses.safe_address", refuges.size()));
  }

  @Test
  void areEachCouncilsOwnAndLockedAgainstTheOwnerAsWell() throws SQLException {
    migrate("latest");
    try (var owner = owner()) {
      for (var table : List.of("addresses.safe_address", "refuge.refuge")) {
        as(owner, refuges.getFirst().council);
        assertThat(count(owner, table)).as(table).isEqualTo(3);
        as(owner, UUID.randomUUID());
        assertThat(count(owner, table)).as(table).isZero();
      }
    }
  }

  private static int count(Connection owner, String table) throws SQLException {
    try (var statement = owner.createStatement();
        var row = statement.executeQuery("select count(*) from " + table)) {
      row.next();
      return row.getInt(1);
    }
  }

  private static List<String> tables(Connection owner) throws SQLException {
    var tables = new ArrayList<String>();
    try (var statement = owner.createStatement();
        var rows =
            statement.executeQuery(
                """
                select format('%I.%I', n.nspname, c.relname)
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')\
                """)) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    return tables;
  }

  /** How many rows hold a text, whoever's they are: the lock is taken off, and put back. */
  private static int holding(Connection owner, String table, String text) throws SQLException {
    owner.setAutoCommit(false);
    try (var statement = owner.createStatement()) {
      statement.execute("alter table " + table + " no force row level security");
      var hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
      try (var row =
          statement.executeQuery(
              "select count(*) from %s t where t::text like '%%%s%%' or t::text like '%%%s%%'"
                  .formatted(table, text, hex))) {
        row.next();
        return row.getInt(1);
      }
    } finally {
      owner.rollback();
      owner.setAutoCommit(true);
    }
  }
}
