package rowan.commissioning.decisions.recording;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.commissioning.decisions.DecisionId;
import rowan.commissioning.decisions.Deed;
import rowan.commissioning.decisions.DeedKind;
import rowan.commissioning.decisions.MandateId;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.TimeOrderedIds;

/** What was done under mandates, and what was refused: added to, never changed. */
@Repository
public class JdbcDeeds {

  private final JdbcClient jdbc;
  private final Clock clock;

  JdbcDeeds(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** An act that was refused, and so goes back for decision. */
  public record SentBack(
      MandateId mandate, String act, String reason, String sentence, LocalDate askedOn) {}

  /** How many acts were done, how many of them under a mandate in force, and how many refused. */
  public record Count(long done, long underAuthority, long sentBack) {}

  public void insert(Actor actor, Deed deed) {
    jdbc.sql(
            """
            insert into decisions.deed
              (authority_id, id, mandate_id, kind, done_on, says, link, expected, told_by, told_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing\
            """)
        .params(
            actor.authority().value(),
            TimeOrderedIds.next(clock),
            deed.mandate().value(),
            deed.kind().name(),
            deed.on(),
            deed.says(),
            deed.link(),
            deed.expected(),
            actor.account().value(),
            DatabaseTime.of(clock.instant()))
        .update();
  }

  /** All of a decision, oldest first. */
  public List<Deed> ofDecision(Actor actor, DecisionId decision) {
    return jdbc.sql(
            """
            select d.mandate_id, d.kind, d.done_on, d.says, d.link, d.expected
            from decisions.deed d
            join decisions.mandate m on m.authority_id = d.authority_id and m.id = d.mandate_id
            where d.authority_id = ? and m.decision_id = ?
            order by d.done_on, d.id\
            """)
        .params(actor.authority().value(), decision.value())
        .query((row, at) ->
            new Deed(
                new MandateId(row.getObject("mandate_id", UUID.class)),
                DeedKind.valueOf(row.getString("kind")),
                row.getObject("done_on", LocalDate.class),
                row.getString("says"),
                row.getString("link"),
                row.getInt("expected")))
        .list();
  }

  /** How much was done under a mandate, steps of a law included. */
  public long countUnder(Actor actor, MandateId mandate) {
    return jdbc.sql(
            """
            select (select count(*) from decisions.deed where authority_id = :authority and mandate_id = :mandate)
              + (select count(*) from decisions.law_step where authority_id = :authority and mandate_id = :mandate)\
            """)
        .param("authority", actor.authority().value())
        .param("mandate", mandate.value())
        .query(Long.class)
        .single();
  }

  public void insert(Actor actor, LawStep step) {
    jdbc.sql(
            """
            insert into decisions.law_step
              (authority_id, id, mandate_id, step, taken_on, link, recorded_by, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing\
            """)
        .params(
            actor.authority().value(),
            TimeOrderedIds.next(clock),
            step.mandate().value(),
            step.step().name(),
            step.on(),
            step.link(),
            actor.account().value(),
            DatabaseTime.of(clock.instant()))
        .update();
  }

  /** The steps of all laws that a decision watches, oldest first. */
  public List<LawStep> lawSteps(Actor actor, DecisionId decision) {
    return jdbc.sql(
            """
            select l.mandate_id, l.step, l.taken_on, l.link
            from decisions.law_step l
            join decisions.mandate m on m.authority_id = l.authority_id and m.id = l.mandate_id
            where l.authority_id = ? and m.decision_id = ?
            order by l.taken_on, l.id\
            """)
        .params(actor.authority().value(), decision.value())
        .query((row, at) ->
            new LawStep(
                new MandateId(row.getObject("mandate_id", UUID.class)),
                LawStep.Step.valueOf(row.getString("step")),
                row.getObject("taken_on", LocalDate.class),
                row.getString("link")))
        .list();
  }

  public void insert(Actor actor, SentBack refused) {
    jdbc.sql(
            """
            insert into decisions.sent_back
              (authority_id, id, mandate_id, act, reason, sentence, asked_by, asked_on)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing\
            """)
        .params(
            actor.authority().value(),
            TimeOrderedIds.next(clock),
            refused.mandate().value(),
            refused.act(),
            refused.reason(),
            refused.sentence(),
            actor.account().value(),
            refused.askedOn())
        .update();
  }

  /** What was refused under a decision, latest first. */
  public List<SentBack> sentBack(Actor actor, DecisionId decision) {
    return jdbc.sql(
            """
            select s.mandate_id, s.act, s.reason, s.sentence, s.asked_on
            from decisions.sent_back s
            join decisions.mandate m on m.authority_id = s.authority_id and m.id = s.mandate_id
            where s.authority_id = ? and m.decision_id = ?
            order by s.asked_on desc, s.id desc limit 200\
            """)
        .params(actor.authority().value(), decision.value())
        .query((row, at) ->
            new SentBack(
                new MandateId(row.getObject("mandate_id", UUID.class)),
                row.getString("act"),
                row.getString("reason"),
                row.getString("sentence"),
                row.getObject("asked_on", LocalDate.class)))
        .list();
  }

  public Count count(Actor actor) {
    return jdbc.sql(
            """
            select count(*) as done, count(*) filter (where m.in_force) as under_authority,
              (select count(*) from decisions.sent_back where authority_id = :authority) as sent_back
            from decisions.deed d
            left join decisions.mandate m on m.authority_id = d.authority_id and m.id = d.mandate_id
            where d.authority_id = :authority\
            """)
        .param("authority", actor.authority().value())
        .query((row, at) ->
            new Count(
                row.getLong("done"), row.getLong("under_authority"), row.getLong("sent_back")))
        .single();
  }
}
