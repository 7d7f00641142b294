package rowan.support.refuge.stay.daily;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.OrganisationId;
import rowan.support.refuge.places.OccupancyId;
import rowan.support.refuge.stay.OpenStay;

/** The incidents of a stay, in the database. */
@Repository
class IncidentRows {

  private static final String WORDS = "refuge.incident.words";

  private final JdbcClient jdbc;

  IncidentRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(OpenStay stay, UUID id, RecordIncident incident) {
    stay.in(
            jdbc,
            """
            insert into refuge.incident (authority_id, id, stay_id, case_id, person_id, kind, happened_at, words, safeguarding,
              address_known, account_id, at)
            values (:authority, :id, :stay, :case, :person, :kind, :happened, :words, :safeguarding, :known, :by, :now)\
            """)
        .param("id", id)
        .param("kind", incident.kind().name())
        .param("happened", DatabaseTime.of(incident.at()))
        .param("words", stay.seal(WORDS, id, incident.words()))
        .param("safeguarding", incident.safeguarding().name())
        .param("known", incident.addressKnown())
        .update();
  }

  /** Whether it was written down: not if it was done before, or is no incident of this stay. */
  boolean step(OpenStay stay, UUID incident, IncidentStep step) {
    return stay.in(
                jdbc,
                """
                insert into refuge.incident_step (authority_id, incident_id, step, case_id, person_id, account_id, at)
                select authority_id, id, :step, case_id, person_id, :by, :now from refuge.incident
                where authority_id = :authority and stay_id = :stay and id = :incident
                on conflict do nothing\
                """)
            .param("incident", incident)
            .param("step", step.name())
            .update()
        == 1;
  }

  /** Whether it was taken back now: not if it does not stand. */
  boolean takeBack(OpenStay stay, UUID incident, IncidentStep step) {
    return stay.in(
                jdbc,
                """
                update refuge.incident_step s set taken_back_at = :now, taken_back_by = :by
                from refuge.incident i
                where s.authority_id = :authority and s.incident_id = :incident and s.step = :step and s.taken_back_at is null
                  and i.authority_id = s.authority_id and i.id = s.incident_id and i.stay_id = :stay\
                """)
            .param("incident", incident)
            .param("step", step.name())
            .update()
        == 1;
  }

  private record StepRow(UUID incident, Incident.Done done) {}

  /** All of a stay that the actor's organisation has a part in, the newest first. */
  List<Incident> of(OpenStay stay) {
    return all(
        stay, row -> stay.open(WORDS, row.getObject("id", UUID.class), row.getBytes("words")));
  }

  /** As {@link #of}, with the words left shut. */
  List<Incident> shut(OpenStay stay) {
    return all(stay, row -> "");
  }

  private interface Words {

    String of(ResultSet row) throws SQLException;
  }

  private List<Incident> all(OpenStay stay, Words words) {
    var steps = steps(stay);
    return stay.in(
            jdbc,
            """
            select i.id, i.kind, i.happened_at, i.words, i.safeguarding, i.address_known, r.provider_id, a.name
            from refuge.incident i
            join refuge.refuge r on r.authority_id = i.authority_id and r.id = i.refuge_id
            join access.account a on a.authority_id = i.authority_id and a.id = i.account_id
            where i.authority_id = :authority and i.stay_id = :stay and (i.happened_at <= :until or r.provider_id = :provider)
            order by i.happened_at desc, i.id limit 200\
            """)
        .query((row, number) -> {
          var id = row.getObject("id", UUID.class);
          return new Incident(
              id,
              IncidentKind.valueOf(row.getString("kind")),
              DatabaseTime.read(row, "happened_at"),
              words.of(row),
              Safeguarding.valueOf(row.getString("safeguarding")),
              row.getBoolean("address_known"),
              new OrganisationId(row.getObject("provider_id", UUID.class)),
              row.getString("name"),
              steps.getOrDefault(id, List.of()));
        })
        .list();
  }

  /** One incident of a stay with the words left shut, if it is there. */
  Optional<Incident> find(OpenStay stay, UUID id) {
    return shut(stay).stream().filter(one -> one.id().equals(id)).findFirst();
  }

  private Map<UUID, List<Incident.Done>> steps(OpenStay stay) {
    return stay
        .in(
            jdbc,
            """
            select s.incident_id, s.step, s.at, a.name from refuge.incident_step s
            join refuge.incident i on i.authority_id = s.authority_id and i.id = s.incident_id
            join access.account a on a.authority_id = s.authority_id and a.id = s.account_id
            where s.authority_id = :authority and i.stay_id = :stay and s.taken_back_at is null order by s.at, s.step\
            """)
        .query((row, number) ->
            new StepRow(
                row.getObject("incident_id", UUID.class),
                new Incident.Done(
                    IncidentStep.valueOf(row.getString("step")),
                    DatabaseTime.read(row, "at"),
                    row.getString("name"))))
        .list()
        .stream()
        .collect(groupingBy(StepRow::incident, mapping(StepRow::done, toList())));
  }

  /**
   * A house of the actor's own organisation whose address may be known.
   *
   * @param room the first of the stay in which it happened
   * @param steps how many are still to be done
   */
  record KnownHouse(String house, OccupancyId room, int steps) {}

  /** Every one, whether or not the household lives there still; nothing sealed is read. */
  List<KnownHouse> knownHouses(Actor actor) {
    return jdbc.sql(
            """
            select r.name, i.stay_id, 5 - (select count(*) from refuge.incident_step s
                where s.authority_id = i.authority_id and s.incident_id = i.id and s.taken_back_at is null
                  and s.step in ('POLICE', 'HOUSE', 'RISK', 'SAFER_PLACE', 'OTHERS')) as steps
            from refuge.refuge r
            join refuge.incident i on i.authority_id = r.authority_id and i.refuge_id = r.id and i.address_known
            where r.authority_id = ? and r.provider_id = ?
              and not exists (select from refuge.incident_step s where s.authority_id = i.authority_id
                and s.incident_id = i.id and s.step = 'MANAGER' and s.taken_back_at is null)
              and not exists (select from casework.closing k
                where k.authority_id = i.authority_id and k.case_id = i.case_id and k.erased_at is not null)
            order by i.happened_at desc limit 50\
            """)
        .params(actor.authority().value(), actor.organisation().value())
        .query((row, number) ->
            new KnownHouse(
                row.getString("name"),
                new OccupancyId(row.getObject("stay_id", UUID.class)),
                row.getInt("steps")))
        .list();
  }
}
