package rowan.support.casework.held;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.access.Actor;
import rowan.foundation.audit.Audit;
import rowan.foundation.kernel.PersonId;
import rowan.foundation.vault.Place;
import rowan.foundation.vault.Vault;

/** The children of a person's households, each under a key of their own. */
@Repository
class Children {

  private final JdbcClient jdbc;
  private final Audit audit;
  private final Vault vault;

  Children(JdbcClient jdbc, Audit audit, Vault vault) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.vault = vault;
  }

  @SuppressWarnings("ArrayRecordComponent") // read once, and never compared
  private record Row(PersonId id, byte @Nullable [] name) {}

  private List<Row> rows(Actor officer, PersonId person) {
    return jdbc.sql(
            """
            select k.child_id, k.name from casework.opening o
            join casework.child k on k.authority_id = o.authority_id and k.case_id = o.case_id
            where o.authority_id = ? and o.person_id = ? and k.erased_at is null order by k.child_id\
            """)
        .params(officer.authority().value(), person.value())
        .query((row, number) ->
            new Row(new PersonId(row.getObject("child_id", UUID.class)), row.getBytes("name")))
        .list();
  }

  /** Those whose record is kept. */
  Set<PersonId> of(Actor officer, PersonId person) {
    var children = new java.util.LinkedHashSet<PersonId>();
    rows(officer, person).forEach(row -> children.add(row.id));
    return children;
  }

  /** Their names, as far as they were told. */
  Set<String> names(Actor officer, PersonId person) {
    var rows = rows(officer, person);
    if (rows.isEmpty()) {
      return Set.of();
    }
    var ids = rows.stream().map(Row::id).toList();
    var trace =
        audit.look(officer, "answering.children", ids.stream().map(PersonId::value).toList());
    var keys = vault.keys(officer, trace, ids);
    var names = new HashSet<String>();
    for (var row : rows) {
      var name = row.name;
      if (name != null) {
        keys.unlessErased(row.id)
            .map(key -> key.open(new Place("casework.child.name", row.id.value()), name))
            .ifPresent(names::add);
      }
    }
    return names;
  }
}
