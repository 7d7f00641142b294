package rowan.support.refuge.stay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.OrganisationId;
import rowan.foundation.kernel.PersonId;
import rowan.support.casework.CaseId;
import rowan.support.refuge.matching.NeedId;
import rowan.support.refuge.places.OccupancyId;
import rowan.support.refuge.places.SpaceId;

/** Stays, and the rooms that they were in, in the database; each method in a transaction. */
@Repository
class StayRows {

  /**
   * Stays of one case never overlap: which of them an occupancy belongs to is told by its hour. The
   * room is the last one of the actor's own organisation, and for others the last of all.
   */
  private static final String FOUND =
      """
      select s.id, s.case_id, s.person_id, s.began_at, room.id as room, room.space_id, room.need_id, room.begun_at as room_since,
        room.outcome, room.provider_id, case when room.outcome is not null then coalesce(upper(room.during), room.begun_at) end as left_at
      from refuge.occupancy asked
      join lateral (select * from refuge.stay one
        where one.authority_id = asked.authority_id and one.case_id = asked.case_id and one.began_at <= asked.begun_at
        order by one.began_at desc limit 1) s on true
      join lateral (select o.*, r.provider_id from refuge.occupancy o
        join refuge.space p on p.authority_id = o.authority_id and p.id = o.space_id
        join refuge.refuge r on r.authority_id = p.authority_id and r.id = p.refuge_id
        where o.authority_id = s.authority_id and o.case_id = s.case_id and o.kind = 'STAY' and o.begun_at >= s.began_at
          and o.begun_at < coalesce((select min(next.began_at) from refuge.stay next
            where next.authority_id = s.authority_id and next.case_id = s.case_id and next.began_at > s.began_at), 'infinity')
        order by (r.provider_id = :organisation and not :whole) desc, o.begun_at desc, isempty(o.during) limit 1) room on true
      where asked.authority_id = :authority and asked.kind = 'STAY'\
      """;

  /** Read from the provider's own rooms, of which there are as many as it has spaces. */
  private static final String UNDER_WAY =
      """
      select s.id, s.case_id, s.person_id, s.began_at, o.id as room, o.space_id, o.need_id, o.begun_at as room_since,
        o.outcome, r.provider_id, null::timestamptz as left_at
      from refuge.refuge r
      join refuge.space p on p.authority_id = r.authority_id and p.refuge_id = r.id
      join refuge.occupancy o on o.authority_id = p.authority_id and o.space_id = p.id and o.kind = 'STAY' and o.outcome is null
      join lateral (select * from refuge.stay one
        where one.authority_id = o.authority_id and one.case_id = o.case_id and one.began_at <= o.begun_at
        order by one.began_at desc limit 1) s on true
      where r.authority_id = :authority and r.provider_id = :organisation
        and exists (select from casework.course c where c.authority_id = s.authority_id and c.case_id = s.case_id)
        and not exists (select from casework.closing k
          where k.authority_id = s.authority_id and k.case_id = s.case_id and k.erased_at is not null)
      order by exists (select from refuge.incident i
          where i.authority_id = s.authority_id and i.stay_id = s.id and i.address_known
            and not exists (select from refuge.incident_step done where done.authority_id = i.authority_id
              and done.incident_id = i.id and done.step = 'MANAGER' and done.taken_back_at is null)) desc,
        s.began_at, s.id
      limit :most offset :skipped\
      """;

  private final JdbcClient jdbc;

  StayRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A stay as it is stored.
   *
   * @param room where they live now, or lived last: in a house of the actor's own organisation if
   *     they ever did
   * @param provider who gives the support there
   * @param outcome where they moved on to from that room
   * @param left when they moved on from it; nothing while they have not
   */
  record StayRow(
      StayId id,
      CaseId caseId,
      PersonId person,
      Instant began,
      OccupancyId room,
      SpaceId space,
      NeedId need,
      Instant roomSince,
      OrganisationId provider,
      @Nullable String outcome,
      Optional<Instant> left) {}

  /**
   * The stay that an occupancy is a room of.
   *
   * @param whole whether its last room is asked for, whoever gives the support there
   */
  Optional<StayRow> find(Actor actor, OccupancyId id, boolean whole) {
    return by(actor, jdbc.sql(FOUND + " and asked.id = :asked"))
        .param("whole", whole)
        .param("asked", id.value())
        .query(StayRows::row)
        .optional();
  }

  /**
   * Stays under way in the spaces of the actor's own organisation: where the address may be known
   * first, then the longest. Of somebody who was erased there is nothing to open.
   */
  List<StayRow> underWay(Actor actor, int most, long skipped) {
    return by(actor, jdbc.sql(UNDER_WAY))
        .param("most", most)
        .param("skipped", skipped)
        .query(StayRows::row)
        .list();
  }

  /** Stays that are over for the actor's own organisation, with a contact still to be done. */
  List<StayRow> stillToBeSeen(Actor actor, int most) {
    return by(
            actor,
            jdbc.sql(
                FOUND
                    + """
                     and asked.id in (select c.stay_id from refuge.resettlement c
                      where c.authority_id = :authority and c.done_on is null)
                    and room.provider_id = :organisation and room.outcome is not null
                    and not exists (select from casework.closing k
                      where k.authority_id = s.authority_id and k.case_id = s.case_id and k.erased_at is not null)
                    order by (select min(c.due) from refuge.resettlement c
                      where c.authority_id = s.authority_id and c.stay_id = s.id and c.done_on is null), s.id
                    limit :most\
                    """))
        .param("whole", false)
        .param("most", most)
        .query(StayRows::row)
        .list();
  }

  /**
   * The stays of a case that are over, the newest first.
   *
   * @param leads whether the actor leads the case, and may see each of them
   */
  List<WholeStay.Past> past(Actor actor, CaseId caseId, boolean leads) {
    return by(
            actor,
            jdbc.sql(
                FOUND
                    + """
                     and asked.case_id = :case and asked.id = s.id
                    and (:leads or room.provider_id = :organisation) and room.outcome is not null
                    order by s.began_at desc limit 50\
                    """))
        .param("case", caseId.value())
        .param("whole", leads)
        .param("leads", leads)
        .query((row, number) ->
            new WholeStay.Past(
                new StayId(row.getObject("id", UUID.class)),
                DatabaseTime.read(row, "began_at"),
                DatabaseTime.read(row, "left_at")))
        .list();
  }

  private static JdbcClient.StatementSpec by(Actor actor, JdbcClient.StatementSpec statement) {
    return statement
        .param("authority", actor.authority().value())
        .param("organisation", actor.organisation().value());
  }

  /** The day of the next contact that is still to be done after a stay. */
  Optional<LocalDate> nextContact(OpenStay stay) {
    return stay.in(
            jdbc,
            """
            select due from refuge.resettlement
            where authority_id = :authority and stay_id = :stay and done_on is null order by due limit 1\
            """)
        .query(LocalDate.class)
        .optional();
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
        new SpaceId(row.getObject("space_id", UUID.class)),
        new NeedId(row.getObject("need_id", UUID.class)),
        DatabaseTime.read(row, "room_since"),
        new OrganisationId(row.getObject("provider_id", UUID.class)),
        row.getString("outcome"),
        Optional.ofNullable(DatabaseTime.readAny(row, "left_at")));
  }
}
