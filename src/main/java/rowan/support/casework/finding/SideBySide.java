package rowan.support.casework.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Actor;
import rowan.foundation.audit.Trace;
import rowan.foundation.kernel.PersonId;
import rowan.foundation.vault.Vault;
import rowan.support.casework.finding.likeness.Fact;
import rowan.support.casework.finding.likeness.Likeness;

/** Records as they are, each by itself, for whoever decides whether they are one person's. */
@Component
public class SideBySide {

  private final FactRows facts;
  private final Hits hits;
  private final Vault vault;

  SideBySide(FactRows facts, Hits hits, Vault vault) {
    this.facts = facts;
    this.hits = hits;
    this.vault = vault;
  }

  /**
   * One record.
   *
   * @param cases the latest first; empty where the actor may see none
   */
  public record One(PersonId person, List<Fact> facts, List<Hit.OneCase> cases) {

    public One {
      facts = List.copyOf(facts);
      cases = List.copyOf(cases);
    }

    /** What it is found by, of one kind. */
    public List<String> values(rowan.support.casework.finding.likeness.FactKind kind) {
      return facts.stream()
          .filter(fact -> fact.kind() == kind)
          .map(Fact::value)
          .distinct()
          .toList();
    }

    public Likeness to(One other) {
      return Likeness.of(facts, other.facts, word -> false);
    }
  }

  /** The records, as far as the actor may see them, in the running transaction of the trace. */
  public Map<PersonId, One> of(Actor actor, Trace trace, Collection<PersonId> people) {
    var keys = vault.keys(actor, trace, people);
    var cases = hits.casesOf(actor, people);
    var known = new LinkedHashMap<PersonId, List<Fact>>();
    for (var row : facts.of(actor, people)) {
      keys.ifThere(row.person())
          .ifPresent(key ->
              known.computeIfAbsent(row.person(), any -> new ArrayList<>()).add(row.open(key)));
    }
    var found = new LinkedHashMap<PersonId, One>();
    people.forEach(person ->
        found.put(
            person,
            new One(
                person,
                known.getOrDefault(person, List.of()),
                cases.getOrDefault(person, List.of()))));
    return found;
  }

  /** The ids of some people, as a trace names them. */
  public static List<UUID> ids(Collection<PersonId> people) {
    return people.stream().map(PersonId::value).toList();
  }
}
