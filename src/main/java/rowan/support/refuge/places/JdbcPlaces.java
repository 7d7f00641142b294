package rowan.support.refuge.places;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.AuthorityId;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.OrganisationId;

/** Refuges, their spaces, and what fills each at a moment. */
@Repository
class JdbcPlaces {

  static final String SPACES =
      """
      select %s
      from refuge.space s
      join refuge.refuge r on r.authority_id = s.authority_id and r.id = s.refuge_id
      left join refuge.occupancy o
        on o.authority_id = s.authority_id and o.space_id = s.id and o.until_at > :now and o.begun_at <= :now
      where s.authority_id = :authority and s.opened_at <= :now
      """
          .formatted(SpaceRow.COLUMNS);

  /** Room 2 before room 10. */
  static final String IN_ORDER = " order by lower(r.name), s.in_order, s.id";

  private final JdbcClient jdbc;

  JdbcPlaces(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether it was added: a name is used once. */
  boolean add(AuthorityId authority, RefugeRow refuge, Instant now) {
    return jdbc.sql(
                """
                insert into refuge.refuge (authority_id, id, kind, name, provider_id, region, policy, owner, made_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing\
                """)
            .params(
                authority.value(),
                refuge.id.value(),
                refuge.kind.name(),
                refuge.name,
                refuge.provider.value(),
                refuge.region,
                refuge.policy,
                refuge.owner,
                DatabaseTime.of(now))
            .update()
        == 1;
  }

  /** Whether it was added: a name is used once in a refuge. */
  boolean add(AuthorityId authority, SpaceId id, AddSpace space, Instant now) {
    var features = space.features();
    return jdbc.sql(
                """
                insert into refuge.space (authority_id, id, refuge_id, name, beds, cots, own_door, floor,
                  step_free, female_only, male_only, boys_up_to, pets, languages, own_bathroom, adapted_bathroom,
                  staff_hours, by_and_for, opened_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing\
                """)
            .param(authority.value())
            .param(id.value())
            .param(space.refuge().value())
            .param(space.name().strip())
            .param(features.beds())
            .param(features.cots())
            .param(features.ownDoor())
            .param(features.floor())
            .param(features.stepFree())
            .param(features.femaleOnly())
            .param(features.maleOnly())
            .param(features.boysUpTo())
            .param(features.pets())
            .param(features.languages().toArray(String[]::new))
            .param(features.living().ownBathroom())
            .param(features.living().adaptedBathroom())
            .param(features.living().staff().name())
            .param(SpaceRow.names(features.living().byAndFor()))
            .param(DatabaseTime.of(now))
            .update()
        == 1;
  }

  List<RefugeSummary.Line> refuges(AuthorityId authority, OrganisationId provider, Instant now) {
    return jdbc.sql(
            """
            select r.id, r.kind, r.name, r.region, (
              select count(*) from refuge.space s
              where s.authority_id = r.authority_id and s.refuge_id = r.id and s.opened_at <= ?) as spaces
            from refuge.refuge r where r.authority_id = ? and r.provider_id = ? order by lower(r.name)\
            """)
        .params(DatabaseTime.of(now), authority.value(), provider.value())
        .query((row, number) ->
            new RefugeSummary.Line(
                new RefugeId(row.getObject("id", UUID.class)),
                row.getString("name"),
                AccommodationKind.valueOf(row.getString("kind")),
                row.getString("region"),
                row.getInt("spaces")))
        .list();
  }

  Optional<RefugeRow> refuge(AuthorityId authority, RefugeId id) {
    return jdbc.sql(
            """
            select id, kind, name, provider_id, region, policy, owner, version
            from refuge.refuge where authority_id = ? and id = ?\
            """)
        .params(authority.value(), id.value())
        .query((row, number) -> refuge(row))
        .optional();
  }

  List<SpaceNow> spaces(AuthorityId authority, RefugeId refuge, Instant now) {
    return jdbc.sql(SPACES + " and s.refuge_id = :refuge" + IN_ORDER)
        .param("authority", authority.value())
        .param("now", DatabaseTime.of(now))
        .param("refuge", refuge.value())
        .query((row, number) -> SpaceRow.of(row))
        .list();
  }

  Optional<SpaceNow> space(AuthorityId authority, SpaceId id, Instant now) {
    return jdbc.sql(SPACES + " and s.id = :id")
        .param("authority", authority.value())
        .param("now", DatabaseTime.of(now))
        .param("id", id.value())
        .query((row, number) -> SpaceRow.of(row))
        .optional();
  }

  /** Whether it could be: not while somebody lives there, or it is held or out of use already. */
  boolean takeOutOfUse(
      AuthorityId authority,
      OccupancyId id,
      SpaceId space,
      AccountId by,
      Instant from,
      Optional<Instant> until,
      OutOfUseReason why) {
    return jdbc.sql(
                """
                insert into refuge.occupancy (authority_id, id, space_id, female_only, boys_up_to, kind, during,
                  begun_at, begun_by, women, men, others, untold, children, agreed_by_policy, why)
                select authority_id, :id, id, female_only, boys_up_to, 'OUT_OF_USE',
                  tstzrange(:from, :until::timestamptz), :from, :by, 0, 0, 0, 0, 0, false, :why
                from refuge.space where authority_id = :authority and id = :space
                on conflict do nothing\
                """)
            .param("authority", authority.value())
            .param("id", id.value())
            .param("space", space.value())
            .param("by", by.value())
            .param("from", DatabaseTime.of(from))
            .param("until", DatabaseTime.ofAny(until.orElse(null)))
            .param("why", why.name())
            .update()
        == 1;
  }

  /** Whether it was being cleaned until now. */
  boolean endCleaning(
      AuthorityId authority, SpaceId space, AccountId by, Instant now, String outcome) {
    return jdbc.sql(
                """
                update refuge.occupancy
                set during = tstzrange(lower(during), :now), outcome = :outcome, ended_by = :by
                where authority_id = :authority and space_id = :space and kind = 'CLEANING'
                  and until_at = 'infinity' and begun_at <= :now\
                """)
            .param("authority", authority.value())
            .param("space", space.value())
            .param("by", by.value())
            .param("now", DatabaseTime.of(now))
            .param("outcome", outcome)
            .update()
        == 1;
  }

  /** Whether it was out of use until now. */
  boolean putBackInUse(AuthorityId authority, SpaceId space, AccountId by, Instant now) {
    return jdbc.sql(
                """
                update refuge.occupancy
                set during = tstzrange(lower(during), :now), outcome = 'BACK_IN_USE', ended_by = :by
                where authority_id = :authority and space_id = :space and kind = 'OUT_OF_USE' and during @> :now\
                """)
            .param("authority", authority.value())
            .param("space", space.value())
            .param("by", by.value())
            .param("now", DatabaseTime.of(now))
            .update()
        == 1;
  }

  private static RefugeRow refuge(ResultSet row) throws SQLException {
    return new RefugeRow(
        new RefugeId(row.getObject("id", UUID.class)),
        AccommodationKind.valueOf(row.getString("kind")),
        row.getString("name"),
        new OrganisationId(row.getObject("provider_id", UUID.class)),
        row.getString("region"),
        row.getString("policy"),
        row.getString("owner"),
        row.getInt("version"));
  }

  /** A refuge as it is stored, without its address. */
  record RefugeRow(
      RefugeId id,
      AccommodationKind kind,
      String name,
      OrganisationId provider,
      String region,
      String policy,
      String owner,
      int version) {}
}
