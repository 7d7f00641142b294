package rowan.foundation.messages;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.AuthorityId;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.PersonId;

/** Messages in the database, each under the plan that allows it. */
@Repository
class Outbox {

  /** Messages that left and that their plan does not allow; parameter: authority. */
  static final String OUTSIDE_A_PLAN =
      """
      select count(*)
      from messages.outbox o
      left join messages.safe_contact p on p.authority_id = o.authority_id and p.person_id = o.person_id
        and p.number = o.plan_number
      where o.authority_id = ? and o.sent_at is not null
        and (p.person_id is null or p.channel <> o.channel
          or (o.channel <> 'IN_ROWAN' and not messages.in_safe_hours(p.days, p.from_time, p.to_time, o.sent_at)))\
      """;

  private final JdbcClient jdbc;

  Outbox(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Waiting(UUID id, PersonId person, int planNumber, Channel channel, NeutralWords words) {}

  void add(Actor by, UUID id, SafeContacts.Stored plan, NeutralWords words, Instant now) {
    jdbc.sql(
            """
            insert into messages.outbox (authority_id, id, person_id, plan_number, channel, days, from_time, to_time,
              words, asked_at, asked_by)
            values (:authority, :id, :person, :number, :channel, :days, :from, :to, :words, :now, :by)\
            """)
        .param("authority", by.authority().value())
        .param("id", id)
        .param("person", plan.person.value())
        .param("number", plan.number)
        .param("channel", plan.window.channel().name())
        .param("days", SafeWindow.bits(plan.window.days()))
        .param("from", plan.window.from())
        .param("to", plan.window.to())
        .param("words", words.name())
        .param("now", DatabaseTime.of(now))
        .param("by", by.account().value())
        .update();
  }

  /** A message that has neither left nor been kept back; nobody else takes it meanwhile. */
  Optional<Waiting> take(AuthorityId authority, UUID id) {
    return jdbc.sql(
            """
            select id, person_id, plan_number, channel, words from messages.outbox
            where authority_id = ? and id = ? and sent_at is null and withheld_at is null
            for update\
            """)
        .params(authority.value(), id)
        .query((row, number) ->
            new Waiting(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getInt("plan_number"),
                Channel.valueOf(row.getString("channel")),
                NeutralWords.valueOf(row.getString("words"))))
        .optional();
  }

  void sent(AuthorityId authority, UUID id, Instant now) {
    jdbc.sql("update messages.outbox set sent_at = ? where authority_id = ? and id = ?")
        .params(DatabaseTime.of(now), authority.value(), id)
        .update();
  }

  void withheld(AuthorityId authority, UUID id, Instant now) {
    jdbc.sql("update messages.outbox set withheld_at = ? where authority_id = ? and id = ?")
        .params(DatabaseTime.of(now), authority.value(), id)
        .update();
  }

  List<MessageTo> to(Actor actor, PersonId person, int most) {
    return jdbc.sql(
            """
            select channel, words, asked_at, sent_at, withheld_at from messages.outbox
            where authority_id = ? and person_id = ?
            order by asked_at desc limit ?\
            """)
        .params(actor.authority().value(), person.value(), most)
        .query((row, number) ->
            new MessageTo(
                Channel.valueOf(row.getString("channel")),
                NeutralWords.valueOf(row.getString("words")),
                DatabaseTime.read(row, "asked_at"),
                Optional.ofNullable(DatabaseTime.readAny(row, "sent_at")),
                row.getObject("withheld_at") != null))
        .list();
  }

  /** How many messages left that their plan, as it is stored, does not allow. */
  long outsideAPlan(AuthorityId authority) {
    return jdbc.sql(OUTSIDE_A_PLAN).params(authority.value()).query(Long.class).single();
  }
}
