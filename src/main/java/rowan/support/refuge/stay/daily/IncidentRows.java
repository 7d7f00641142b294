package rowan.support.refuge.stay.daily;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.kernel.DatabaseTime;
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

  private record StepRow(UUID incident, Incident.Done done) {}

  List<Incident> of(OpenStay stay) {
    var steps = steps(stay);
    return stay.in(
            jdbc,
            """
            select i.id, i.kind, i.happened_at, i.words, i.safeguarding, i.address_known, a.name from refuge.incident i
            join access.account a on a.authority_id = i.authority_id and a.id = i.account_id
            where i.authority_id = :authority and i.stay_id = :stay order by i.happened_at desc, i.id limit 200\
            """)
        .query((row, number) -> {
          var id = row.getObject("id", UUID.class);
          return new Incident(
              id,
              IncidentKind.valueOf(row.getString("kind")),
              DatabaseTime.read(row, "happened_at"),
              stay.open(WORDS, id, row.getBytes("words")),
              Safeguarding.valueOf(row.getString("safeguarding")),
              row.getBoolean("address_known"),
              row.getString("name"),
              steps.getOrDefault(id, List.of()));
        })
        .list();
  }

  private Map<UUID, List<Incident.Done>> steps(OpenStay stay) {
    return stay
        .in(
            jdbc,
            """
            select s.incident_id, s.step, s.at, a.name from refuge.incident_step s
            join refuge.incident i on i.authority_id = s.authority_id and i.id = s.incident_id
            join access.account a on a.authority_id = s.authority_id and a.id = s.account_id
            where s.authority_id = :authority and i.stay_id = :stay order by s.at, s.step\
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
}
