package rowan.support.casework.finding;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.PersonId;
import rowan.foundation.vault.PersonKey;
import rowan.foundation.vault.Place;
import rowan.support.casework.CaseId;
import rowan.support.casework.file.Sealed;
import rowan.support.casework.finding.likeness.Fact;
import rowan.support.casework.finding.likeness.FactKind;

/** What people are found by, in the database; each method in a running transaction. */
@Repository
class FactRows {

  private final JdbcClient jdbc;

  FactRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A fact as it lies in the database. */
  record Row(PersonId person, CaseId caseId, UUID id, FactKind kind, Sealed value, Instant at) {

    Fact open(PersonKey key) {
      return new Fact(kind, value.open(key, place(id)));
    }
  }

  /** Where and by whom a fact is written down. */
  record Written(CaseId caseId, UUID id, Instant at, AccountId by) {}

  void add(Actor by, PersonKey key, Written written, Fact fact) {
    jdbc.sql(
            """
            insert into casework.fact (authority_id, case_id, id, person_id, kind, value, written_at, written_by)
            values (:authority, :case, :id, :person, :kind, :value, :at, :by)\
            """)
        .param("authority", by.authority().value())
        .param("case", written.caseId.value())
        .param("id", written.id)
        .param("person", key.person().value())
        .param("kind", fact.kind().name())
        .param("value", key.seal(place(written.id), fact.value()))
        .param("at", DatabaseTime.of(written.at))
        .param("by", written.by.value())
        .update();
  }

  /** What is known of some people, the oldest first. */
  List<Row> of(Actor actor, Collection<PersonId> people) {
    return jdbc.sql(
            """
            select person_id, case_id, id, kind, value, written_at from casework.fact
            where authority_id = ? and person_id = any (?) order by written_at, id\
            """)
        .param(actor.authority().value())
        .param(people.stream().map(PersonId::value).toArray(UUID[]::new))
        .query((row, number) ->
            new Row(
                new PersonId(row.getObject("person_id", UUID.class)),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getObject("id", UUID.class),
                FactKind.valueOf(row.getString("kind")),
                Sealed.of(row, "value"),
                DatabaseTime.read(row, "written_at")))
        .list();
  }

  private static Place place(UUID id) {
    return new Place("casework.fact.value", id);
  }
}
