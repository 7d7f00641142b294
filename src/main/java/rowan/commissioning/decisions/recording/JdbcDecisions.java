package rowan.commissioning.decisions.recording;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.commissioning.decisions.DecisionId;
import rowan.commissioning.decisions.ResolutionId;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.Aim;
import rowan.foundation.kernel.DatabaseTime;

/** Decisions and their resolutions in the database. */
@Repository
public class JdbcDecisions {

  private static final RowMapper<Resolution> RESOLUTION =
      (row, at) ->
          new Resolution(
              new ResolutionId(row.getObject("id", UUID.class)),
              row.getInt("position"),
              row.getString("number"),
              row.getString("recommended"),
              row.getString("resolved"));

  private final JdbcClient jdbc;

  JdbcDecisions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A line of the list.
   *
   * @param toConfirm how many mandates nobody has judged yet
   */
  public record Line(
      DecisionId id, String title, String body, LocalDate date, int resolutions, int toConfirm) {}

  /** Where a page of the list ended. */
  public record Place(LocalDate date, UUID id) {}

  public void insert(Actor actor, Decision decision, String sourceText, Instant now) {
    jdbc.sql(
            """
            insert into decisions.decision
              (authority_id, id, title, body, decided_on, narrative, aims, source_text, recorded_by, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """)
        .params(
            actor.authority().value(),
            decision.id().value(),
            decision.title(),
            decision.body(),
            decision.date(),
            decision.narrative(),
            decision.aims().stream().map(Enum::name).sorted().toArray(String[]::new),
            sourceText,
            actor.account().value(),
            DatabaseTime.of(now))
        .update();
    for (var resolution : decision.resolutions()) {
      jdbc.sql(
              """
              insert into decisions.resolution
                (authority_id, id, decision_id, position, number, recommended, resolved)
              values (?, ?, ?, ?, ?, ?, ?)\
              """)
          .param(actor.authority().value())
          .param(resolution.id().value())
          .param(decision.id().value())
          .param(resolution.position())
          .param(resolution.number())
          .param(resolution.recommended())
          .param(resolution.resolved())
          .update();
    }
  }

  public Optional<Decision> find(Actor actor, DecisionId id) {
    var resolutions =
        jdbc.sql(
                """
                select id, position, number, recommended, resolved from decisions.resolution
                where authority_id = ? and decision_id = ? order by position\
                """)
            .params(actor.authority().value(), id.value())
            .query(RESOLUTION)
            .list();
    return jdbc.sql(
            """
            select title, body, decided_on, narrative, aims from decisions.decision
            where authority_id = ? and id = ?\
            """)
        .params(actor.authority().value(), id.value())
        .query((row, at) ->
            new Decision(
                id,
                row.getString("title"),
                row.getString("body"),
                row.getObject("decided_on", LocalDate.class),
                row.getString("narrative"),
                aims((String[]) row.getArray("aims").getArray()),
                resolutions))
        .optional();
  }

  private static Set<Aim> aims(String[] names) {
    return Arrays.stream(names).map(Aim::valueOf).collect(Collectors.toUnmodifiableSet());
  }

  /** One page of the list, newest first, from where the page before ended. */
  public List<Line> page(Actor actor, @Nullable Place after, int size) {
    return jdbc.sql(
            """
            select d.id, d.title, d.body, d.decided_on,
              (select count(*) from decisions.resolution r
               where r.authority_id = d.authority_id and r.decision_id = d.id and r.resolved is not null) as resolutions,
              (select count(*) from decisions.mandate m
               where m.authority_id = d.authority_id and m.decision_id = d.id and m.standing = 'PROPOSED') as to_confirm
            from decisions.decision d
            where d.authority_id = :authority
              and (cast(:date as date) is null or (d.decided_on, d.id) < (cast(:date as date), cast(:id as uuid)))
            order by d.decided_on desc, d.id desc limit :size\
            """)
        .param("authority", actor.authority().value())
        .param("date", after == null ? null : after.date())
        .param("id", after == null ? null : after.id())
        .param("size", size)
        .query((row, at) ->
            new Line(
                new DecisionId(row.getObject("id", UUID.class)),
                row.getString("title"),
                row.getString("body"),
                row.getObject("decided_on", LocalDate.class),
                row.getInt("resolutions"),
                row.getInt("to_confirm")))
        .list();
  }
}
