package rowan.support.casework.connected;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.vault.PersonKey;
import rowan.foundation.vault.Place;
import rowan.support.casework.CaseId;
import rowan.support.casework.file.CaseFile;
import rowan.support.casework.file.Sealed;

/** The register of who must not learn of a case, in the database. */
@Repository
class ConnectedRows {

  private final JdbcClient jdbc;

  ConnectedRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(CaseFile file, UUID id, Relation relation, String name, byte[] print) {
    jdbc.sql(
            """
            insert into casework.connected_person (authority_id, case_id, id, relation, name, name_print, written_at, written_by)
            values (:authority, :case, :id, :relation, :name, :print, :now, :by)\
            """)
        .param("authority", file.actor().authority().value())
        .param("case", file.id().value())
        .param("id", id)
        .param("relation", relation.name())
        .param("name", file.key().seal(namePlace(id), name))
        .param("print", print)
        .param("now", DatabaseTime.of(file.now()))
        .param("by", file.actor().account().value())
        .update();
  }

  List<ConnectedView.Named> of(Actor actor, CaseId id, PersonKey key) {
    return jdbc.sql(
            """
            select id, relation, name, written_at from casework.connected_person
            where authority_id = ? and case_id = ? order by written_at desc, id\
            """)
        .params(actor.authority().value(), id.value())
        .query((row, number) ->
            new ConnectedView.Named(
                Sealed.of(row, "name").open(key, namePlace(row.getObject("id", UUID.class))),
                Relation.valueOf(row.getString("relation")),
                DatabaseTime.read(row, "written_at")))
        .list();
  }

  /** Keeps the name of the person helped as a fingerprint. */
  void keepPrint(Actor by, CaseId id, byte[] print, Instant now) {
    jdbc.sql(
            """
            insert into casework.person_print (authority_id, case_id, name_print, written_at)
            values (?, ?, ?, ?)\
            """)
        .params(by.authority().value(), id.value(), print, DatabaseTime.of(now))
        .update();
  }

  private static Place namePlace(UUID id) {
    return new Place("casework.connected_person.name", id);
  }
}
