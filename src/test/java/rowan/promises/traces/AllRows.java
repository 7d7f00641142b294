package rowan.promises.traces;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import rowan.foundation.kernel.AuthorityId;
import rowan.promises.WholeDatabase;

/**
 * The database as somebody sees it from whom nothing is hidden: what one council has in it, and a
 * fault that can be put at the end of each of its transactions that writes an entry.
 */
final class AllRows {

  /**
   * Sessions, the hashes of the log's tree and what a job has been through change by themselves.
   */
  private static final String TABLES =
      """
      select format('%I.%I', table_schema, table_name) from information_schema.columns
      where column_name = 'authority_id' and table_schema not in ('engine', 'signin')
        and (table_schema, table_name) not in (('audit', 'leaf'), ('audit', 'node'), ('audit', 'head'),
          ('audit', 'verification'), ('audit', 'about'), ('access', 'kept_form'), ('casework', 'fingerprinting'))
      order by 1\
      """;

  private static final String FAULT =
      """
      create or replace function audit.planted() returns trigger language plpgsql as $$
      begin
        raise exception 'planted';
      end $$;
      create constraint trigger planted after insert on audit.entry deferrable initially deferred
        for each row when (new.authority_id = '%s') execute function audit.planted()\
      """;

  private AllRows() {}

  /** Asked for once: it takes longer than to count the rows of all of them. */
  private static final class Held {
    private static final List<String> TABLES = strings(AllRows.TABLES);
  }

  /** Each table with how many rows a council has in it, and a hash of all of them. */
  static Map<String, String> of(AuthorityId authority) {
    var rows = new TreeMap<String, String>();
    try (var statement = WholeDatabase.fromOutside().createStatement()) {
      for (var table : Held.TABLES) {
        var counted =
            "select count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) from %s t where authority_id = '%s'"
                .formatted(table, authority);
        try (var found = statement.executeQuery(counted)) {
          found.next();
          rows.put(table, found.getString(1));
        }
      }
      return rows;
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
  }

  private static List<String> strings(String sql) {
    var all = new ArrayList<String>();
    try (var statement = WholeDatabase.fromOutside().createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        all.add(rows.getString(1));
      }
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
    return all;
  }

  /** Waits until whoever was told what happened in a council has done their part. */
  static void settle(AuthorityId authority) {
    var waiting =
        "select id::text from engine.event_publication where completion_date is null and serialized_event like '%"
            + authority
            + "%'";
    while (!strings(waiting).isEmpty()) {
      Thread.onSpinWait();
    }
  }

  /**
   * Does something while every transaction of a council that wrote an entry fails when it commits,
   * after all that it wrote.
   */
  static <T> T whileNoEntryIsKept(AuthorityId authority, java.util.function.Supplier<T> work) {
    run(FAULT.formatted(authority));
    try {
      return work.get();
    } finally {
      run("drop trigger planted on audit.entry");
    }
  }

  private static void run(String sql) {
    try (var statement = WholeDatabase.fromOutside().createStatement()) {
      statement.execute(sql);
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
  }
}
