package rowan.support.answering;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.access.Actor;
import rowan.foundation.documents.DocumentId;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.PersonId;
import rowan.foundation.records.HeldFile;
import rowan.foundation.records.HeldRecord;
import rowan.foundation.vault.PersonKey;
import rowan.foundation.vault.Place;
import rowan.foundation.vault.Vault;
import rowan.support.answering.marking.Proposals;
import rowan.support.answering.marking.Sentences;
import rowan.support.answering.marking.TakenOut;

/** What was collected, sentence by sentence, in the database. */
@Repository
class Passages {

  private static final long KILO = 1_000;

  private final JdbcClient jdbc;

  Passages(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(
      Actor by, UUID request, int piece, HeldRecord record, PersonKey key, Proposals proposals) {
    int number = 0;
    for (var sentence : Sentences.of(record.words())) {
      var out = record.plainlyTheirs() ? Optional.<TakenOut>empty() : proposals.of(sentence);
      add(
          by,
          request,
          new New(piece, number++, record.source(), record.at(), sentence, Optional.empty(), out),
          key);
    }
  }

  /** A file: its title, and itself, which nobody gives before they have looked at it. */
  void add(Actor by, UUID request, int piece, HeldFile file, PersonKey key, Proposals proposals) {
    var source = "File: " + file.source();
    var itself = file.kind().title() + ", " + Math.max(1, file.bytes() / KILO) + " kB";
    add(
        by,
        request,
        new New(
            piece,
            0,
            source,
            file.at(),
            file.title(),
            Optional.empty(),
            proposals.of(file.title())),
        key);
    add(
        by,
        request,
        new New(
            piece,
            1,
            source,
            file.at(),
            itself,
            Optional.of(file.id()),
            Optional.of(TakenOut.THIRD_PARTY)),
        key);
  }

  private record New(
      int piece,
      int number,
      String source,
      Instant at,
      String words,
      Optional<DocumentId> file,
      Optional<TakenOut> out) {}

  private void add(Actor by, UUID request, New passage, PersonKey key) {
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into answering.passage
              (authority_id, request_id, piece, number, id, source, at, words, about_id, document_id, taken_out)
            values (:authority, :request, :piece, :number, :id, :source, :at, :words, :about, :document, :out)\
            """)
        .param("authority", by.authority().value())
        .param("request", request)
        .param("piece", passage.piece)
        .param("number", passage.number)
        .param("id", id)
        .param("source", passage.source)
        .param("at", DatabaseTime.of(passage.at))
        .param("words", key.seal(place(id), passage.words))
        .param("about", key.person().value())
        .param("document", passage.file.map(DocumentId::value).orElse(null), Types.OTHER)
        .param("out", passage.out.map(TakenOut::name).orElse(null))
        .update();
  }

  /** From whose records something was collected: the person's, and of their children. */
  Set<PersonId> people(Actor officer, UUID request) {
    return new LinkedHashSet<>(
        jdbc.sql(
                """
                select person_id as id from answering.request
                where authority_id = :authority and id = :request and person_id is not null
                union select about_id from answering.passage
                where authority_id = :authority and request_id = :request and about_id is not null\
                """)
            .param("authority", officer.authority().value())
            .param("request", request)
            .query((row, number) -> new PersonId(row.getObject("id", UUID.class)))
            .list());
  }

  /** So many passages from a piece on, of whole pieces; none of who is erased. */
  List<Passage> of(Actor officer, UUID request, Vault.Keys keys, int fromPiece, int pieces) {
    return jdbc
        .sql(
            """
            select p.id, p.piece, p.source, p.at, p.words, coalesce(p.about_id, r.person_id) as about_id,
              p.document_id, p.taken_out, p.looked_at
            from answering.passage p
            join answering.request r on r.authority_id = p.authority_id and r.id = p.request_id
            where p.authority_id = ? and p.request_id = ? and p.piece >= ? and p.piece < ?
            order by p.piece, p.number\
            """)
        .params(officer.authority().value(), request, fromPiece, (long) fromPiece + pieces)
        .query((row, number) -> read(row, keys))
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Passage> read(ResultSet row, Vault.Keys keys) throws SQLException {
    var id = row.getObject("id", UUID.class);
    var about = new PersonId(row.getObject("about_id", UUID.class));
    var key = keys.unlessErased(about);
    if (key.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Passage(
            id,
            row.getInt("piece"),
            row.getString("source"),
            DatabaseTime.read(row, "at"),
            key.get().open(place(id), row.getBytes("words")),
            about,
            Optional.ofNullable(row.getObject("document_id", UUID.class)).map(DocumentId::new),
            Optional.ofNullable(row.getString("taken_out")).map(TakenOut::valueOf),
            row.getBoolean("looked_at")));
  }

  /** The file that a passage stands for, and about whom it is. */
  Optional<File> file(Actor officer, UUID request, UUID passage) {
    return jdbc.sql(
            """
            select about_id, document_id from answering.passage
            where authority_id = ? and request_id = ? and id = ? and document_id is not null\
            """)
        .params(officer.authority().value(), request, passage)
        .query((row, number) ->
            new File(
                new PersonId(row.getObject("about_id", UUID.class)),
                new DocumentId(row.getObject("document_id", UUID.class))))
        .optional();
  }

  /** A file, by its id, and about whom it is. */
  record File(PersonId about, DocumentId id) {}

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
