package rowan.foundation.records;

import java.util.List;
import java.util.Set;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.PersonId;
import rowan.foundation.vault.PersonKey;

/**
 * What a room holds about people, as a bean of that room. Asked within a transaction of the support
 * wing in the name of an information governance officer, who sees what their organisation takes
 * part in, and nothing of what is hidden from them. Safe addresses are never among it.
 */
@FunctionalInterface
public interface RecordsOfAPerson {

  /** Everything that is held about the person of this key. */
  List<HeldRecord> about(Actor officer, PersonKey key);

  /** Whom this room helps under a name. */
  default Set<PersonId> named(Actor officer, String name) {
    return Set.of();
  }

  /** The names of others whom the person's records may speak of: children, connected people. */
  default Set<String> others(Actor officer, PersonKey key) {
    return Set.of();
  }

  /** The ids of the person's cases, by which a colleague who is connected is kept out. */
  default Set<java.util.UUID> cases(Actor officer, PersonId person) {
    return Set.of();
  }
}
