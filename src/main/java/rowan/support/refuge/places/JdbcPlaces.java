package rowan.support.refuge.places;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.AuthorityId;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.OrganisationId;

/** Refuges, their spaces, and what fills each at a moment. */
@Repository
class JdbcPlaces {

  private static final String SPACES =
      """
      select s.id, s.refuge_id, r.name as place, s.name, r.region, s.beds, s.cots, s.own_door, s.floor,
             s.step_free, s.female_only, s.boys_up_to, s.pets, s.languages,
             o.id as occupancy_id, o.kind, o.why, lower(o.during) as since, upper(o.during) as until
      from refuge.space s
      join refuge.refuge r on r.authority_id = s.authority_id and r.id = s.refuge_id
      left join refuge.occupancy o
        on o.authority_id = s.authority_id and o.space_id = s.id and o.during @> :now
      where s.authority_id = :authority and s.opened_at <= :now
      """;

  /** Room 2 before room 10: by the words before the first number, then by the number. */
  private static final String IN_ORDER =
      """
      order by r.name, regexp_replace(s.name, '[0-9].*$', ''),
        substring(s.name from '[0-9]{1,9}')::bigint nulls first, s.name, s.id
      """;

  private final JdbcClient jdbc;

  JdbcPlaces(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether it was added: a name is used once. */
  boolean add(AuthorityId authority, RefugeRow refuge, Instant now) {
    return jdbc.sql(
                """
                insert into refuge.refuge (authority_id, id, kind, name, provider_id, region, policy, made_at)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing\
                """)
            .params(
                authority.value(),
                refuge.id.value(),
                refuge.kind.name(),
                refuge.name,
                refuge.provider.value(),
                refuge.region,
                refuge.policy,
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
                  step_free, female_only, boys_up_to, pets, languages, opened_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing\
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
            .param(features.boysUpTo())
            .param(features.pets())
            .param(features.languages().toArray(String[]::new))
            .param(DatabaseTime.of(now))
            .update()
        == 1;
  }

  List<RefugeRow> refuges(AuthorityId authority) {
    return jdbc.sql(
            """
            select id, kind, name, provider_id, region, policy
            from refuge.refuge where authority_id = ? order by name\
            """)
        .param(authority.value())
        .query((row, number) -> refuge(row))
        .list();
  }

  Optional<RefugeRow> refuge(AuthorityId authority, RefugeId id) {
    return jdbc.sql(
            """
            select id, kind, name, provider_id, region, policy
            from refuge.refuge where authority_id = ? and id = ?\
            """)
        .params(authority.value(), id.value())
        .query((row, number) -> refuge(row))
        .optional();
  }

  List<SpaceNow> spaces(AuthorityId authority, Instant now) {
    return jdbc.sql(SPACES + IN_ORDER)
        .param("authority", authority.value())
        .param("now", DatabaseTime.of(now))
        .query((row, number) -> space(row))
        .list();
  }

  Optional<SpaceNow> space(AuthorityId authority, SpaceId id, Instant now) {
    return jdbc.sql(SPACES + " and s.id = :id")
        .param("authority", authority.value())
        .param("now", DatabaseTime.of(now))
        .param("id", id.value())
        .query((row, number) -> space(row))
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

  void stateMinimum(
      AuthorityId authority, OrganisationId provider, LocalDate from, int spaces, AccountId by) {
    jdbc.sql(
            """
            insert into refuge.minimum (authority_id, provider_id, from_day, spaces, account_id)
            values (?, ?, ?, ?, ?)
            on conflict (authority_id, provider_id, from_day)
            do update set spaces = excluded.spaces, account_id = excluded.account_id\
            """)
        .params(authority.value(), provider.value(), from, spaces, by.value())
        .update();
  }

  /** The minimums in force on a day, of all providers together. */
  OptionalInt minimum(AuthorityId authority, LocalDate day) {
    var sum =
        jdbc.sql(
                """
                select sum(spaces)::int as minimum from (
                  select distinct on (provider_id) spaces from refuge.minimum
                  where authority_id = ? and from_day <= ?
                  order by provider_id, from_day desc) latest\
                """)
            .params(authority.value(), day)
            .query((row, number) -> Optional.ofNullable((Integer) row.getObject("minimum")))
            .single();
    return sum.map(OptionalInt::of).orElseGet(OptionalInt::empty);
  }

  private static RefugeRow refuge(ResultSet row) throws SQLException {
    return new RefugeRow(
        new RefugeId(row.getObject("id", UUID.class)),
        AccommodationKind.valueOf(row.getString("kind")),
        row.getString("name"),
        new OrganisationId(row.getObject("provider_id", UUID.class)),
        row.getString("region"),
        row.getString("policy"));
  }

  private static SpaceNow space(ResultSet row) throws SQLException {
    var features =
        new SpaceFeatures(
            row.getInt("beds"),
            row.getInt("cots"),
            row.getBoolean("own_door"),
            row.getInt("floor"),
            row.getBoolean("step_free"),
            row.getBoolean("female_only"),
            row.getInt("boys_up_to"),
            row.getBoolean("pets"),
            List.of((String[]) row.getArray("languages").getArray()));
    var space =
        new Space(
            new SpaceId(row.getObject("id", UUID.class)),
            new RefugeId(row.getObject("refuge_id", UUID.class)),
            row.getString("place"),
            row.getString("name"),
            row.getString("region"),
            features);
    return new SpaceNow(space, availability(row));
  }

  private static Availability availability(ResultSet row) throws SQLException {
    @Nullable String kind = row.getString("kind");
    if (kind == null) {
      return new Availability.Ready();
    }
    var id = new OccupancyId(row.getObject("occupancy_id", UUID.class));
    var until = Optional.ofNullable(DatabaseTime.readAny(row, "until"));
    return switch (kind) {
      case "HOLD", "AWAITED" -> new Availability.Held(id, until.orElseThrow());
      case "STAY" -> new Availability.LivedIn(id, DatabaseTime.read(row, "since"));
      case "OUT_OF_USE" ->
          new Availability.OutOfUse(id, OutOfUseReason.valueOf(row.getString("why")), until);
      default -> throw new IllegalStateException("a space is filled by an unknown thing: " + kind);
    };
  }

  /** A refuge as it is stored, without its address. */
  record RefugeRow(
      RefugeId id,
      AccommodationKind kind,
      String name,
      OrganisationId provider,
      String region,
      String policy) {}
}
