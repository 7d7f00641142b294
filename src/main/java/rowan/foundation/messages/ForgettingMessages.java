package rowan.foundation.messages;

import java.time.Instant;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.PersonId;
import rowan.foundation.retention.Forgetting;

/** Keeps back what has not left yet: nobody can be reached whose plan is erased. */
@Repository
class ForgettingMessages implements Forgetting {

  private final JdbcClient jdbc;

  ForgettingMessages(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void forget(Actor actor, Collection<PersonId> people, Instant now) {
    jdbc.sql(
            """
            update messages.outbox set withheld_at = ?
            where authority_id = ? and person_id = any (?) and sent_at is null and withheld_at is null\
            """)
        .param(DatabaseTime.of(now))
        .param(actor.authority().value())
        .param(PersonId.values(people))
        .update();
  }
}
