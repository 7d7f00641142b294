package rowan.foundation.documents;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.foundation.access.Acting;

/** Pieces as rows of the same database: nothing else to run, and one backup holds all. */
final class JdbcChunks implements Chunks {

  private final Acting acting;
  private final JdbcClient jdbc;

  JdbcChunks(Acting acting, JdbcClient jdbc) {
    this.acting = acting;
    this.jdbc = jdbc;
  }

  @Override
  public void put(Holder holder, DocumentId id, int number, byte[] sealed) {
    acting.run(
        holder.wing(),
        holder.actor(),
        () ->
            jdbc.sql(
                    """
                    insert into documents.chunk (authority_id, document_id, number, sealed)
                    values (?, ?, ?, ?)\
                    """)
                .params(holder.actor().authority().value(), id.value(), number, sealed)
                .update());
  }

  @Override
  public Optional<byte[]> get(Holder holder, DocumentId id, int number) {
    return acting.in(
        holder.wing(),
        holder.actor(),
        () ->
            jdbc.sql(
                    """
                    select sealed from documents.chunk
                    where authority_id = ? and document_id = ? and number = ?\
                    """)
                .params(holder.actor().authority().value(), id.value(), number)
                .query(byte[].class)
                .optional());
  }

  @Override
  public void remove(Holder holder, DocumentId id) {
    acting.run(
        holder.wing(),
        holder.actor(),
        () ->
            jdbc.sql("delete from documents.chunk where authority_id = ? and document_id = ?")
                .params(holder.actor().authority().value(), id.value())
                .update());
  }
}
