package rowan.foundation.documents;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.DatabaseTime;

/** Files in the database: their sealed keys, and whether they are kept. */
@Repository
class DocumentRows {

  private final JdbcClient jdbc;
  private final Acting acting;
  private final Clock clock;

  DocumentRows(JdbcClient jdbc, Acting acting, Clock clock) {
    this.jdbc = jdbc;
    this.acting = acting;
    this.clock = clock;
  }

  @SuppressWarnings("ArrayRecordComponent") // read once, and never compared
  record Row(FileKind kind, long bytes, byte[] sealedKey) {}

  void expect(Actor by, DocumentId id, byte[] sealedKey) {
    jdbc.sql(
            """
            insert into documents.document (authority_id, document_id, sealed_key, expected_at, expected_by)
            values (?, ?, ?, ?, ?)\
            """)
        .param(by.authority().value())
        .param(id.value())
        .param(sealedKey)
        .param(DatabaseTime.of(clock.instant()))
        .param(by.account().value())
        .update();
  }

  void keep(Actor by, Arrival.Whole whole, Instant now) {
    int kept =
        jdbc.sql(
                """
                update documents.document set kept_at = ?, kind = ?, bytes = ?, scanned = ?
                where authority_id = ? and document_id = ? and kept_at is null\
                """)
            .param(DatabaseTime.of(now))
            .param(whole.kind().name())
            .param(whole.bytes())
            .param(whole.scanned())
            .param(by.authority().value())
            .param(whole.id().value())
            .update();
    if (kept != 1) {
      throw new IllegalStateException("a file that is not expected is not kept");
    }
  }

  Optional<Row> find(Actor actor, DocumentId id) {
    return jdbc.sql(
            """
            select kind, bytes, sealed_key from documents.document
            where authority_id = ? and document_id = ? and kept_at is not null\
            """)
        .params(actor.authority().value(), id.value())
        .query((row, number) ->
            new Row(
                FileKind.valueOf(row.getString("kind")),
                row.getLong("bytes"),
                row.getBytes("sealed_key")))
        .optional();
  }

  /** Files that were expected before a moment, and never kept. */
  List<DocumentId> leftBehind(Actor clockwork, Instant before) {
    return jdbc.sql(
            """
            select document_id from documents.document
            where authority_id = ? and kept_at is null and expected_at < ?
            order by expected_at limit 100\
            """)
        .params(clockwork.authority().value(), DatabaseTime.of(before))
        .query((row, number) -> new DocumentId(row.getObject("document_id", UUID.class)))
        .list();
  }

  void forget(Chunks.Holder holder, DocumentId id) {
    acting.run(
        holder.wing(),
        holder.actor(),
        () ->
            jdbc.sql(
                    """
                    delete from documents.document
                    where authority_id = ? and document_id = ? and kept_at is null\
                    """)
                .params(holder.actor().authority().value(), id.value())
                .update());
  }
}
