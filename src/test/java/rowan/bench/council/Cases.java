package rowan.bench.council;

import static rowan.bench.council.GeneratedCouncil.Kind.CASE;
import static rowan.bench.council.GeneratedCouncil.Kind.LEAD;
import static rowan.bench.council.GeneratedCouncil.Kind.PERSON;
import static rowan.bench.council.GeneratedCouncil.NUMBERED_FROM;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import rowan.bench.CopyRows;
import rowan.foundation.vault.Place;
import rowan.support.casework.Gender;
import rowan.support.casework.file.Initials;

/** Cases as they were opened, how they stand, who is involved and who leads. */
final class Cases {

  private static final int TOPICS = 24;
  private static final int HIGH_FROM = 14;
  private static final int DAYS_AHEAD = 60;
  private static final Duration UNTIL_OPENED = Duration.ofHours(5);

  private final GeneratedCouncil council;
  private final LocalDate today;

  Cases(GeneratedCouncil council) {
    this.council = council;
    this.today = LocalDate.ofInstant(council.until(), ZoneOffset.UTC);
  }

  /** The day on which the next thing is due: from yesterday on, for about two months. */
  static LocalDate nextDue(LocalDate today, int number) {
    return today.plusDays(number * 7L % DAYS_AHEAD - 1);
  }

  void copy(Connection connection, Batch batch) throws SQLException {
    copyCourses(connection, batch);
    copyOpenings(connection, batch);
    copyInvolvements(connection, batch);
    copyLeads(connection, batch);
  }

  private void copyCourses(Connection connection, Batch batch) throws SQLException {
    try (var rows =
        new CopyRows(
            connection,
            "casework.course",
            "authority_id",
            "case_id",
            "person_id",
            "number",
            "initials",
            "opened_at",
            "lead_id",
            "score",
            "score_of",
            "high_risk",
            "contact_check_due",
            "next_due",
            "reached_at",
            "written_at")) {
      for (int n = batch.first(); n <= batch.last(); n++) {
        int score = n * 5 % TOPICS;
        var initials = new Place("casework.course.initials", CASE.id(n));
        rows.add(
            council.authority(),
            CASE.id(n),
            PERSON.id(n),
            NUMBERED_FROM + n,
            batch.key(n).seal(initials, Initials.of(Invented.name(n))),
            council.openedAt(n),
            LEAD.id(council.leadOf(n)),
            (short) score,
            (short) TOPICS,
            score >= HIGH_FROM,
            today.plusDays(DAYS_AHEAD),
            nextDue(today, n),
            council.openedAt(n).plus(UNTIL_OPENED),
            council.openedAt(n));
      }
    }
  }

  private void copyOpenings(Connection connection, Batch batch) throws SQLException {
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
      for (int n = batch.first(); n <= batch.last(); n++) {
        var opened = council.openedAt(n);
        var id = CASE.id(n);
        rows.add(
            council.authority(),
            id,
            NUMBERED_FROM + n,
            PERSON.id(n),
            batch.key(n).seal(new Place("casework.opening.name", id), Invented.name(n)),
            batch.key(n).seal(new Place("casework.opening.about", id), Gender.WOMAN + "|"),
            (short) (n % 4),
            "police",
            opened.minus(UNTIL_OPENED),
            opened,
            opened,
            LEAD.id(council.leadOf(n)));
      }
    }
  }

  private void copyInvolvements(Connection connection, Batch batch) throws SQLException {
    try (var rows =
        new CopyRows(
            connection,
            "casework.involvement",
            "authority_id",
            "case_id",
            "organisation_id",
            "from_at")) {
      for (int n = batch.first(); n <= batch.last(); n++) {
        rows.add(council.authority(), CASE.id(n), council.workers(), council.openedAt(n));
      }
    }
  }

  private void copyLeads(Connection connection, Batch batch) throws SQLException {
    try (var rows =
        new CopyRows(
            connection,
            "casework.lead_period",
            "authority_id",
            "case_id",
            "account_id",
            "organisation_id",
            "from_at",
            "written_at",
            "written_by")) {
      for (int n = batch.first(); n <= batch.last(); n++) {
        var opened = council.openedAt(n);
        var lead = LEAD.id(council.leadOf(n));
        rows.add(council.authority(), CASE.id(n), lead, council.workers(), opened, opened, lead);
      }
    }
  }
}
