package rowan.commissioning.engagement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.PersonId;
import rowan.foundation.retention.Counted;
import rowan.foundation.retention.Forgetting;
import rowan.foundation.retention.Kept;
import rowan.foundation.retention.KeptRecords;
import rowan.foundation.retention.OverPeriod;
import rowan.foundation.retention.RecordType;

/** How long contributions are kept; once erased, they count, and five words find them no more. */
@Repository
class KeptContributions implements KeptRecords, Forgetting {

  private static final int SHOWN = 8;

  private static final OverPeriod OVER =
      new OverPeriod(
          "engagement.contribution c",
          "c.authority_id",
          "c.received_at",
          "c.id",
          "c.id",
          "c.erased_at is null",
          "not retention.is_spoken_for(c.authority_id, c.id)");

  private final JdbcClient jdbc;

  KeptContributions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public RecordType type() {
    return RecordType.CONTRIBUTION;
  }

  @Override
  public List<Kept> over(Actor house, LocalDate until, int most) {
    return OVER.over(jdbc, house, until, most, (row, number) -> kept(row));
  }

  @Override
  public Counted counted(Actor house, LocalDate until) {
    return OVER.counted(jdbc, house, until);
  }

  @Override
  public void forget(Actor actor, Collection<PersonId> people, Instant now) {
    jdbc.sql(
            """
            update engagement.contribution set erased_at = ?,
              fingerprint = case when account_id is null then uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) end
            where authority_id = ? and id = any (?)\
            """)
        .param(DatabaseTime.of(now))
        .param(actor.authority().value())
        .param(PersonId.values(people))
        .update();
  }

  private static Kept kept(ResultSet row) throws SQLException {
    var id = row.getObject("id", UUID.class);
    return new Kept(
        id,
        id.toString().substring(id.toString().length() - SHOWN),
        List.of(new PersonId(id)),
        KeptRecords.dayOf(DatabaseTime.read(row, "since")));
  }
}
