package rowan.foundation.records;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.PersonId;
import rowan.foundation.vault.PersonKey;

/**
 * What a room holds about people, as a bean of that room. Asked within a transaction of the support
 * wing in the name of an information governance officer, who sees what their organisation takes
 * part in, and nothing of what is hidden from them. Safe addresses are never among it.
 */
public interface RecordsOfAPerson {

  /** Everything that is held about the person of this key, in plain words. */
  List<HeldRecord> about(Actor officer, PersonKey key);

  /** The sealed columns that it is read from, as {@code schema.table.column}. */
  Set<String> columns();

  /** The files that are held about the person of this key. */
  default List<HeldFile> files(Actor officer, PersonKey key) {
    return List.of();
  }

  /** Whom this room helps under a name. */
  default Set<PersonId> named(Actor officer, String name) {
    return Set.of();
  }

  /** Whose case a number is, as workers write it. */
  default Optional<PersonId> numbered(Actor officer, String number) {
    return Optional.empty();
  }

  /**
   * Each of the people and whoever has a record of the same person, by the one whom all of them
   * are; nothing where this room knows of none.
   */
  default Map<PersonId, PersonId> wholePeople(Actor officer, Collection<PersonId> people) {
    return Map.of();
  }

  /** The children of the person's households, who have keys of their own. */
  default Set<PersonId> children(Actor officer, PersonId person) {
    return Set.of();
  }

  /** The names of others whom the person's records may speak of: connected people. */
  default Set<String> others(Actor officer, PersonKey key) {
    return Set.of();
  }

  /** The names of the person's children. */
  default Set<String> childrensNames(Actor officer, PersonId person) {
    return Set.of();
  }

  /** The ids of the person's cases, by which a colleague who is connected is kept out. */
  default Set<java.util.UUID> cases(Actor officer, PersonId person) {
    return Set.of();
  }
}
