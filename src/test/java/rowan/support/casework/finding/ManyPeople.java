package rowan.support.casework.finding;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import rowan.bench.CopyRows;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.PersonId;
import rowan.foundation.vault.KeyMaker;
import rowan.foundation.vault.Place;
import rowan.support.casework.finding.likeness.Fact;
import rowan.support.casework.finding.likeness.InventedPeople;
import rowan.support.casework.finding.likeness.Prints;
import rowan.testing.TestPostgres;

/**
 * Many invented people with a case each, loaded as they would lie in the database had their cases
 * been opened one by one: keys, sealed facts, and fingerprints within their bounds.
 */
final class ManyPeople {

  private static final int AT_ONCE = 2_000;
  private static final String LOADER = "many_people_loader";
  private static final Instant OPENED = Instant.parse("2029-01-01T09:00:00Z");

  private final Actor actor;
  private final PrintRows prints;
  private final KeyMaker keys;
  private final List<InventedPeople.Person> people;

  ManyPeople(Actor actor, PrintRows prints, Path keyset, List<InventedPeople.Person> people) {
    this.actor = actor;
    this.prints = prints;
    this.keys = new KeyMaker(keyset, actor.authority());
    this.people = people;
  }

  void load() throws SQLException {
    asSuperuser("create role %1$s superuser login password '%1$s'".formatted(LOADER));
    try {
      loadAs(DriverManager.getConnection(TestPostgres.running().access().url(), LOADER, LOADER));
    } finally {
      asSuperuser("drop role " + LOADER);
    }
  }

  private static void asSuperuser(String sql) throws SQLException {
    try (var connection = TestPostgres.running().asSuperuser();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void loadAs(Connection loader) throws SQLException {
    try (var connection = loader;
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(
          "set session_replication_role = replica"); // no other room has rows of these
      statement.execute(
          """
          create unlogged table if not exists casework.loaded_print (print bigint, most int, case_id uuid, person_id uuid);
          truncate casework.loaded_print;\
          """);
      for (int from = 0; from < people.size(); from += AT_ONCE) {
        copy(connection, from, Math.min(from + AT_ONCE, people.size()));
        connection.commit();
      }
      keepWithinBounds(statement);
      connection.commit();
      connection.setAutoCommit(true);
      statement.execute("drop table casework.loaded_print");
      statement.execute(
          "vacuum (analyze) casework.print, casework.fact, casework.opening, casework.involvement, vault.person_key, casework.common_print");
    }
  }

  private void copy(Connection connection, int from, int to) throws SQLException {
    var made = new ArrayList<KeyMaker.Made>();
    for (int i = from; i < to; i++) {
      made.add(keys.make(new PersonId(id(i))));
    }
    copyKeys(connection, from, made);
    copyOpenings(connection, from, made);
    copyInvolvements(connection, from, to);
    copyFacts(connection, from, made);
    copyPrints(connection, from, to);
  }

  /** Of the person, and of the case. */
  private UUID id(int number) {
    return new UUID(actor.authority().value().getMostSignificantBits() & ~0xffffL, number);
  }

  private void copyKeys(Connection connection, int from, List<KeyMaker.Made> made)
      throws SQLException {
    try (var rows =
        new CopyRows(
            connection,
            "vault.person_key",
            "authority_id",
            "person_id",
            "wing",
            "wrapped",
            "made_at")) {
      for (int i = 0; i < made.size(); i++) {
        rows.add(
            actor.authority().value(),
            id(from + i),
            "rowan_support",
            made.get(i).wrapped(),
            OPENED);
      }
    }
  }

  private void copyOpenings(Connection connection, int from, List<KeyMaker.Made> made)
      throws SQLException {
    try (var rows =
        new CopyRows(
            connection,
            "casework.opening",
            "authority_id",
            "case_id",
            "number",
            "person_id",
            "name",
            "about",
            "children",
            "source",
            "referred_at",
            "opened_at",
            "written_at",
            "written_by")) {
      for (int i = 0; i < made.size(); i++) {
        var id = id(from + i);
        var name =
            made.get(i)
                .key()
                .seal(new Place("casework.opening.name", id), people.get(from + i).name());
        rows.add(
            actor.authority().value(),
            id,
            10_000L + from + i,
            id,
            name,
            name,
            (short) 0,
            "police",
            OPENED,
            OPENED,
            OPENED,
            actor.account().value());
      }
    }
  }

  private void copyInvolvements(Connection connection, int from, int to) throws SQLException {
    try (var rows =
        new CopyRows(
            connection,
            "casework.involvement",
            "authority_id",
            "case_id",
            "organisation_id",
            "from_at")) {
      for (int i = from; i < to; i++) {
        rows.add(actor.authority().value(), id(i), actor.organisation().value(), OPENED);
      }
    }
  }

  private void copyFacts(Connection connection, int from, List<KeyMaker.Made> made)
      throws SQLException {
    try (var rows =
        new CopyRows(
            connection,
            "casework.fact",
            "authority_id",
            "case_id",
            "id",
            "person_id",
            "kind",
            "value",
            "written_at",
            "written_by")) {
      for (int i = 0; i < made.size(); i++) {
        var person = id(from + i);
        int number = 0;
        for (Fact fact : people.get(from + i).facts()) {
          var id = new UUID(person.getMostSignificantBits() + ++number, from + i);
          rows.add(
              actor.authority().value(),
              person,
              id,
              person,
              fact.kind().name(),
              made.get(i).key().seal(new Place("casework.fact.value", id), fact.value()),
              OPENED,
              actor.account().value());
        }
      }
    }
  }

  private void copyPrints(Connection connection, int from, int to) throws SQLException {
    var each = new ArrayList<java.util.Set<Prints.Print>>();
    var all = new java.util.LinkedHashSet<Prints.Print>();
    for (int i = from; i < to; i++) {
      var of = Prints.of(people.get(i).facts());
      each.add(of);
      all.addAll(of);
    }
    var made = prints.fingerprinted(actor, all);
    try (var rows =
        new CopyRows(
            connection, "casework.loaded_print", "print", "most", "case_id", "person_id")) {
      for (int i = from; i < to; i++) {
        for (var print : each.get(i - from)) {
          rows.add(made.get(print), print.kind().most(), id(i), id(i));
        }
      }
    }
  }

  private void keepWithinBounds(java.sql.Statement statement) throws SQLException {
    var authority = actor.authority();
    statement.execute("set local work_mem = '512MB'");
    statement.execute("analyze casework.loaded_print");
    statement.execute(
        """
        insert into casework.common_print (authority_id, print)
        select '%s', print from casework.loaded_print group by print having count(*) > max(most)\
        """
            .formatted(authority));
    statement.execute(
        """
        insert into casework.print (authority_id, print, case_id, person_id, written_at)
        select '%1$s', l.print, l.case_id, l.person_id, '%2$s' from casework.loaded_print l
        where not exists (select from casework.common_print c where c.authority_id = '%1$s' and c.print = l.print)
        order by l.print, l.case_id\
        """
            .formatted(authority, OPENED));
  }
}
