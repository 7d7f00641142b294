package rowan.support.refuge.described;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.PersonId;
import rowan.foundation.vault.PersonKey;
import rowan.foundation.vault.Place;
import rowan.foundation.vault.Vault;
import rowan.support.casework.CaseId;

/** Answers as they are stored; each method in a running transaction. */
@Repository
class JdbcDescribed {

  private static final RowMapper<Row> ROW =
      (row, number) ->
          new Row(
              row.getObject("id", UUID.class),
              new PersonId(row.getObject("person_id", UUID.class)),
              row.getBytes("words"),
              DatabaseTime.read(row, "written_at"));

  private final JdbcClient jdbc;

  JdbcDescribed(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One answer, sealed. */
  @SuppressWarnings("ArrayRecordComponent") // read once, and never compared
  record Row(UUID id, PersonId person, byte[] words, Instant at) {

    Description open(PersonKey key) {
      return Description.read(key.open(wordsOf(id), words));
    }
  }

  static Place wordsOf(UUID id) {
    return new Place("refuge.described.words", id);
  }

  void add(UUID id, DescribeThemselves command, PersonKey key, Instant at) {
    jdbc.sql(
            """
            insert into refuge.described (authority_id, id, case_id, person_id, words, written_at, written_by)
            values (?, ?, ?, ?, ?, ?, ?)\
            """)
        .param(command.by().authority().value())
        .param(id)
        .param(command.caseId().value())
        .param(key.person().value())
        .param(key.seal(wordsOf(id), command.said().written()))
        .param(DatabaseTime.of(at))
        .param(command.by().account().value())
        .update();
  }

  /** What they said last, in that case. */
  Optional<Row> latest(Actor actor, CaseId caseId) {
    return jdbc.sql(
            """
            select id, person_id, words, written_at from refuge.described
            where authority_id = ? and case_id = ? order by written_at desc, id desc limit 1\
            """)
        .params(actor.authority().value(), caseId.value())
        .query(ROW)
        .optional();
  }

  /** What each of these people said last, in whichever case of theirs. */
  List<Row> latest(Actor actor, Collection<PersonId> people) {
    return jdbc.sql(
            """
            select distinct on (person_id) id, person_id, words, written_at from refuge.described
            where authority_id = ? and person_id = any(?) order by person_id, written_at desc, id desc\
            """)
        .param(actor.authority().value())
        .param(PersonId.values(people))
        .query(ROW)
        .list();
  }

  static Set<PersonId> people(List<Row> rows) {
    var people = new HashSet<PersonId>();
    rows.forEach(row -> people.add(row.person));
    return people;
  }

  /** Of somebody whose key was destroyed nothing is known. */
  static Map<PersonId, Descriptions.Answered> open(List<Row> rows, Vault.Keys keys) {
    var said = new HashMap<PersonId, Descriptions.Answered>();
    for (var row : rows) {
      keys.ifThere(row.person)
          .map(key -> new Descriptions.Answered(row.open(key), row.at))
          .ifPresent(answer -> said.put(row.person, answer));
    }
    return said;
  }
}
