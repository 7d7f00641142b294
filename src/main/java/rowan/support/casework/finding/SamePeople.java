package rowan.support.casework.finding;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.PersonId;

/** Which records are read together, because they are one person's, as far as the reader may see. */
@Repository
public class SamePeople {

  private final JdbcClient jdbc;

  SamePeople(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Each of the people and whoever they are read with, by the one whom all of them are.
   *
   * @param people in the order in which they matter
   */
  public Map<PersonId, PersonId> wholePeople(Actor actor, Collection<PersonId> people) {
    var same = new HashMap<PersonId, PersonId>();
    var seen = new LinkedHashSet<>(people);
    int before = -1;
    while (before != seen.size()) {
      before = seen.size();
      read(actor, seen, same);
      same.forEach((one, other) -> {
        seen.add(one);
        seen.add(other);
      });
    }
    var whole = new java.util.LinkedHashMap<PersonId, PersonId>();
    seen.forEach(person -> whole.put(person, last(same, person)));
    return whole;
  }

  private void read(Actor actor, Set<PersonId> seen, Map<PersonId, PersonId> same) {
    jdbc.sql(
            """
            select person_id, is_person from casework.same_person
            where authority_id = :authority and ended_at is null
              and (person_id = any (:people) or is_person = any (:people))\
            """)
        .param("authority", actor.authority().value())
        .param("people", seen.stream().map(PersonId::value).toArray(UUID[]::new))
        .query(row -> {
          same.put(
              new PersonId(row.getObject("person_id", UUID.class)),
              new PersonId(row.getObject("is_person", UUID.class)));
        });
  }

  private static PersonId last(Map<PersonId, PersonId> same, PersonId person) {
    var at = person;
    var passed = new LinkedHashSet<PersonId>();
    while (same.containsKey(at) && passed.add(at)) {
      at = same.getOrDefault(at, at);
    }
    return at;
  }
}
