package rowan.support.casework.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.PersonId;
import rowan.support.casework.CaseId;
import rowan.support.casework.history.Reasons.Stretch;

/** Whose case a number is, and who was what in it, by the role that may break glass. */
@Repository
class HistoryRows {

  private static final String FOUND =
      """
      select o.case_id, o.person_id, o.number from casework.opening o
      where o.authority_id = :authority
        and not exists (select from casework.shut_out s where s.authority_id = o.authority_id
          and s.case_id = o.case_id and s.account_id = :account and s.let_in_at is null)
      """;

  private final JdbcClient jdbc;

  HistoryRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Found(CaseId id, PersonId person, long number) {}

  Optional<Found> byId(Actor actor, CaseId id) {
    return found(jdbc.sql(FOUND + " and o.case_id = :case").param("case", id.value()), actor);
  }

  Optional<Found> byNumber(Actor actor, long number) {
    return found(jdbc.sql(FOUND + " and o.number = :number").param("number", number), actor);
  }

  private static Optional<Found> found(JdbcClient.StatementSpec question, Actor actor) {
    return question
        .param("authority", actor.authority().value())
        .param("account", actor.account().value())
        .query((row, count) ->
            new Found(
                new CaseId(row.getObject("case_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getLong("number")))
        .optional();
  }

  Reasons reasons(Actor actor, CaseId id) {
    return new Reasons(
        stretches(
            actor,
            id,
            """
            select account_id, broken_at as from_at, expires_at as until_at from casework.broken_glass
            where authority_id = ? and case_id = ?\
            """),
        stretches(
            actor,
            id,
            """
            select account_id, from_at, nullif(until_at, 'infinity') as until_at from casework.lead_period
            where authority_id = ? and case_id = ?\
            """));
  }

  private List<Stretch> stretches(Actor actor, CaseId id, String sql) {
    return jdbc.sql(sql)
        .params(actor.authority().value(), id.value())
        .query((row, count) -> {
          var until = DatabaseTime.readAny(row, "until_at");
          return new Stretch(
              row.getObject("account_id", UUID.class),
              DatabaseTime.read(row, "from_at"),
              until == null ? Instant.MAX : until);
        })
        .list();
  }
}
