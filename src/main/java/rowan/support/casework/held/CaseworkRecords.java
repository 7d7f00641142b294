package rowan.support.casework.held;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Actor;
import rowan.foundation.audit.Audit;
import rowan.foundation.kernel.PersonId;
import rowan.foundation.records.HeldRecord;
import rowan.foundation.records.RecordsOfAPerson;
import rowan.foundation.records.SealedSource;
import rowan.foundation.records.SealedSources;
import rowan.foundation.vault.PersonKey;
import rowan.foundation.vault.Place;
import rowan.foundation.vault.Vault;
import rowan.support.casework.connected.PeopleByName;

/** Everything with words in the cases of a person. */
@Component
class CaseworkRecords implements RecordsOfAPerson {

  private static final List<SealedSource> SOURCES =
      List.of(
          of("Name", "opening", "name", "t.case_id", "t.opened_at"),
          of("Date of birth", "opening", "date_of_birth", "t.case_id", "t.opened_at"),
          of("About them", "opening", "about", "t.case_id", "t.opened_at"),
          of("What happened", "happening", "words", "t.id", "t.at"),
          of("Risk assessment", "risk_assessment", "answers", "t.id", "t.written_at"),
          of("Judgement of risk", "risk_assessment", "reason", "t.id", "t.written_at"),
          of("Goal", "goal", "words", "t.id", "t.written_at"),
          of("Step", "step", "words", "t.id", "t.written_at"),
          of("Handover", "handover", "summary", "t.id", "t.starts_at"),
          of("Answer to a handover", "handover", "answer", "t.id", "t.starts_at"),
          of("Closing", "closing", "words", "t.case_id", "t.closed_at"),
          of("Title of a file", "document", "title", "t.document_id", "t.written_at"));

  private final SealedSources sealed;
  private final PeopleByName byName;
  private final JdbcClient jdbc;
  private final Audit audit;
  private final Vault vault;

  CaseworkRecords(
      SealedSources sealed, PeopleByName byName, JdbcClient jdbc, Audit audit, Vault vault) {
    this.sealed = sealed;
    this.byName = byName;
    this.jdbc = jdbc;
    this.audit = audit;
    this.vault = vault;
  }

  private static SealedSource of(String source, String table, String column, String id, String at) {
    var from =
        table.equals("opening")
            ? "casework.opening t where t.authority_id = :authority and t.person_id = :person"
            : "casework.opening o join casework."
                + table
                + " t on t.authority_id = o.authority_id and t.case_id = o.case_id"
                + " where o.authority_id = :authority and o.person_id = :person";
    return new SealedSource(
        source,
        "casework." + table + "." + column,
        "select %s as id, %s as at, t.%s as words from %s order by at, id"
            .formatted(id, at, column, from));
  }

  @Override
  public List<HeldRecord> about(Actor officer, PersonKey key) {
    return sealed.all(officer, key, SOURCES);
  }

  @Override
  public Set<PersonId> named(Actor officer, String name) {
    return byName.named(officer, name);
  }

  @Override
  public Set<UUID> cases(Actor officer, PersonId person) {
    return Set.copyOf(
        jdbc.sql("select case_id from casework.opening where authority_id = ? and person_id = ?")
            .params(officer.authority().value(), person.value())
            .query(UUID.class)
            .list());
  }

  @Override
  public Set<String> others(Actor officer, PersonKey key) {
    var names = new HashSet<String>();
    jdbc.sql(
            """
            select p.id, p.name from casework.opening o
            join casework.connected_person p on p.authority_id = o.authority_id and p.case_id = o.case_id
            where o.authority_id = ? and o.person_id = ?\
            """)
        .params(officer.authority().value(), key.person().value())
        .query(row -> {
          names.add(
              key.open(
                  new Place("casework.connected_person.name", row.getObject("id", UUID.class)),
                  row.getBytes("name")));
        });
    names.addAll(children(officer, key.person()));
    return names;
  }

  @SuppressWarnings("ArrayRecordComponent") // read once, and never compared
  private record ChildRow(UUID id, byte[] name) {}

  private Set<String> children(Actor officer, PersonId person) {
    var rows =
        jdbc.sql(
                """
                select k.child_id, k.name from casework.opening o
                join casework.child k on k.authority_id = o.authority_id and k.case_id = o.case_id
                where o.authority_id = ? and o.person_id = ? and k.name is not null\
                """)
            .params(officer.authority().value(), person.value())
            .query((row, number) ->
                new ChildRow(row.getObject("child_id", UUID.class), row.getBytes("name")))
            .list();
    var ids = rows.stream().map(ChildRow::id).toList();
    var trace = audit.look(officer, "answering.children", ids);
    var keys = vault.keys(officer, trace, ids.stream().map(PersonId::new).toList());
    var names = new HashSet<String>();
    rows.forEach(row ->
        keys.unlessErased(new PersonId(row.id))
            .map(key -> key.open(new Place("casework.child.name", row.id), row.name))
            .ifPresent(names::add));
    return names;
  }
}
