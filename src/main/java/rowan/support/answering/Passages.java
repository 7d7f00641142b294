package rowan.support.answering;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.records.HeldRecord;
import rowan.foundation.vault.PersonKey;
import rowan.foundation.vault.Place;
import rowan.support.answering.marking.Proposals;
import rowan.support.answering.marking.Sentences;
import rowan.support.answering.marking.TakenOut;

/** What was collected, sentence by sentence, in the database. */
@Repository
class Passages {

  private final JdbcClient jdbc;

  Passages(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(
      Actor by, UUID request, int piece, HeldRecord record, PersonKey key, Proposals proposals) {
    int number = 0;
    for (var sentence : Sentences.of(record.words())) {
      var id = UUID.randomUUID();
      jdbc.sql(
              """
              insert into answering.passage (authority_id, request_id, piece, number, id, source, at, words, taken_out)
              values (:authority, :request, :piece, :number, :id, :source, :at, :words, :out)\
              """)
          .param("authority", by.authority().value())
          .param("request", request)
          .param("piece", piece)
          .param("number", number++)
          .param("id", id)
          .param("source", record.source())
          .param("at", DatabaseTime.of(record.at()))
          .param("words", key.seal(place(id), sentence))
          .param("out", proposals.of(sentence).map(TakenOut::name).orElse(null))
          .update();
    }
  }

  /** So many passages from a piece on, of whole pieces. */
  List<Passage> of(Actor officer, UUID request, PersonKey key, int fromPiece, int pieces) {
    return jdbc.sql(
            """
            select id, piece, source, at, words, taken_out, looked_at from answering.passage
            where authority_id = ? and request_id = ? and piece >= ? and piece < ?
            order by piece, number\
            """)
        .params(officer.authority().value(), request, fromPiece, (long) fromPiece + pieces)
        .query((row, number) -> {
          var id = row.getObject("id", UUID.class);
          return new Passage(
              id,
              row.getInt("piece"),
              row.getString("source"),
              DatabaseTime.read(row, "at"),
              key.open(place(id), row.getBytes("words")),
              Optional.ofNullable(row.getString("taken_out")).map(TakenOut::valueOf),
              row.getBoolean("looked_at"));
        })
        .list();
  }

  void mark(Actor by, UUID request, Map<UUID, Optional<TakenOut>> marks) {
    marks.forEach((id, why) ->
        jdbc.sql(
                """
                update answering.passage set taken_out = :why, looked_at = true
                where authority_id = :authority and request_id = :request and id = :id\
                """)
            .param("why", why.map(TakenOut::name).orElse(null))
            .param("authority", by.authority().value())
            .param("request", request)
            .param("id", id)
            .update());
  }

  /** The first piece that nobody has looked at. */
  Optional<Integer> firstNotLookedAt(Actor by, UUID request) {
    return jdbc.sql(
            """
            select piece from answering.passage
            where authority_id = ? and request_id = ? and not looked_at order by piece limit 1\
            """)
        .params(by.authority().value(), request)
        .query(Integer.class)
        .optional();
  }

  private static Place place(UUID id) {
    return new Place("answering.passage.words", id);
  }
}
