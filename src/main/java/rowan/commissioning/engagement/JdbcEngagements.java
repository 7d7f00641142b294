package rowan.commissioning.engagement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.commissioning.decisions.MandateId;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.DatabaseTime;

/** Engagements, circulations and receipts in PostgreSQL. */
@Repository
class JdbcEngagements {

  private static final String ENGAGEMENT =
      """
      select id, title, opened_on, due_on, results, completed_on from engagement.engagement
      where authority_id = ?
      """;

  private static final String CIRCULATION =
      """
      select c.id, c.engagement_id, c.mandate_id, c.sent_at, e.title
      from engagement.circulation c
      join engagement.engagement e on e.authority_id = c.authority_id and e.id = c.engagement_id
      where c.authority_id = ?
      """;

  private static final RowMapper<MarketEngagement> AS_ENGAGEMENT =
      (row, number) ->
          new MarketEngagement(
              new EngagementId(row.getObject("id", UUID.class)),
              row.getString("title"),
              row.getObject("opened_on", LocalDate.class),
              row.getObject("due_on", LocalDate.class),
              Optional.ofNullable(row.getString("results"))
                  .map(words -> new MarketEngagement.Results(words, completedOn(row))));

  private final JdbcClient jdbc;

  JdbcEngagements(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A circulation with the mandate that asked for it. */
  record Sent(Circulated circulated, MandateId mandate) {}

  List<MarketEngagement> all(Actor actor) {
    return jdbc.sql(ENGAGEMENT + " order by opened_on desc, id desc limit 100")
        .param(actor.authority().value())
        .query(AS_ENGAGEMENT)
        .list();
  }

  Optional<MarketEngagement> find(Actor actor, EngagementId id) {
    return jdbc.sql(ENGAGEMENT + " and id = ?")
        .params(actor.authority().value(), id.value())
        .query(AS_ENGAGEMENT)
        .optional();
  }

  void add(Actor actor, MarketEngagement engagement) {
    jdbc.sql(
            """
            insert into engagement.engagement (authority_id, id, title, opened_on, due_on)
            values (?, ?, ?, ?, ?)\
            """)
        .params(
            actor.authority().value(),
            engagement.id().value(),
            engagement.title(),
            engagement.openedOn(),
            engagement.dueOn())
        .update();
  }

  boolean complete(Actor actor, EngagementId id, String results, LocalDate on) {
    return jdbc.sql(
                """
                update engagement.engagement set results = ?, completed_on = ?
                where authority_id = ? and id = ? and results is null\
                """)
            .params(results, on, actor.authority().value(), id.value())
            .update()
        == 1;
  }

  boolean circulate(
      Actor actor,
      CirculationId id,
      EngagementId engagement,
      MandateId mandate,
      Instant at,
      List<Actor> members) {
    int sent =
        jdbc.sql(
                """
                insert into engagement.circulation (authority_id, id, engagement_id, mandate_id, sent_at)
                values (?, ?, ?, ?, ?) on conflict do nothing\
                """)
            .params(
                actor.authority().value(),
                id.value(),
                engagement.value(),
                mandate.value(),
                DatabaseTime.of(at))
            .update();
    if (sent == 1) {
      jdbc.sql(
              """
              insert into engagement.receipt (authority_id, circulation_id, account_id, name)
              select ?, ?, account, name from unnest(?, ?) as member (account, name)\
              """)
          .param(actor.authority().value())
          .param(id.value())
          .param(members.stream().map(member -> member.account().value()).toArray(UUID[]::new))
          .param(members.stream().map(Actor::name).toArray(String[]::new))
          .update();
    }
    return sent == 1;
  }

  boolean receive(Actor member, CirculationId id, Instant at) {
    return jdbc.sql(
                """
                update engagement.receipt set opened_at = ?
                where authority_id = ? and circulation_id = ? and account_id = ? and opened_at is null\
                """)
            .params(
                DatabaseTime.of(at),
                member.authority().value(),
                id.value(),
                member.account().value())
            .update()
        == 1;
  }

  Optional<Sent> circulation(Actor actor, CirculationId id) {
    return jdbc.sql(CIRCULATION + " and c.id = ?")
        .params(actor.authority().value(), id.value())
        .query((row, number) -> sent(actor, row))
        .optional();
  }

  List<Circulated> circulationsOf(Actor actor, EngagementId engagement) {
    return jdbc.sql(CIRCULATION + " and c.engagement_id = ? order by c.sent_at desc limit 20")
        .params(actor.authority().value(), engagement.value())
        .query((row, number) -> sent(actor, row).circulated())
        .list();
  }

  List<Circulated> sentTo(Actor member) {
    return jdbc.sql(
            """
            select c.id, c.engagement_id, c.sent_at, e.title, r.account_id, r.name, r.opened_at
            from engagement.receipt r
            join engagement.circulation c on c.authority_id = r.authority_id and c.id = r.circulation_id
            join engagement.engagement e on e.authority_id = c.authority_id and e.id = c.engagement_id
            where r.authority_id = ? and r.account_id = ?
            order by c.sent_at desc limit 100\
            """)
        .params(member.authority().value(), member.account().value())
        .query((row, number) ->
            new Circulated(
                new CirculationId(row.getObject("id", UUID.class)),
                new EngagementId(row.getObject("engagement_id", UUID.class)),
                row.getString("title"),
                DatabaseTime.read(row, "sent_at"),
                List.of(AS_RECEIPT.mapRow(row, number))))
        .list();
  }

  private Sent sent(Actor actor, java.sql.ResultSet row) throws java.sql.SQLException {
    var id = new CirculationId(row.getObject("id", UUID.class));
    return new Sent(
        new Circulated(
            id,
            new EngagementId(row.getObject("engagement_id", UUID.class)),
            row.getString("title"),
            DatabaseTime.read(row, "sent_at"),
            receipts(actor, id)),
        new MandateId(row.getObject("mandate_id", UUID.class)));
  }

  private List<Circulated.Receipt> receipts(Actor actor, CirculationId id) {
    return jdbc.sql(
            """
            select account_id, name, opened_at from engagement.receipt
            where authority_id = ? and circulation_id = ? order by name, account_id\
            """)
        .params(actor.authority().value(), id.value())
        .query(AS_RECEIPT)
        .list();
  }

  private static final RowMapper<Circulated.Receipt> AS_RECEIPT =
      (row, number) ->
          new Circulated.Receipt(
              new AccountId(row.getObject("account_id", UUID.class)),
              row.getString("name"),
              Optional.ofNullable(DatabaseTime.readAny(row, "opened_at")));

  private static LocalDate completedOn(java.sql.ResultSet row) {
    try {
      return row.getObject("completed_on", LocalDate.class);
    } catch (java.sql.SQLException unreadable) {
      throw new IllegalStateException("results have the day they were completed", unreadable);
    }
  }
}
