package rowan.support.casework.risk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.vault.PersonKey;
import rowan.foundation.vault.Place;
import rowan.support.casework.CaseId;
import rowan.support.casework.file.CaseFile;
import rowan.support.casework.file.Sealed;

/** Risk assessments in the database. */
@Repository
class Assessments {

  private final JdbcClient jdbc;

  Assessments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(AssessRisk command, Checklist checklist, UUID id, CaseFile file) {
    int score = checklist.score(command.answers());
    var answers =
        command.answers().stream()
            .map(answer -> String.valueOf(answer.letter()))
            .collect(Collectors.joining());
    jdbc.sql(
            """
            insert into casework.risk_assessment (authority_id, case_id, at, id, instrument, version, answers, score, score_of,
              threshold, judged_high, reason, written_at, written_by)
            values (:authority, :case, :now, :id, :instrument, :version, :answers, :score, :of,
              :threshold, :judged, :reason, :now, :by)\
            """)
        .param("authority", command.by().authority().value())
        .param("case", command.caseId().value())
        .param("now", DatabaseTime.of(file.now()))
        .param("id", id)
        .param("instrument", checklist.code())
        .param("version", checklist.version())
        .param("answers", file.key().seal(answersPlace(id), answers))
        .param("score", score)
        .param("of", checklist.topics().size())
        .param("threshold", checklist.threshold())
        .param("judged", command.judgedHigh())
        .param("reason", file.key().sealIfAny(reasonPlace(id), command.reason()))
        .param("by", command.by().account().value())
        .update();
    jdbc.sql(
            """
            update casework.course set score = ?, score_of = ?, high_risk = ?
            where authority_id = ? and case_id = ?\
            """)
        .params(
            score,
            checklist.topics().size(),
            score >= checklist.threshold() || command.judgedHigh(),
            command.by().authority().value(),
            command.caseId().value())
        .update();
  }

  /** An assessment as it lies in the database. */
  record Stored(
      UUID id,
      Instant at,
      String instrument,
      int version,
      RiskLevel level,
      Sealed answers,
      Optional<Sealed> reason,
      String byName) {

    List<Integer> yes(PersonKey key) {
      var letters = answers.open(key, answersPlace(id));
      var yes = new ArrayList<Integer>();
      for (int i = 0; i < letters.length(); i++) {
        if (Answer.of(letters.charAt(i)) == Answer.YES) {
          yes.add(i + 1);
        }
      }
      return yes;
    }

    String reason(PersonKey key) {
      return reason.map(sealed -> sealed.open(key, reasonPlace(id))).orElse("");
    }
  }

  List<Stored> of(Actor actor, CaseId id) {
    return jdbc.sql(
            """
            select r.id, r.at, r.instrument, r.version, r.answers, r.score, r.score_of, r.threshold, r.judged_high, r.reason, a.name
            from casework.risk_assessment r
            join access.account a on a.authority_id = r.authority_id and a.id = r.written_by
            where r.authority_id = ? and r.case_id = ?
            order by r.at desc limit 50\
            """)
        .params(actor.authority().value(), id.value())
        .query((row, number) -> read(row))
        .list();
  }

  private static Stored read(ResultSet row) throws SQLException {
    return new Stored(
        row.getObject("id", UUID.class),
        DatabaseTime.read(row, "at"),
        row.getString("instrument"),
        row.getInt("version"),
        RiskLevel.of(
            row.getInt("score"),
            row.getInt("score_of"),
            row.getInt("threshold"),
            row.getBoolean("judged_high")),
        Sealed.of(row, "answers"),
        Sealed.ofAny(row, "reason"),
        row.getString("name"));
  }

  private static Place answersPlace(UUID id) {
    return new Place("casework.risk_assessment.answers", id);
  }

  private static Place reasonPlace(UUID id) {
    return new Place("casework.risk_assessment.reason", id);
  }
}
