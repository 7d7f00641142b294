package rowan.support.answering.erasing;

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
import java.util.regex.Pattern;
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
import rowan.support.answering.Request;

/**
 * Requests for what is held, from the day that they were answered: each under a key of its own,
 * which goes with the person's at the latest. What was collected goes with either.
 */
@Repository
class KeptRequests implements KeptRecords, Forgetting {

  private static final Pattern NUMBER = Pattern.compile("(?i)sa[ -]?([0-9a-f]{8})");

  private static final OverPeriod OVER =
      new OverPeriod(
          "answering.request r",
          "r.authority_id",
          "r.answered_at",
          "r.id",
          "r.id",
          "r.state = 'ANSWERED' and r.erased_at is null",
          "not retention.is_spoken_for(r.authority_id, r.id)");

  private final JdbcClient jdbc;

  KeptRequests(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public RecordType type() {
    return RecordType.SUBJECT_ACCESS;
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
  public Optional<Kept> numbered(Actor actor, String number) {
    var read = NUMBER.matcher(number.strip());
    return read.matches()
        ? jdbc.sql(
                """
                select id, coalesce(answered_at, now()) as since from answering.request
                where authority_id = ? and right(id::text, 8) = ? and erased_at is null limit 1\
                """)
            .params(actor.authority().value(), read.group(1).toLowerCase(Locale.ROOT))
            .query((row, count) -> kept(row))
            .optional()
        : Optional.empty();
  }

  /** What was collected lies under the keys of those whom it is about. */
  @Override
  public List<PersonId> holdsAlong(Actor actor, Kept record) {
    return jdbc.sql(
            """
            select r.person_id as id from answering.request r
            where r.authority_id = :authority and r.id = :request and r.person_id is not null
            union select p.about_id from answering.passage p
            where p.authority_id = :authority and p.request_id = :request and p.about_id is not null
            except select e.person_id from vault.erased e where e.authority_id = :authority\
            """)
        .param("authority", actor.authority().value())
        .param("request", record.record())
        .query((row, number) -> new PersonId(row.getObject("id", UUID.class)))
        .list();
  }

  /** Those that are not answered yet, and whoever's they are. */
  @Override
  public Set<PersonId> needed(Actor actor, Collection<PersonId> people) {
    return new HashSet<>(
        jdbc.sql(
                """
                select id from answering.request
                where authority_id = :authority and id = any (:people) and state <> 'ANSWERED'
                union
                select person_id from answering.request
                where authority_id = :authority and person_id = any (:people) and state <> 'ANSWERED'\
                """)
            .param("authority", actor.authority().value())
            .param("people", PersonId.values(people))
            .query((row, number) -> new PersonId(row.getObject("id", UUID.class)))
            .list());
  }

  @Override
  public List<PersonId> goAlong(Actor actor, Collection<PersonId> people) {
    return jdbc.sql(
            """
            select id from answering.request
            where authority_id = ? and person_id = any (?) and erased_at is null order by id\
            """)
        .param(actor.authority().value())
        .param(PersonId.values(people))
        .query((row, number) -> new PersonId(row.getObject("id", UUID.class)))
        .list();
  }

  /**
   * The passages of a request go with it, and with the person; those from a child's with the child.
   */
  @Override
  public void forget(Actor actor, Collection<PersonId> people, Instant now) {
    jdbc.sql(
            """
            delete from answering.passage p
            where p.authority_id = :authority and (p.about_id = any (:people) or p.request_id in (
              select r.id from answering.request r
              where r.authority_id = :authority and (r.id = any (:people) or r.person_id = any (:people))))\
            """)
        .param("authority", actor.authority().value())
        .param("people", PersonId.values(people))
        .update();
    jdbc.sql(
            """
            update answering.request set erased_at = ?
            where authority_id = ? and id = any (?) and erased_at is null\
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
        Request.referenceOf(id),
        List.of(new PersonId(id)),
        KeptRecords.dayOf(DatabaseTime.read(row, "since")));
  }
}
