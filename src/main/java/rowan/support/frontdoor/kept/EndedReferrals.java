package rowan.support.frontdoor.kept;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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

/**
 * What was asked for and became no case, from the day it was answered; and what is taken away when
 * somebody is erased: the five words open nothing any more, as if nobody had ever been given them,
 * and no passkey does.
 */
@Repository
class EndedReferrals implements KeptRecords, Forgetting {

  private static final OverPeriod OVER =
      new OverPeriod(
          "frontdoor.referral r",
          "r.authority_id",
          "r.decided_at",
          "r.id",
          "r.id, r.person_id, r.reference",
          "r.state = 'CLOSED' and r.erased_at is null",
          """
          not exists (select from frontdoor.referral other where other.authority_id = r.authority_id
            and other.person_id = r.person_id and other.id <> r.id
            and (other.case_id is not null or other.decided_at is null or other.decided_at >= :before))
          and not retention.is_spoken_for(r.authority_id, r.person_id)\
          """);

  private final JdbcClient jdbc;

  EndedReferrals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public RecordType type() {
    return RecordType.REFERRAL;
  }

  @Override
  public List<Kept> over(Actor house, LocalDate until, int most) {
    return OVER.over(jdbc, house, until, most, (row, number) -> kept(row));
  }

  @Override
  public Counted counted(Actor house, LocalDate until) {
    return OVER.counted(jdbc, house, until);
  }

  /** By its reference, unless it became a case: then by that. */
  @Override
  public Optional<Kept> numbered(Actor actor, String number) {
    return jdbc.sql(
            """
            select id, person_id, reference, coalesce(decided_at, now()) as since from frontdoor.referral
            where authority_id = ? and reference = ? and case_id is null\
            """)
        .params(actor.authority().value(), number.strip().toUpperCase(Locale.ROOT))
        .query((row, count) -> kept(row))
        .optional();
  }

  @Override
  public Set<PersonId> needed(Actor actor, Collection<PersonId> people) {
    return new HashSet<>(
        jdbc.sql(
                """
                select person_id from frontdoor.referral
                where authority_id = ? and person_id = any (?) and state in ('WAITING', 'LOOKED_AT')\
                """)
            .param(actor.authority().value())
            .param(PersonId.values(people))
            .query((row, number) -> new PersonId(row.getObject("person_id", UUID.class)))
            .list());
  }

  @Override
  public void forget(Actor actor, Collection<PersonId> people, Instant now) {
    jdbc.sql(
            """
            delete from frontdoor.passkey p using frontdoor.referral r
            where p.authority_id = ? and r.authority_id = p.authority_id and r.id = p.referral_id
              and r.person_id = any (?)\
            """)
        .param(actor.authority().value())
        .param(PersonId.values(people))
        .update();
    jdbc.sql(
            """
            update frontdoor.referral set erased_at = ?,
              words = case when asker in ('SELF', 'SOMEONE_CLOSE') then uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) end
            where authority_id = ? and person_id = any (?)\
            """)
        .param(DatabaseTime.of(now))
        .param(actor.authority().value())
        .param(PersonId.values(people))
        .update();
  }

  private static Kept kept(ResultSet row) throws SQLException {
    return new Kept(
        row.getObject("id", UUID.class),
        row.getString("reference"),
        List.of(new PersonId(row.getObject("person_id", UUID.class))),
        KeptRecords.dayOf(DatabaseTime.read(row, "since")));
  }
}
