package rowan.support.casework.held;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.web.Days;
import rowan.support.casework.connected.Relation;
import rowan.support.casework.contact.ContactWay;
import rowan.support.casework.file.CaseNumber;
import rowan.support.casework.finding.likeness.FactKind;
import rowan.support.casework.lead.ClosingReason;
import rowan.support.casework.lead.Outcome;
import rowan.support.casework.opening.ToldInWords;

/** What is stored of a case in signs of its own, as whoever it is about reads it. */
final class Wordings {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private Wordings() {}

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  private static String dayOf(ResultSet row, String column) throws SQLException {
    return day(LocalDate.ofInstant(DatabaseTime.read(row, column), Days.LONDON));
  }

  static String born(ResultSet row, String opened) {
    return day(LocalDate.parse(opened));
  }

  static String about(ResultSet row, String opened) {
    return ToldInWords.about(opened);
  }

  static String child(ResultSet row, String opened) throws SQLException {
    var toldOn = row.getObject("told_on", LocalDate.class);
    return ToldInWords.child(opened, toldOn) + ", as it was told on " + day(toldOn);
  }

  static String fact(ResultSet row, String opened) throws SQLException {
    var kind = FactKind.valueOf(row.getString("kind"));
    return kind.title() + ": " + (kind == FactKind.BORN ? born(row, opened) : opened);
  }

  static String connected(ResultSet row, String opened) throws SQLException {
    return opened
        + ": "
        + Relation.valueOf(row.getString("relation")).title().toLowerCase(Locale.UK);
  }

  static String step(ResultSet row, String opened) throws SQLException {
    var done = DatabaseTime.readAny(row, "done_at");
    return opened
        + "\nTo do by "
        + day(row.getObject("due", LocalDate.class))
        + (done == null ? ", and not marked as done" : "; done on " + dayOf(row, "done_at"));
  }

  static String opening(ResultSet row) throws SQLException {
    return "Case %s, opened because of: %s. Help was asked for on %s. Children in the household: %d."
        .formatted(
            CaseNumber.of(row.getLong("number")),
            row.getString("source").replace('-', ' '),
            dayOf(row, "referred_at"),
            row.getInt("children"));
  }

  static String lead(ResultSet row) throws SQLException {
    var worker = row.getString("worker");
    return "%s of %s led the support from %s%s"
        .formatted(
            worker == null ? "A worker" : worker,
            row.getString("organisation"),
            dayOf(row, "at"),
            row.getObject("ended_at") == null ? "" : " to " + dayOf(row, "ended_at"));
  }

  static String contact(ResultSet row) throws SQLException {
    return ContactWay.valueOf(row.getString("channel")).title()
        + (row.getBoolean("reached") ? ": reached" : ": not reached")
        + (row.getBoolean("in_safe_hours") ? ", in safe hours" : ", outside safe hours");
  }

  static String score(ResultSet row) throws SQLException {
    return "Feels safe to %d of 10".formatted(row.getInt("value"));
  }

  static String assessment(ResultSet row) throws SQLException {
    return "%d of %d questions answered yes; %s"
        .formatted(
            row.getInt("score"),
            row.getInt("score_of"),
            row.getBoolean("high")
                ? row.getBoolean("judged_high")
                    ? "judged to be high risk"
                    : "high risk by this count"
                : "not high risk by this count");
  }

  static String closing(ResultSet row) throws SQLException {
    return ClosingReason.valueOf(row.getString("reason")).title()
        + ". How things stood: "
        + Outcome.valueOf(row.getString("outcome")).title();
  }

  static String happening(ResultSet row) throws SQLException {
    return rowan.support.casework.file.HappeningKind.valueOf(row.getString("kind")).title();
  }
}
