package rowan.support.casework.held;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.access.Actor;
import rowan.foundation.documents.DocumentId;
import rowan.foundation.documents.FileKind;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.records.HeldFile;
import rowan.foundation.vault.PersonKey;
import rowan.foundation.vault.Place;
import rowan.support.casework.documents.DocumentSort;

/** The files in the cases of a person. */
@Repository
class FilesHeld {

  static final String TITLE = "casework.document.title";

  private final JdbcClient jdbc;

  FilesHeld(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<HeldFile> of(Actor officer, PersonKey key) {
    return jdbc.sql(
            """
            select c.document_id, c.sort, c.title, c.written_at, d.kind, d.bytes from casework.opening o
            join casework.document c on c.authority_id = o.authority_id and c.case_id = o.case_id
            join documents.document d on d.authority_id = c.authority_id and d.document_id = c.document_id
            where o.authority_id = ? and o.person_id = ? and d.kept_at is not null
            order by c.written_at, c.document_id\
            """)
        .params(officer.authority().value(), key.person().value())
        .query((row, number) -> {
          var id = row.getObject("document_id", UUID.class);
          return new HeldFile(
              DocumentSort.valueOf(row.getString("sort")).title(),
              DatabaseTime.read(row, "written_at"),
              key.open(new Place(TITLE, id), row.getBytes("title")),
              new DocumentId(id),
              FileKind.valueOf(row.getString("kind")),
              row.getLong("bytes"));
        })
        .list();
  }
}
