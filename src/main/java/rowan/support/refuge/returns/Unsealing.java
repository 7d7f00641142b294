package rowan.support.refuge.returns;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Actor;
import rowan.foundation.audit.Audit;
import rowan.foundation.kernel.PersonId;
import rowan.foundation.vault.Vault;
import rowan.support.casework.CaseId;
import rowan.support.casework.ages.Ages;
import rowan.support.casework.ages.AgesTold;
import rowan.support.refuge.described.Description;
import rowan.support.refuge.described.Descriptions;

/**
 * Opens what is sealed and counted: how old people are, and what they said about themselves. Each
 * organisation's part is opened in its name; all of it is one entry of the log, and nobody reads
 * it.
 */
@Component
class Unsealing {

  private final Ages ages;
  private final Descriptions descriptions;
  private final Audit audit;
  private final Vault vault;

  Unsealing(Ages ages, Descriptions descriptions, Audit audit, Vault vault) {
    this.ages = ages;
    this.descriptions = descriptions;
    this.audit = audit;
    this.vault = vault;
  }

  /** What was opened. */
  record Opened(Map<CaseId, AgesTold> ages, Map<PersonId, Description> said) {}

  private record Part(Ages.Shut ages, Descriptions.Shut said) {}

  /**
   * Opens it.
   *
   * @param counting in whose name it is written down
   * @param parts the organisations, each seeing the cases that it takes part in
   */
  Opened of(
      Actor counting,
      Collection<Actor> parts,
      Collection<CaseId> cases,
      Collection<PersonId> people) {
    var found =
        parts.stream()
            .map(part -> new Part(ages.of(part, cases), descriptions.of(part, people)))
            .toList();
    var about = new LinkedHashSet<PersonId>();
    found.forEach(part -> {
      about.addAll(part.ages.people());
      about.addAll(part.said.people());
    });
    return about.isEmpty() ? new Opened(Map.of(), Map.of()) : opened(counting, found, about);
  }

  private Opened opened(Actor counting, List<Part> parts, Set<PersonId> about) {
    var trace =
        audit.look(counting, "refuge.annual-return", about.stream().map(PersonId::value).toList());
    var keys = vault.keys(counting, trace, about);
    var told = new HashMap<CaseId, AgesTold>();
    var said = new HashMap<PersonId, Description>();
    var when = new HashMap<PersonId, Instant>();
    for (var part : parts) {
      told.putAll(part.ages.open(keys));
      part.said
          .open(keys)
          .forEach((person, answer) -> {
            if (!answer.at().isBefore(when.getOrDefault(person, Instant.MIN))) {
              when.put(person, answer.at());
              said.put(person, answer.said());
            }
          });
    }
    return new Opened(told, said);
  }
}
