package rowan.bench.council;

import static rowan.bench.council.GeneratedCouncil.Kind.CASE;
import static rowan.bench.council.GeneratedCouncil.Kind.HAPPENING;
import static rowan.bench.council.GeneratedCouncil.Kind.LEAD;
import static rowan.bench.council.GeneratedCouncil.Kind.STEP;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import rowan.bench.CopyRows;
import rowan.foundation.vault.Place;
import rowan.support.casework.file.HappeningKind;

/** What happened in cases, how safe people said they feel, and what is to be done. */
final class Work {

  private static final int HAPPENINGS = 6;
  private static final int SCORES = 3;
  private static final int STEPS = 3;
  private static final Duration BETWEEN = Duration.ofHours(31);

  /** Ids of what a case has several of: the case's number and a digit. */
  private static final int DIGITS = 16;

  private final GeneratedCouncil council;
  private final LocalDate today;

  Work(GeneratedCouncil council) {
    this.council = council;
    this.today = LocalDate.ofInstant(council.until(), ZoneOffset.UTC);
  }

  void copy(Connection connection, Batch batch) throws SQLException {
    copyHappenings(connection, batch);
    copyScores(connection, batch);
    copySteps(connection, batch);
    copyDone(connection, batch);
  }

  private void copyHappenings(Connection connection, Batch batch) throws SQLException {
    try (var rows =
        new CopyRows(
            connection,
            "casework.happening",
            "authority_id",
            "case_id",
            "at",
            "id",
            "kind",
            "words",
            "written_at",
            "written_by")) {
      for (int n = batch.first(); n <= batch.last(); n++) {
        for (int m = 0; m < HAPPENINGS; m++) {
          var kind = m == 0 ? HappeningKind.OPENED : HappeningKind.CONTACT;
          var at = council.openedAt(n).plus(BETWEEN.multipliedBy(m));
          var id = HAPPENING.id((long) n * DIGITS + m);
          var words = kind.title() + "\n" + Invented.story(n + m);
          rows.add(
              council.authority(),
              CASE.id(n),
              at,
              id,
              kind.name(),
              batch.key(n).seal(new Place("casework.happening.words", id), words),
              at,
              LEAD.id(council.leadOf(n)));
        }
      }
    }
  }

  private void copyScores(Connection connection, Batch batch) throws SQLException {
    try (var rows =
        new CopyRows(
            connection,
            "casework.own_score",
            "authority_id",
            "case_id",
            "given_at",
            "value",
            "written_at",
            "written_by")) {
      for (int n = batch.first(); n <= batch.last(); n++) {
        for (int m = 0; m < SCORES; m++) {
          var at = council.openedAt(n).plus(BETWEEN.multipliedBy(m));
          rows.add(
              council.authority(),
              CASE.id(n),
              at,
              (short) (1 + n % 5 + m),
              at,
              LEAD.id(council.leadOf(n)));
        }
      }
    }
  }

  private static UUID step(int n, int m) {
    return STEP.id((long) n * DIGITS + m);
  }

  private void copySteps(Connection connection, Batch batch) throws SQLException {
    try (var rows =
        new CopyRows(
            connection,
            "casework.step",
            "authority_id",
            "case_id",
            "id",
            "words",
            "due",
            "written_at",
            "written_by")) {
      for (int n = batch.first(); n <= batch.last(); n++) {
        for (int m = 0; m < STEPS; m++) {
          var id = step(n, m);
          rows.add(
              council.authority(),
              CASE.id(n),
              id,
              batch.key(n).seal(new Place("casework.step.words", id), Invented.step(n + m)),
              Cases.nextDue(today, n).plusDays(7L * (m - 1)),
              council.openedAt(n),
              LEAD.id(council.leadOf(n)));
        }
      }
    }
  }

  /** The first step of each case is done; the second is the next thing due. */
  private void copyDone(Connection connection, Batch batch) throws SQLException {
    try (var rows =
        new CopyRows(
            connection,
            "casework.step_done",
            "authority_id",
            "case_id",
            "step_id",
            "written_at",
            "written_by")) {
      for (int n = batch.first(); n <= batch.last(); n++) {
        var at = council.openedAt(n).plus(BETWEEN);
        rows.add(council.authority(), CASE.id(n), step(n, 0), at, LEAD.id(council.leadOf(n)));
      }
    }
  }
}
