package rowan.commissioning.decisions.recording;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.commissioning.decisions.DecisionId;
import rowan.commissioning.decisions.MandateId;
import rowan.commissioning.decisions.ResolutionId;
import rowan.commissioning.decisions.reading.phrases.Span;
import rowan.commissioning.decisions.recording.Mandate.InForce;
import rowan.commissioning.decisions.recording.Mandate.Origin;
import rowan.commissioning.decisions.recording.Mandate.Proposed;
import rowan.commissioning.decisions.recording.Mandate.Rejected;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.Versioned;

/** Mandates in the database. */
@Repository
public class JdbcMandates {

  private static final String SELECT =
      """
      select m.id, m.decision_id, m.resolution_id, coalesce(r.number, '') as number, m.kind, m.fields,
        m.words_start, m.words_end, m.doubts, m.standing, m.confirmed_by, m.judged_at, m.version
      from decisions.mandate m
      left join decisions.resolution r on r.authority_id = m.authority_id and r.id = m.resolution_id
      where m.authority_id = :authority
      """;

  private static final RowMapper<Versioned<Mandate>> MANDATE =
      (row, at) -> new Versioned<>(mandate(row), row.getLong("version"));

  private final JdbcClient jdbc;

  JdbcMandates(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void insert(Actor actor, Mandate mandate, int position) {
    var origin = mandate.origin();
    var words = origin.words();
    jdbc.sql(
            """
            insert into decisions.mandate
              (authority_id, id, decision_id, resolution_id, position, kind, fields, words_start, words_end, doubts,
               standing, confirmed_by, judged_at)
            values (:authority, :id, :decision, :resolution, :position, :kind, cast(:fields as jsonb), :start, :end,
               :doubts, :standing, :by, :at)\
            """)
        .param("authority", actor.authority().value())
        .param("id", mandate.id().value())
        .param("decision", origin.decision().value())
        .param("resolution", origin.resolution() == null ? null : origin.resolution().value())
        .param("position", position)
        .param("kind", mandate.asks().kind())
        .param("fields", MandateFields.written(mandate.asks()))
        .param("start", words == null ? null : words.start())
        .param("end", words == null ? null : words.end())
        .param("doubts", doubts(mandate))
        .param("standing", standing(mandate))
        .param("by", judgedBy(mandate))
        .param("at", DatabaseTime.ofAny(judgedAt(mandate)))
        .update();
  }

  public Optional<Versioned<Mandate>> find(Actor actor, MandateId id) {
    return jdbc.sql(SELECT + " and m.id = :id")
        .param("authority", actor.authority().value())
        .param("id", id.value())
        .query(MANDATE)
        .optional();
  }

  /** All of a decision, in the order of its text, those of the narrative last. */
  public List<Versioned<Mandate>> ofDecision(Actor actor, DecisionId decision) {
    return jdbc.sql(
            SELECT
                + " and m.decision_id = :decision order by r.position nulls last, m.position, m.id")
        .param("authority", actor.authority().value())
        .param("decision", decision.value())
        .query(MANDATE)
        .list();
  }

  /** Those in force of a decision. */
  public List<InForce> inForce(Actor actor, DecisionId decision) {
    return ofDecision(actor, decision).stream()
        .map(Versioned::value)
        .filter(InForce.class::isInstance)
        .map(InForce.class::cast)
        .toList();
  }

  /** Those in force of a kind, newest decision first. */
  public List<InForce> inForce(Actor actor, String kind) {
    return jdbc
        .sql(
            SELECT
                + """
                 and m.in_force and m.kind = :kind
                order by (select d.decided_on from decisions.decision d
                          where d.authority_id = m.authority_id and d.id = m.decision_id) desc,
                  m.decision_id desc, r.position nulls last, m.position\
                """)
        .param("authority", actor.authority().value())
        .param("kind", kind)
        .query(MANDATE)
        .list()
        .stream()
        .map(seen -> (InForce) seen.value())
        .toList();
  }

  /** Keeps the officer's word, if the mandate is still as it was seen. */
  public boolean judge(Actor actor, long seenVersion, Mandate judged) {
    return jdbc.sql(
                """
                update decisions.mandate
                set kind = :kind, fields = cast(:fields as jsonb), standing = :standing, confirmed_by = :by,
                  judged_at = :at, version = version + 1
                where authority_id = :authority and id = :id and version = :version\
                """)
            .param("kind", judged.asks().kind())
            .param("fields", MandateFields.written(judged.asks()))
            .param("standing", standing(judged))
            .param("by", judgedBy(judged))
            .param("at", DatabaseTime.ofAny(judgedAt(judged)))
            .param("authority", actor.authority().value())
            .param("id", judged.id().value())
            .param("version", seenVersion)
            .update()
        == 1;
  }

  private static Mandate mandate(ResultSet row) throws SQLException {
    var resolution = row.getObject("resolution_id", UUID.class);
    var start = row.getObject("words_start", Integer.class);
    var end = row.getObject("words_end", Integer.class);
    var origin =
        new Origin(
            new MandateId(row.getObject("id", UUID.class)),
            new DecisionId(row.getObject("decision_id", UUID.class)),
            resolution == null ? null : new ResolutionId(resolution),
            row.getString("number"),
            start == null || end == null ? null : new Span(start, end));
    var asks = MandateFields.read(row.getString("kind"), row.getString("fields"));
    var standing = row.getString("standing");
    if (standing.equals("PROPOSED")) {
      return new Proposed(origin, asks, List.of((String[]) row.getArray("doubts").getArray()));
    }
    var by = new AccountId(row.getObject("confirmed_by", UUID.class));
    var at = DatabaseTime.read(row, "judged_at");
    return standing.equals("REJECTED")
        ? new Rejected(origin, asks, by, at)
        : new InForce(origin, asks, standing.equals("CORRECTED"), by, at);
  }

  private static String standing(Mandate mandate) {
    return switch (mandate) {
      case Proposed ignored -> "PROPOSED";
      case InForce inForce -> inForce.corrected() ? "CORRECTED" : "CONFIRMED";
      case Rejected ignored -> "REJECTED";
    };
  }

  private static String[] doubts(Mandate mandate) {
    return mandate instanceof Proposed proposed
        ? proposed.doubts().toArray(String[]::new)
        : new String[0];
  }

  private static @Nullable UUID judgedBy(Mandate mandate) {
    return switch (mandate) {
      case Proposed ignored -> null;
      case InForce inForce -> inForce.by().value();
      case Rejected rejected -> rejected.by().value();
    };
  }

  private static @Nullable Instant judgedAt(Mandate mandate) {
    return switch (mandate) {
      case Proposed ignored -> null;
      case InForce inForce -> inForce.at();
      case Rejected rejected -> rejected.at();
    };
  }
}
