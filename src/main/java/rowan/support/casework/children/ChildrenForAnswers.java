package rowan.support.casework.children;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Actor;
import rowan.foundation.audit.Audit;
import rowan.foundation.kernel.PersonId;
import rowan.foundation.vault.Vault;

/** The children of a person's households, for the answer to what is held; each in a transaction. */
@Component
public class ChildrenForAnswers {

  private final ChildRows rows;
  private final Audit audit;
  private final Vault vault;

  ChildrenForAnswers(ChildRows rows, Audit audit, Vault vault) {
    this.rows = rows;
    this.audit = audit;
    this.vault = vault;
  }

  /** Those whose record is kept. */
  public Set<PersonId> of(Actor officer, PersonId person) {
    var children = new LinkedHashSet<PersonId>();
    rows.ofPerson(officer, person).forEach(row -> children.add(row.id()));
    return children;
  }

  /** Their names, as far as they were told. */
  public Set<String> names(Actor officer, PersonId person) {
    var found = rows.ofPerson(officer, person);
    var names = new HashSet<String>();
    if (!found.isEmpty()) {
      var ids = found.stream().map(ChildRows.Row::id).toList();
      var trace =
          audit.look(officer, "answering.children", ids.stream().map(PersonId::value).toList());
      ChildRows.opened(vault.keys(officer, trace, ids), found)
          .forEach(one -> one.name().ifPresent(names::add));
    }
    return names;
  }
}
