package rowan.support.casework.held;

import java.util.List;
import rowan.foundation.records.CodedSource;
import rowan.foundation.records.SealedSource;

/** Where casework keeps what about a person. */
final class CaseSources {

  /** What is kept with the case of an adult, under their key. */
  static final List<SealedSource> OF_AN_ADULT =
      List.of(
          words("Name", "opening", "name", "t.case_id", "t.opened_at"),
          words("Date of birth", "opening", "date_of_birth", "t.case_id", "t.opened_at")
              .worded(Wordings::born),
          words("About them", "opening", "about", "t.case_id", "t.opened_at")
              .worded(Wordings::about),
          words("What happened", "happening", "words", "t.id", "t.at"),
          words("Judgement of risk", "risk_assessment", "reason", "t.id", "t.written_at"),
          words("Goal", "goal", "words", "t.id", "t.written_at"),
          new SealedSource(
              "Step",
              "casework.step.words",
              """
              select t.id, t.written_at as at, t.words, t.due, d.written_at as done_at
              from casework.opening o
              join casework.step t on t.authority_id = o.authority_id and t.case_id = o.case_id
              left join casework.step_done d on d.authority_id = t.authority_id and d.case_id = t.case_id
                and d.step_id = t.id
              where o.authority_id = :authority and o.person_id = :person order by at, t.id\
              """,
              Wordings::step),
          words("Handover", "handover", "summary", "t.id", "t.starts_at"),
          words("Answer to a handover", "handover", "answer", "t.id", "t.starts_at"),
          words("Closing", "closing", "words", "t.case_id", "t.closed_at"),
          new SealedSource(
              "Found by",
              "casework.fact.value",
              """
              select id, written_at as at, value as words, kind from casework.fact
              where authority_id = :authority and person_id = :person order by at, id\
              """,
              Wordings::fact),
          new SealedSource(
              "Who must not learn of it",
              "casework.connected_person.name",
              """
              select t.id, t.written_at as at, t.name as words, t.relation from casework.opening o
              join casework.connected_person t on t.authority_id = o.authority_id and t.case_id = o.case_id
              where o.authority_id = :authority and o.person_id = :person order by at, t.id\
              """,
              Wordings::connected));

  /** What is kept of a child, under the child's own key. */
  static final List<SealedSource> OF_A_CHILD =
      List.of(
          new SealedSource(
              "A child of the household",
              "casework.child.name",
              """
              select child_id as id, written_at as at, name as words from casework.child
              where authority_id = :authority and child_id = :person order by at\
              """,
              (row, opened) -> "Name: " + opened),
          new SealedSource(
              "A child of the household",
              "casework.child.about",
              """
              select child_id as id, written_at as at, about as words, told_on from casework.child
              where authority_id = :authority and child_id = :person order by at\
              """,
              Wordings::child));

  /** Why a case was opened in an emergency, and what the review found: by the right to do that. */
  static final List<SealedSource> OF_EMERGENCIES =
      List.of(
          emergency("Why it was opened in an emergency", "reason", "broken_at"),
          emergency("What a review of that found", "finding_words", "reviewed_at"));

  /** What is kept in codes, days and numbers. */
  static final List<CodedSource> IN_CODES =
      List.of(
          new CodedSource(
              "Case",
              """
              select opened_at as at, number, source, referred_at, children from casework.opening
              where authority_id = :authority and person_id = :person order by at\
              """,
              Wordings::opening),
          new CodedSource(
              "Who led the support",
              """
              select t.from_at as at, nullif(t.until_at, 'infinity') as ended_at, g.name as organisation,
                case when g.names_its_staff then a.name end as worker
              from casework.opening o
              join casework.lead_period t on t.authority_id = o.authority_id and t.case_id = o.case_id
              join access.organisation g on g.authority_id = t.authority_id and g.id = t.organisation_id
              join access.account a on a.authority_id = t.authority_id and a.id = t.account_id
              where o.authority_id = :authority and o.person_id = :person order by at\
              """,
              Wordings::lead),
          coded(
              "What happened",
              "happening",
              "t.at, t.kind",
              " and t.words is null",
              Wordings::happening),
          coded(
              "Contact",
              "contact",
              "t.at, t.channel, t.reached, t.in_safe_hours",
              "",
              Wordings::contact),
          coded(
              "How safe they feel", "own_score", "t.given_at as at, t.value", "", Wordings::score),
          coded(
              "Risk assessment",
              "risk_assessment",
              "t.at, t.score, t.score_of, t.high, t.judged_high",
              "",
              Wordings::assessment),
          coded(
              "Closing",
              "closing",
              "t.closed_at as at, t.reason, t.outcome",
              "",
              Wordings::closing));

  private CaseSources() {}

  private static SealedSource words(
      String source, String table, String column, String id, String at) {
    var from =
        table.equals("opening")
            ? "casework.opening t where t.authority_id = :authority and t.person_id = :person"
            : of(table);
    return new SealedSource(
        source,
        "casework." + table + "." + column,
        "select %s as id, %s as at, t.%s as words from %s order by at, id"
            .formatted(id, at, column, from));
  }

  private static SealedSource emergency(String source, String column, String at) {
    return new SealedSource(
        source,
        "casework.broken_glass." + column,
        """
        select id, %s as at, %s as words from casework.broken_glass
        where authority_id = :authority and person_id = :person and %s is not null order by at, id\
        """
            .formatted(at, column, column));
  }

  private static CodedSource coded(
      String source, String table, String columns, String which, CodedSource.Wording wording) {
    return new CodedSource(
        source, "select " + columns + " from " + of(table) + which + " order by at", wording);
  }

  private static String of(String table) {
    return "casework.opening o join casework."
        + table
        + " t on t.authority_id = o.authority_id and t.case_id = o.case_id"
        + " where o.authority_id = :authority and o.person_id = :person";
  }
}
