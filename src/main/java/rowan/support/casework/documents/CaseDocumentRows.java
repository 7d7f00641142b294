package rowan.support.casework.documents;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.access.Actor;
import rowan.foundation.documents.DocumentId;
import rowan.foundation.documents.FileKind;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.vault.PersonKey;
import rowan.foundation.vault.Place;
import rowan.support.casework.CaseId;
import rowan.support.casework.file.CaseFile;
import rowan.support.casework.file.Sealed;

/** Which files belong to which case. */
@Repository
class CaseDocumentRows {

  private final JdbcClient jdbc;

  CaseDocumentRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(CaseFile file, DocumentId id, DocumentSort sort, String title) {
    jdbc.sql(
            """
            insert into casework.document (authority_id, case_id, document_id, sort, title, written_at, written_by)
            values (:authority, :case, :id, :sort, :title, :now, :by)\
            """)
        .param("authority", file.actor().authority().value())
        .param("case", file.id().value())
        .param("id", id.value())
        .param("sort", sort.name())
        .param("title", file.key().seal(titlePlace(id.value()), title))
        .param("now", DatabaseTime.of(file.now()))
        .param("by", file.actor().account().value())
        .update();
  }

  List<CaseDocument> of(Actor actor, CaseId id, PersonKey key) {
    return jdbc.sql(
            """
            select c.document_id, c.sort, c.title, c.written_at, d.kind, d.bytes, d.scanned, a.name as by_name
            from casework.document c
            join documents.document d on d.authority_id = c.authority_id and d.document_id = c.document_id
            left join access.account a on a.authority_id = c.authority_id and a.id = c.written_by
            where c.authority_id = ? and c.case_id = ?
            order by c.written_at desc, c.document_id\
            """)
        .params(actor.authority().value(), id.value())
        .query((row, number) -> {
          var document = row.getObject("document_id", UUID.class);
          return new CaseDocument(
              new DocumentId(document),
              DocumentSort.valueOf(row.getString("sort")),
              Sealed.of(row, "title").open(key, titlePlace(document)),
              FileKind.valueOf(row.getString("kind")),
              row.getLong("bytes"),
              row.getBoolean("scanned"),
              DatabaseTime.read(row, "written_at"),
              row.getString("by_name"));
        })
        .list();
  }

  boolean has(Actor actor, CaseId id, DocumentId document) {
    return jdbc.sql(
            """
            select exists (select from casework.document
              where authority_id = ? and case_id = ? and document_id = ?)\
            """)
        .params(actor.authority().value(), id.value(), document.value())
        .query(Boolean.class)
        .single();
  }

  private static Place titlePlace(UUID document) {
    return new Place("casework.document.title", document);
  }
}
