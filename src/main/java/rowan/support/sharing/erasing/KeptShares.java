package rowan.support.sharing.erasing;

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
import rowan.support.sharing.Shared;

/**
 * What was shared, from the day that it was: each under a key of its own, which goes with the
 * person's at the latest. What was shared before there were such keys goes with its case alone.
 */
@Repository
class KeptShares implements KeptRecords, Forgetting {

  private static final Pattern NUMBER = Pattern.compile("(?i)sh[ -]?([0-9a-f]{8})");

  private static final OverPeriod OVER =
      new OverPeriod(
          "sharing.share s",
          "s.authority_id",
          "s.written_at",
          "s.id",
          "s.id",
          "s.key_id is not null and s.erased_at is null",
          """
          (s.review_due is null or s.reviewed_at is not null)
          and (not s.agreed or s.withdrawn_at is not null or s.until_day < cast(:before as date))
          and not retention.is_spoken_for(s.authority_id, s.key_id)\
          """);

  private final JdbcClient jdbc;

  KeptShares(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public RecordType type() {
    return RecordType.SHARE;
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
                select id, written_at as since from sharing.share
                where authority_id = ? and right(id::text, 8) = ? and key_id is not null and erased_at is null limit 1\
                """)
            .params(actor.authority().value(), read.group(1).toLowerCase(Locale.ROOT))
            .query((row, count) -> kept(row))
            .optional()
        : Optional.empty();
  }

  /** Those that nobody has reviewed yet. */
  @Override
  public Set<PersonId> needed(Actor actor, Collection<PersonId> people) {
    return new HashSet<>(
        jdbc.sql(
                """
                select key_id as id from sharing.share
                where authority_id = ? and key_id = any (?) and review_due is not null and reviewed_at is null\
                """)
            .param(actor.authority().value())
            .param(PersonId.values(people))
            .query((row, number) -> new PersonId(row.getObject("id", UUID.class)))
            .list());
  }

  @Override
  public List<PersonId> goAlong(Actor actor, Collection<PersonId> people) {
    return jdbc.sql(
            """
            select key_id from sharing.share
            where authority_id = ? and person_id = any (?) and key_id is not null and erased_at is null order by id\
            """)
        .param(actor.authority().value())
        .param(PersonId.values(people))
        .query((row, number) -> new PersonId(row.getObject("key_id", UUID.class)))
        .list();
  }

  @Override
  public void forget(Actor actor, Collection<PersonId> people, Instant now) {
    jdbc.sql(
            """
            update sharing.share set erased_at = ?
            where authority_id = ? and coalesce(key_id, person_id) = any (?) and erased_at is null\
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
        Shared.referenceOf(id),
        List.of(new PersonId(id)),
        KeptRecords.dayOf(DatabaseTime.read(row, "since")));
  }
}
