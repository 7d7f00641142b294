package rowan.foundation.retention.holding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.PersonId;
import rowan.foundation.retention.Found;

/** Legal holds in the database. */
@Repository
class HoldRows {

  private static final String HOLD =
      """
      select id, reference, asked_by, person_id, shown, held_at, released_at from retention.hold
      where authority_id = :authority\
      """;

  private final JdbcClient jdbc;

  HoldRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(
      UUID id,
      PlaceHold command,
      Found.One record,
      List<PersonId> people,
      byte[] reason,
      Instant now) {
    var by = command.by();
    jdbc.sql(
            """
            insert into retention.hold (authority_id, id, reference, asked_by, person_id, record_id, shown, reason, held_at, held_by)
            values (:authority, :id, :reference, :asked, :person, :record, :shown, :reason, :now, :by)\
            """)
        .param("authority", by.authority().value())
        .param("id", id)
        .param("reference", command.reference())
        .param("asked", command.askedBy().name())
        .param("person", record.kept().people().getFirst().value())
        .param("record", record.kept().record())
        .param("shown", record.kept().shown())
        .param("reason", reason)
        .param("now", DatabaseTime.of(now))
        .param("by", by.account().value())
        .update();
    jdbc.sql(
            """
            insert into retention.held (authority_id, hold_id, person_id) select ?, ?, p from unnest(?) as p\
            """)
        .param(by.authority().value())
        .param(id)
        .param(PersonId.values(people))
        .update();
  }

  List<Hold> standing(Actor actor, int most) {
    return jdbc.sql(HOLD + " and released_at is null order by held_at desc, id limit :most")
        .param("authority", actor.authority().value())
        .param("most", most)
        .query((row, number) -> read(row))
        .list();
  }

  Optional<Hold> find(Actor actor, UUID id) {
    return jdbc.sql(HOLD + " and id = :id")
        .param("authority", actor.authority().value())
        .param("id", id)
        .query((row, number) -> read(row))
        .optional();
  }

  byte[] reason(Actor actor, UUID id) {
    return jdbc.sql("select reason from retention.hold where authority_id = ? and id = ?")
        .params(actor.authority().value(), id)
        .query(byte[].class)
        .single();
  }

  boolean release(Actor by, UUID id, byte[] reason, Instant now) {
    boolean released =
        jdbc.sql(
                    """
                    update retention.hold set released_at = ?, released_by = ?, release_reason = ?
                    where authority_id = ? and id = ? and released_at is null\
                    """)
                .params(
                    DatabaseTime.of(now), by.account().value(), reason, by.authority().value(), id)
                .update()
            == 1;
    if (released) {
      jdbc.sql("update retention.held set released_at = ? where authority_id = ? and hold_id = ?")
          .params(DatabaseTime.of(now), by.authority().value(), id)
          .update();
    }
    return released;
  }

  private static Hold read(ResultSet row) throws SQLException {
    return new Hold(
        row.getObject("id", UUID.class),
        row.getString("reference"),
        HoldAskedBy.valueOf(row.getString("asked_by")),
        new PersonId(row.getObject("person_id", UUID.class)),
        row.getString("shown"),
        DatabaseTime.read(row, "held_at"),
        Optional.ofNullable(DatabaseTime.readAny(row, "released_at")));
  }
}
