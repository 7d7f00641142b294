package rowan.foundation.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.PersonId;

/** Decisions to erase in the database, as they are proposed, made and read. */
@Repository
class ErasureRows {

  private static final UUID NOBODY = new UUID(0, 0);

  private static final String ERASURE =
      """
      select e.id, e.record, e.ground, e.proposed_at, e.proposed_by, e.decided_at, e.approved, e.done_at,
        t.people, t.erased, t.held, t.needed
      from retention.erasure e
      cross join lateral (
        select count(*) as people, count(erased_at) as erased, count(*) filter (where left_out = 'HELD') as held,
          count(*) filter (where left_out = 'NEEDED') as needed
        from retention.to_erase t where t.authority_id = e.authority_id and t.erasure_id = e.id) t
      where e.authority_id = :authority\
      """;

  private final JdbcClient jdbc;

  ErasureRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Somebody to be erased, with what was typed about it, sealed. */
  @SuppressWarnings("ArrayRecordComponent") // handed over once, and never compared
  record Item(PersonId person, UUID record, String shown, byte @Nullable [] reason) {}

  void propose(Actor by, UUID id, RecordType type, Ground ground, List<Item> items, Instant now) {
    jdbc.sql(
            """
            insert into retention.erasure (authority_id, id, record, ground, proposed_at, proposed_by)
            values (?, ?, ?, ?, ?, ?)\
            """)
        .params(
            by.authority().value(),
            id,
            type.name(),
            ground.name(),
            DatabaseTime.of(now),
            by.account().value())
        .update();
    jdbc.sql(
            """
            insert into retention.to_erase (authority_id, erasure_id, person_id, record_id, shown, reason)
            select ?, ?, item.* from unnest(?, ?, ?, ?) as item\
            """)
        .param(by.authority().value())
        .param(id)
        .param(items.stream().map(item -> item.person.value()).toArray(UUID[]::new))
        .param(items.stream().map(item -> item.record).toArray(UUID[]::new))
        .param(items.stream().map(item -> item.shown).toArray(String[]::new))
        .param(items.stream().map(item -> item.reason).toArray(byte[][]::new))
        .update();
  }

  /** Whether a batch of the type waits for a decision, or is under way. */
  boolean hasOpenBatch(Actor actor, RecordType type) {
    return jdbc.sql(
            """
            select exists (select from retention.erasure where authority_id = ? and record = ?
              and done_at is null and approved is not false and ground = 'PERIOD_OVER')\
            """)
        .params(actor.authority().value(), type.name())
        .query(Boolean.class)
        .single();
  }

  boolean isSpokenFor(Actor actor, PersonId person) {
    return jdbc.sql("select retention.is_spoken_for(?, ?)")
        .params(actor.authority().value(), person.value())
        .query(Boolean.class)
        .single();
  }

  /** Decides what is not decided yet; false if it is. */
  boolean decide(Actor by, UUID id, boolean approved, Optional<Integer> unattendedBy, Instant now) {
    boolean decided =
        jdbc.sql(
                    """
                    update retention.erasure set decided_at = :now, decided_by = :by, approved = :approved, unattended_by = :unattended
                    where authority_id = :authority and id = :id and decided_at is null\
                    """)
                .param("now", DatabaseTime.of(now))
                .param("by", by.account().value())
                .param("approved", approved)
                .param("unattended", unattendedBy.orElse(null), java.sql.Types.INTEGER)
                .param("authority", by.authority().value())
                .param("id", id)
                .update()
            == 1;
    if (decided && !approved) {
      jdbc.sql(
              "update retention.to_erase set left_out = 'REFUSED' where authority_id = ? and erasure_id = ?")
          .params(by.authority().value(), id)
          .update();
    }
    return decided;
  }

  Optional<Erasure> find(Actor actor, UUID id) {
    return jdbc.sql(ERASURE + " and e.id = :id")
        .param("authority", actor.authority().value())
        .param("id", id)
        .query((row, number) -> read(row))
        .optional();
  }

  List<Erasure> waiting(Actor actor, int most) {
    return jdbc.sql(ERASURE + " and e.decided_at is null order by e.proposed_at, e.id limit :most")
        .param("authority", actor.authority().value())
        .param("most", most)
        .query((row, number) -> read(row))
        .list();
  }

  List<Erasure> decided(Actor actor, int most) {
    return jdbc.sql(
            ERASURE
                + " and e.decided_at is not null order by e.decided_at desc, e.id desc limit :most")
        .param("authority", actor.authority().value())
        .param("most", most)
        .query((row, number) -> read(row))
        .list();
  }

  /** The numbers of the records that it is about, each once. */
  List<String> shown(Actor actor, UUID id, int most) {
    return jdbc.sql(
            """
            select distinct shown from retention.to_erase
            where authority_id = ? and erasure_id = ? order by shown limit ?\
            """)
        .params(actor.authority().value(), id, most)
        .query((row, number) -> row.getString("shown"))
        .list();
  }

  /** What was typed when somebody asked. */
  Optional<Item> reason(Actor actor, UUID id) {
    return jdbc.sql(
            """
            select person_id, record_id, shown, reason from retention.to_erase
            where authority_id = ? and erasure_id = ? and reason is not null limit 1\
            """)
        .params(actor.authority().value(), id)
        .query((row, number) ->
            new Item(
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getObject("record_id", UUID.class),
                row.getString("shown"),
                row.getBytes("reason")))
        .optional();
  }

  /** Everybody whom it is about. */
  Collection<UUID> people(Actor actor, UUID id) {
    return jdbc.sql(
            "select person_id from retention.to_erase where authority_id = ? and erasure_id = ?")
        .params(actor.authority().value(), id)
        .query((row, number) -> row.getObject("person_id", UUID.class))
        .list();
  }

  private static Erasure read(ResultSet row) throws SQLException {
    var by = row.getObject("proposed_by", UUID.class);
    var decided = Optional.ofNullable(DatabaseTime.readAny(row, "decided_at"));
    return new Erasure(
        row.getObject("id", UUID.class),
        RecordType.valueOf(row.getString("record")),
        Ground.valueOf(row.getString("ground")),
        DatabaseTime.read(row, "proposed_at"),
        by.equals(NOBODY) ? Optional.empty() : Optional.of(new AccountId(by)),
        state(decided.isPresent(), row.getBoolean("approved"), row.getObject("done_at") != null),
        decided,
        new Erasure.People(
            row.getInt("people"), row.getInt("erased"), row.getInt("held"), row.getInt("needed")));
  }

  private static Erasure.State state(boolean decided, boolean approved, boolean done) {
    if (!decided) {
      return Erasure.State.WAITS;
    }
    if (!approved) {
      return Erasure.State.REFUSED;
    }
    return done ? Erasure.State.DONE : Erasure.State.UNDER_WAY;
  }
}
