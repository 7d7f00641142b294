package rowan.support.refuge.returns;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Wing;
import rowan.support.refuge.returns.GeneratedHomes.Made;
import rowan.support.refuge.returns.GeneratedHomes.Work;
import rowan.support.refuge.returns.StoredYears.Stored;
import rowan.support.refuge.sanctuary.Home.Owner;

/**
 * Writes generated homes down under the locks of the application: what is ordered in a home only
 * while it is open and its owner agrees, and its end only once it is there. What is sealed in it
 * nobody opens to count.
 */
@NullUnmarked
@TestComponent
class StoredHomes {

  private static final byte[] SEALED = new byte[64];
  private static final Duration DUE_WITHIN = Duration.ofDays(14);

  private final Acting acting;
  private final JdbcTemplate jdbc;

  StoredHomes(Acting acting, DataSource database) {
    this.acting = acting;
    this.jdbc = new JdbcTemplate(database);
  }

  void store(Stored stored, GeneratedHomes homes) {
    int rounds = homes.all.stream().mapToInt(Made::round).max().orElse(-1) + 1;
    for (int round = 0; round < rounds; round++) {
      // An organisation writes in the cases that it takes part in, and in no other.
      for (var opener : stored.openers()) {
        var rows = new Rows(stored);
        for (var made : homes.all) {
          if (made.round() == round && stored.openerOf(made.home()).equals(opener)) {
            rows.of(made);
          }
        }
        acting.run(Wing.SUPPORT, opener, rows::write);
      }
    }
  }

  private final class Rows {
    private final Stored stored;
    private final Map<String, List<Object[]>> rows = new HashMap<>();

    Rows(Stored stored) {
      this.stored = stored;
    }

    private void row(String sql, Object... values) {
      rows.computeIfAbsent(sql, any -> new ArrayList<>()).add(values);
    }

    void write() {
      SQL.forEach((table, sql) -> jdbc.batchUpdate(sql, rows.getOrDefault(table, List.of())));
    }

    void of(Made made) {
      var by = stored.takingUp(made.by()).account().value();
      var people = made.people();
      row(
          "sanctuary",
          authority(),
          made.id(),
          made.caseId(),
          made.home().person,
          SEALED,
          made.owner().name(),
          SEALED,
          people.women(),
          people.men(),
          people.others(),
          people.untold(),
          people.children(),
          StoredYears.at(made.askedAt()),
          by);
      if (made.owner() != Owner.THEIRS) {
        boolean agreed = !made.works().isEmpty();
        row(
            "permission",
            authority(),
            UUID.randomUUID(),
            made.id(),
            made.caseId(),
            made.home().person,
            agreed ? "GIVEN" : "REFUSED",
            agreed ? null : SEALED,
            StoredYears.at(made.askedAt()),
            by);
      }
      made.works().forEach(work -> work(made, work));
      var over = made.over();
      if (over != null) {
        row(
            "over",
            over.over(),
            over.reason(),
            over.over().equals("UNABLE") ? SEALED : null,
            over.on(),
            StoredYears.at(over.saidAt()),
            // Whoever works with them by then says so: it makes no home another's.
            stored.takingUp((made.by() + 1) % GeneratedHomes.ORGANISATIONS).account().value(),
            authority(),
            made.id());
      }
    }

    private void work(Made made, Work work) {
      var by = stored.takingUp(made.by()).account().value();
      var orderedOn = day(work.orderedAt());
      row(
          "measure",
          authority(),
          work.id(),
          made.id(),
          made.caseId(),
          made.home().person,
          SEALED,
          StoredYears.at(work.orderedAt()),
          orderedOn,
          StoredYears.at(work.orderedAt().plus(DUE_WITHIN)),
          by);
      if (work.done() != null) {
        boolean done = work.done();
        row(
            "fitting",
            authority(),
            work.id(),
            made.id(),
            made.caseId(),
            made.home().person,
            orderedOn,
            done ? "DONE" : "CALLED_OFF",
            work.on(),
            done ? "Keystone Locks" : null,
            done ? SEALED : null,
            done ? null : "NOT_NEEDED",
            StoredYears.at(work.saidAt()),
            by);
      }
    }

    private UUID authority() {
      return StoredYears.authority(stored);
    }
  }

  private static LocalDate day(Instant moment) {
    return moment.atZone(GeneratedYears.LONDON).toLocalDate();
  }

  /** In the order in which they have to be written. */
  private static final Map<String, String> SQL = new LinkedHashMap<>();

  static {
    SQL.put(
        "sanctuary",
        """
        insert into refuge.sanctuary (authority_id, id, case_id, person_id, wish, owner, way_in, occupation_order,
          non_molestation, judgement, women, men, others, untold, children, asked_at, asked_by)
        values (?, ?, ?, ?, ?, ?, 'HAS_KEYS', 'NO', 'NO', ?, ?, ?, ?, ?, ?, ?, ?)\
        """);
    SQL.put(
        "permission",
        """
        insert into refuge.sanctuary_permission (authority_id, id, sanctuary_id, case_id, person_id, step, why, at,
          account_id)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """);
    SQL.put(
        "measure",
        """
        insert into refuge.sanctuary_measure (authority_id, id, sanctuary_id, case_id, person_id, kind, consent, contractor,
          cost_pence, urgent, ordered_at, ordered_on, due_at, ordered_by)
        values (?, ?, ?, ?, ?, 'LOCKS', ?, 'Keystone Locks', 9900, false, ?, ?, ?, ?)\
        """);
    SQL.put(
        "fitting",
        """
        insert into refuge.sanctuary_fitting (authority_id, measure_id, sanctuary_id, case_id, person_id, ordered_on, outcome,
          on_day, done_by, found, why, at, account_id)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """);
    SQL.put(
        "over",
        """
        update refuge.sanctuary set over = ?, reason = ?, over_words = ?, over_on = ?, over_at = ?, over_by = ?
        where authority_id = ? and id = ?\
        """);
  }
}
