package rowan.support.refuge.stay;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.OrganisationId;
import rowan.foundation.kernel.PersonId;
import rowan.support.casework.CaseId;
import rowan.support.refuge.places.OccupancyId;

/** Stays, and the rooms that they were in, in the database; each method in a transaction. */
@Repository
class StayRows {

  /** Stays of one case never overlap: which of them an occupancy belongs to is told by its hour. */
  private static final String FOUND =
      """
      select s.id, s.case_id, s.person_id, s.began_at, room.id as room, room.begun_at as room_since, r.provider_id,
        case when room.outcome is not null then coalesce(upper(room.during), room.begun_at) end as left_at
      from refuge.occupancy asked
      join lateral (select * from refuge.stay one
        where one.authority_id = asked.authority_id and one.case_id = asked.case_id and one.began_at <= asked.begun_at
        order by one.began_at desc limit 1) s on true
      join lateral (select * from refuge.occupancy o
        where o.authority_id = s.authority_id and o.case_id = s.case_id and o.kind = 'STAY' and o.begun_at >= s.began_at
          and o.begun_at < coalesce((select min(next.began_at) from refuge.stay next
            where next.authority_id = s.authority_id and next.case_id = s.case_id and next.began_at > s.began_at), 'infinity')
        order by o.begun_at desc, isempty(o.during) limit 1) room on true
      join refuge.space p on p.authority_id = room.authority_id and p.id = room.space_id
      join refuge.refuge r on r.authority_id = p.authority_id and r.id = p.refuge_id
      where asked.authority_id = :authority and asked.kind = 'STAY'\
      """;

  private final JdbcClient jdbc;

  StayRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A stay as it is stored.
   *
   * @param room where they live now, or lived last
   * @param provider who gives the support there
   * @param left when they moved on; nothing while they have not
   */
  record StayRow(
      StayId id,
      CaseId caseId,
      PersonId person,
      Instant began,
      OccupancyId room,
      Instant roomSince,
      OrganisationId provider,
      Optional<Instant> left) {}

  /** The stay that an occupancy is a room of. */
  Optional<StayRow> find(Actor actor, OccupancyId id) {
    return jdbc.sql(FOUND + " and asked.id = :id")
        .param("authority", actor.authority().value())
        .param("id", id.value())
        .query(StayRows::row)
        .optional();
  }

  /** The stays under way in the spaces of the actor's own organisation. */
  List<StayRow> underWay(Actor actor) {
    return jdbc.sql(
            FOUND
                + """
                 and asked.outcome is null and r.provider_id = :organisation
                order by s.began_at, s.id limit 500\
                """)
        .param("authority", actor.authority().value())
        .param("organisation", actor.organisation().value())
        .query(StayRows::row)
        .list();
  }

  /** The rooms of a stay, the first one first. */
  List<StayView.Room> rooms(OpenStay stay) {
    return stay.in(
            jdbc,
            """
            select r.name as house, p.name, o.begun_at from refuge.occupancy o
            join refuge.space p on p.authority_id = o.authority_id and p.id = o.space_id
            join refuge.refuge r on r.authority_id = p.authority_id and r.id = p.refuge_id
            where o.authority_id = :authority and o.case_id = :case and o.kind = 'STAY' and o.begun_at >= :began
              and o.begun_at <= :roomSince
            order by o.begun_at, o.id\
            """)
        .query((row, number) ->
            new StayView.Room(
                row.getString("name").isEmpty()
                    ? row.getString("house")
                    : row.getString("house") + ", " + row.getString("name"),
                DatabaseTime.read(row, "begun_at")))
        .list();
  }

  private static StayRow row(java.sql.ResultSet row, int number) throws java.sql.SQLException {
    return new StayRow(
        new StayId(row.getObject("id", UUID.class)),
        new CaseId(row.getObject("case_id", UUID.class)),
        new PersonId(row.getObject("person_id", UUID.class)),
        DatabaseTime.read(row, "began_at"),
        new OccupancyId(row.getObject("room", UUID.class)),
        DatabaseTime.read(row, "room_since"),
        new OrganisationId(row.getObject("provider_id", UUID.class)),
        Optional.ofNullable(DatabaseTime.readAny(row, "left_at")));
  }
}
