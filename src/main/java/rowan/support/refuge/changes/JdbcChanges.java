package rowan.support.refuge.changes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.kernel.AuthorityId;
import rowan.foundation.kernel.DatabaseTime;
import rowan.support.refuge.changes.Said.OfRefuge;
import rowan.support.refuge.places.RefugeId;
import rowan.support.refuge.places.SpaceFeatures;
import rowan.support.refuge.places.SpaceId;
import rowan.support.refuge.places.SpaceRow;

/** What is said of places, and was; a trigger keeps each wording that is replaced. */
@Repository
class JdbcChanges {

  private final JdbcClient jdbc;

  JdbcChanges(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether it was written: not if somebody changed it since. */
  boolean change(ChangeRefuge change, Instant now) {
    return jdbc.sql(
                """
                update refuge.refuge set owner = ?, policy = ?, version = version + 1, changed_at = ?, changed_by = ?
                where authority_id = ? and id = ? and version = ?\
                """)
            .params(
                change.owner().strip(),
                change.policy().strip(),
                DatabaseTime.of(now),
                change.by().account().value(),
                change.by().authority().value(),
                change.refuge().value(),
                change.seen())
            .update()
        == 1;
  }

  /** Whether it was written: not if somebody changed it since. */
  boolean change(ChangeSpace change, Instant now) {
    return jdbc.sql(
                """
                update refuge.space set beds = ?, cots = ?, floor = ?, step_free = ?, pets = ?, languages = ?,
                  own_bathroom = ?, adapted_bathroom = ?, staff_hours = ?, by_and_for = ?, version = version + 1,
                  changed_at = ?, changed_by = ?
                where authority_id = ? and id = ? and version = ?\
                """)
            .param(change.beds())
            .param(change.cots())
            .param(change.floor())
            .param(change.stepFree())
            .param(change.pets())
            .param(change.languages().toArray(String[]::new))
            .param(change.living().ownBathroom())
            .param(change.living().adaptedBathroom())
            .param(change.living().staff().name())
            .param(SpaceRow.names(change.living().byAndFor()))
            .param(DatabaseTime.of(now))
            .param(change.by().account().value())
            .param(change.by().authority().value())
            .param(change.space().value())
            .param(change.seen())
            .update()
        == 1;
  }

  /** All wordings, the newest first. */
  List<Said<OfRefuge>> ofRefuge(AuthorityId authority, RefugeId refuge) {
    return jdbc.sql(
            """
            select said.version, said.owner, said.policy, said.since, said.until, a.name as said_by
            from (
              select version, owner, policy, coalesce(changed_at, made_at) as since, null::timestamptz as until, changed_by as by
              from refuge.refuge where authority_id = :authority and id = :refuge
              union all
              select version, owner, policy, since, until, said_by
              from refuge.refuge_before where authority_id = :authority and refuge_id = :refuge) said
            left join access.account a on a.authority_id = :authority and a.id = said.by
            order by said.version desc\
            """)
        .param("authority", authority.value())
        .param("refuge", refuge.value())
        .query((row, number) ->
            said(row, new OfRefuge(row.getString("owner"), row.getString("policy"))))
        .list();
  }

  /** All wordings, the newest first; the rule of admission and the door are the same in each. */
  List<Said<SpaceFeatures>> ofSpace(AuthorityId authority, SpaceId space) {
    return jdbc.sql(
            """
            select said.version, said.beds, said.cots, said.floor, said.step_free, said.pets, said.languages,
              said.own_bathroom, said.adapted_bathroom, said.staff_hours, said.by_and_for, said.since, said.until, a.name as said_by, s.own_door, s.female_only, s.male_only, s.boys_up_to
            from (
              select version, beds, cots, floor, step_free, pets, languages, own_bathroom, adapted_bathroom, staff_hours,
                by_and_for, coalesce(changed_at, opened_at) as since, null::timestamptz as until, changed_by as by
              from refuge.space where authority_id = :authority and id = :space
              union all
              select version, beds, cots, floor, step_free, pets, languages, own_bathroom, adapted_bathroom, staff_hours,
                by_and_for, since, until, said_by
              from refuge.space_before where authority_id = :authority and space_id = :space) said
            join refuge.space s on s.authority_id = :authority and s.id = :space
            left join access.account a on a.authority_id = :authority and a.id = said.by
            order by said.version desc\
            """)
        .param("authority", authority.value())
        .param("space", space.value())
        .query((row, number) -> said(row, SpaceRow.features(row)))
        .list();
  }

  private static <T> Said<T> said(ResultSet row, T what) throws SQLException {
    return new Said<>(
        row.getInt("version"),
        what,
        DatabaseTime.read(row, "since"),
        Optional.ofNullable(row.getString("said_by")),
        Optional.ofNullable(DatabaseTime.readAny(row, "until")));
  }
}
