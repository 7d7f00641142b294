package rowan.foundation.retention.carryingout;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.PersonId;

/** What is decided and not yet done, by the role that erases. */
@Repository
class ToDo {

  private final JdbcClient jdbc;

  ToDo(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Decisions with something left to do, the earliest first. */
  List<UUID> decisions(Actor house) {
    return jdbc.sql(
            """
            select id from retention.erasure
            where authority_id = ? and approved and done_at is null order by decided_at, id limit 100\
            """)
        .params(house.authority().value())
        .query((row, number) -> row.getObject("id", UUID.class))
        .list();
  }

  /** Some of those who are left, held for this transaction. */
  List<PersonId> some(Actor house, UUID decision, int most) {
    return jdbc.sql(
            """
            select person_id from retention.to_erase
            where authority_id = ? and erasure_id = ? and erased_at is null and left_out is null
            order by record_id limit ? for update\
            """)
        .params(house.authority().value(), decision, most)
        .query((row, number) -> new PersonId(row.getObject("person_id", UUID.class)))
        .list();
  }

  Set<PersonId> held(Actor house, Collection<PersonId> people) {
    return new HashSet<>(
        jdbc.sql(
                "select distinct holds from retention.held where authority_id = ? and holds = any (?)")
            .param(house.authority().value())
            .param(PersonId.values(people))
            .query((row, number) -> new PersonId(row.getObject("holds", UUID.class)))
            .list());
  }

  void leaveOut(Actor house, UUID decision, Collection<PersonId> people, String why) {
    if (!people.isEmpty()) {
      jdbc.sql(
              """
              update retention.to_erase set left_out = ?
              where authority_id = ? and erasure_id = ? and person_id = any (?)\
              """)
          .param(why)
          .param(house.authority().value())
          .param(decision)
          .param(PersonId.values(people))
          .update();
    }
  }

  void erased(Actor house, UUID decision, Collection<PersonId> people, Instant now) {
    jdbc.sql(
            """
            update retention.to_erase set erased_at = ?
            where authority_id = ? and erasure_id = ? and person_id = any (?)\
            """)
        .param(DatabaseTime.of(now))
        .param(house.authority().value())
        .param(decision)
        .param(PersonId.values(people))
        .update();
  }

  void done(Actor house, UUID decision, Instant now) {
    jdbc.sql("update retention.erasure set done_at = ? where authority_id = ? and id = ?")
        .params(DatabaseTime.of(now), house.authority().value(), decision)
        .update();
  }
}
