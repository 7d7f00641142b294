package rowan.support.casework.file;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.vault.PersonKey;
import rowan.foundation.vault.Place;
import rowan.support.casework.CaseId;

/** What happened in a case, in the database. The title is sealed with the words. */
@Repository
public class Timeline {

  private static final char AFTER_THE_TITLE = '\n';

  private final JdbcClient jdbc;

  Timeline(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void add(Actor by, CaseId id, PersonKey key, NewHappening happening, Instant now) {
    var words = happening.title() + AFTER_THE_TITLE + happening.words().strip();
    write(by, id, happening.kind(), happening, key.seal(place(happening.id()), words), now);
  }

  /** Puts on the timeline what needs no words: its kind says it. */
  public void addWithoutWords(Actor by, CaseId id, HappeningKind kind, UUID what, Instant now) {
    write(by, id, kind, new NewHappening(kind, what, now, "", ""), null, now);
  }

  private void write(
      Actor by,
      CaseId id,
      HappeningKind kind,
      NewHappening happening,
      byte @Nullable [] sealed,
      Instant now) {
    jdbc.sql(
            """
            insert into casework.happening (authority_id, case_id, at, id, kind, words, written_at, written_by)
            values (:authority, :case, :at, :id, :kind, :words, :now, :by)\
            """)
        .param("authority", by.authority().value())
        .param("case", id.value())
        .param("at", DatabaseTime.of(happening.at()))
        .param("id", happening.id())
        .param("kind", kind.name())
        .param("words", sealed)
        .param("now", DatabaseTime.of(now))
        .param("by", by.account().value())
        .update();
  }

  /** Opens one line: its title, and its words after it. */
  public static String[] open(HappeningKind kind, UUID id, Optional<Sealed> sealed, PersonKey key) {
    return sealed
        .map(words -> words.open(key, place(id)).split(String.valueOf(AFTER_THE_TITLE), 2))
        .orElseGet(() -> new String[] {kind.title(), ""});
  }

  private static Place place(UUID id) {
    return new Place("casework.happening.words", id);
  }
}
