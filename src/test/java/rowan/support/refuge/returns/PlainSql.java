package rowan.support.refuge.returns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import rowan.promises.WholeDatabase;

/** The return as the plain SQL script beside this test counts it, by the owner of the database. */
@NullUnmarked
final class PlainSql {

  private static final String UNLOCKED =
      """
      do $$ declare t text; begin
        foreach t in array array['refuge.refuge', 'refuge.space', 'refuge.occupancy', 'refuge.unmet', 'refuge.need',
            'refuge.sanctuary', 'refuge.sanctuary_fitting', 'refuge.out_of_area'] loop
          execute format('alter table %s no force row level security', t);
        end loop;
      end $$;
      create temporary table truth_born (case_id uuid, born date) on commit drop;
      create temporary table truth_child (case_id uuid, age int, told_on date) on commit drop;
      create temporary table truth_said (person_id uuid, at timestamptz, codes text[]) on commit drop;
      create temporary table truth_works_for (account_id uuid, organisation_id uuid) on commit drop;
      create temporary table asked (authority uuid, provider uuid, begins timestamptz, ends timestamptz, now timestamptz)
        on commit drop;
      """;

  private PlainSql() {}

  static Map<String, Long> count(
      StoredYears.Stored council,
      Optional<UUID> provider,
      GeneratedYears years,
      ReturnYear year,
      Instant now)
      throws SQLException {
    try (var owner = WholeDatabase.asOwner()) {
      owner.setAutoCommit(false);
      try (var statement = owner.createStatement()) {
        statement.execute(UNLOCKED);
        truth(owner, years);
        worksFor(owner, council);
        asked(owner, StoredYears.authority(council), provider, year, now);
        statement.execute(script());
        var counted = new TreeMap<String, Long>();
        try (var rows =
            statement.executeQuery(
                "select code, sum(value)::bigint, count(*) from counted group by code")) {
          while (rows.next()) {
            if (rows.getInt(3) != 1) {
              throw new AssertionError(rows.getString(1) + " is counted twice by the script");
            }
            counted.put(rows.getString(1), rows.getLong(2));
          }
        }
        return counted;
      } finally {
        owner.rollback();
      }
    }
  }

  private static String script() {
    try (var file = PlainSql.class.getResourceAsStream("annual-return.sql")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void asked(
      Connection owner, UUID authority, Optional<UUID> provider, ReturnYear year, Instant now)
      throws SQLException {
    try (var insert =
        owner.prepareStatement(
            """
            insert into asked values (?, ?, ?::timestamp at time zone 'Europe/London',
              ?::timestamp at time zone 'Europe/London', ?)\
            """)) {
      insert.setObject(1, authority);
      insert.setObject(2, provider.orElse(null));
      insert.setString(3, year.first() + "-04-01 00:00");
      insert.setString(4, (year.first() + 1) + "-04-01 00:00");
      insert.setObject(5, now.atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    }
  }

  private static void worksFor(Connection owner, StoredYears.Stored council) throws SQLException {
    try (var insert = owner.prepareStatement("insert into truth_works_for values (?, ?)")) {
      for (int number = 0; number < GeneratedHomes.ORGANISATIONS; number++) {
        var one = council.takingUp(number);
        insert.setObject(1, one.account().value());
        insert.setObject(2, one.organisation().value());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void truth(Connection owner, GeneratedYears years) throws SQLException {
    try (var born = owner.prepareStatement("insert into truth_born values (?, ?)");
        var child = owner.prepareStatement("insert into truth_child values (?, ?, ?)");
        var said = owner.prepareStatement("insert into truth_said values (?, ?, ?)")) {
      for (var home : years.homes) {
        if (home.born != null) {
          born.setObject(1, home.firstCase);
          born.setObject(2, home.born);
          born.addBatch();
          if (home.secondCase.isPresent()) {
            born.setObject(1, home.secondCase.get());
            born.addBatch();
          }
        }
        for (var one : home.children) {
          child.setObject(1, home.firstCase);
          child.setInt(2, one.age());
          child.setObject(3, one.on());
          child.addBatch();
        }
        for (var one : home.said) {
          said.setObject(1, home.person);
          said.setObject(2, one.at().atOffset(ZoneOffset.UTC));
          said.setArray(
              3,
              one.of() == null
                  ? null
                  : owner.createArrayOf("text", one.of().stream().map(Enum::name).toArray()));
          said.addBatch();
        }
      }
      born.executeBatch();
      child.executeBatch();
      said.executeBatch();
    }
  }
}
