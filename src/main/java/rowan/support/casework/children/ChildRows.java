package rowan.support.casework.children;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.PersonId;
import rowan.foundation.vault.Place;
import rowan.foundation.vault.Vault;
import rowan.support.casework.CaseId;
import rowan.support.casework.file.CaseNumber;
import rowan.support.casework.opening.ToldInWords;

/** Children whose record is kept, in the database; each method in a running transaction. */
@Repository
class ChildRows {

  private static final String ROWS =
      """
      select k.child_id, k.name, k.about, k.told_on, o.number,
        (select count(*) from casework.child b where b.authority_id = k.authority_id and b.case_id = k.case_id
          and b.child_id <= k.child_id) as place
      from casework.opening o
      join casework.child k on k.authority_id = o.authority_id and k.case_id = o.case_id
      where o.authority_id = :authority and k.erased_at is null\
      """;

  private final JdbcClient jdbc;

  ChildRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @SuppressWarnings("ArrayRecordComponent") // read once, and never compared
  record Row(PersonId id, String number, byte @Nullable [] name, byte[] about, LocalDate toldOn) {}

  List<Row> ofCase(Actor actor, CaseId id) {
    return rows(jdbc.sql(ROWS + " and o.case_id = :id order by k.child_id"), actor, id.value());
  }

  List<Row> ofPerson(Actor actor, PersonId person) {
    return rows(
        jdbc.sql(ROWS + " and o.person_id = :id order by o.number, k.child_id"),
        actor,
        person.value());
  }

  private static List<Row> rows(JdbcClient.StatementSpec question, Actor actor, UUID id) {
    return question
        .param("authority", actor.authority().value())
        .param("id", id)
        .query((row, number) ->
            new Row(
                new PersonId(row.getObject("child_id", UUID.class)),
                CaseNumber.ofAChild(row.getLong("number"), row.getInt("place")),
                row.getBytes("name"),
                row.getBytes("about"),
                row.getObject("told_on", LocalDate.class)))
        .list();
  }

  static List<NamedChild> opened(Vault.Keys keys, List<Row> rows) {
    var children = new ArrayList<NamedChild>();
    for (var row : rows) {
      var id = row.id.value();
      keys.unlessErased(row.id)
          .map(key ->
              new NamedChild(
                  row.id,
                  row.number,
                  Optional.ofNullable(
                      key.openIfAny(new Place("casework.child.name", id), row.name)),
                  ToldInWords.child(
                      key.open(new Place("casework.child.about", id), row.about), row.toldOn)))
          .ifPresent(children::add);
    }
    return children;
  }
}
