package rowan.support.casework.ages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.PersonId;
import rowan.foundation.vault.Place;
import rowan.foundation.vault.Vault;
import rowan.support.casework.CaseId;
import rowan.support.casework.file.Sealed;
import rowan.support.casework.opening.ToldInWords;

/**
 * Finds how old people are, for a room that counts in the name of an organisation: of the cases
 * that it takes part in, and of no other. What is found is shut until its trace is written.
 */
@Repository
public class Ages {

  private final JdbcClient jdbc;
  private final Permissions permissions;
  private final Acting acting;

  Ages(JdbcClient jdbc, Permissions permissions, Acting acting) {
    this.jdbc = jdbc;
    this.permissions = permissions;
    this.acting = acting;
  }

  private record Row(
      CaseId caseId,
      PersonId person,
      Optional<Sealed> born,
      @Nullable UUID child,
      Optional<Sealed> about,
      @Nullable LocalDate toldOn) {}

  /** What is known of these cases, shut; needs {@code COMPUTE_INDICATORS}. */
  public Shut of(Actor counting, Collection<CaseId> cases) {
    permissions.require(counting, Action.COMPUTE_INDICATORS);
    return acting.in(Wing.SUPPORT, counting, () -> new Shut(rows(counting, cases)));
  }

  private List<Row> rows(Actor counting, Collection<CaseId> cases) {
    return jdbc.sql(
            """
            select o.case_id, o.person_id, o.date_of_birth, k.child_id, k.about, k.told_on
            from casework.opening o
            left join casework.child k on k.authority_id = o.authority_id and k.case_id = o.case_id
            where o.authority_id = ? and o.case_id = any(?)
            order by o.case_id, k.child_id\
            """)
        .param(counting.authority().value())
        .param(cases.stream().map(CaseId::value).toArray(UUID[]::new))
        .query((row, number) ->
            new Row(
                new CaseId(row.getObject("case_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                Sealed.ofAny(row, "date_of_birth"),
                row.getObject("child_id", UUID.class),
                Sealed.ofAny(row, "about"),
                row.getObject("told_on", LocalDate.class)))
        .list();
  }

  /** What was found, for whoever has the keys. */
  public static final class Shut {

    private final List<Row> rows;

    private Shut(List<Row> rows) {
      this.rows = rows;
    }

    /** Whose keys it takes. */
    public Set<PersonId> people() {
      var people = new LinkedHashSet<PersonId>();
      for (var row : rows) {
        people.add(row.person);
        if (row.child != null) {
          people.add(new PersonId(row.child));
        }
      }
      return people;
    }

    /** What is told, by case; of somebody whose key was destroyed, nothing is. */
    public Map<CaseId, AgesTold> open(Vault.Keys keys) {
      var born = new HashMap<CaseId, Optional<LocalDate>>();
      var children = new HashMap<CaseId, List<AgesTold.ChildTold>>();
      for (var row : rows) {
        born.computeIfAbsent(row.caseId, id -> born(row, keys));
        var of = children.computeIfAbsent(row.caseId, id -> new ArrayList<>());
        child(row, keys).ifPresent(of::add);
      }
      var told = new HashMap<CaseId, AgesTold>();
      born.forEach(
          (id, day) -> told.put(id, new AgesTold(day, children.getOrDefault(id, List.of()))));
      return told;
    }

    private static Optional<LocalDate> born(Row row, Vault.Keys keys) {
      var place = new Place("casework.opening.date_of_birth", row.caseId.value());
      return row.born
          .flatMap(sealed -> keys.ifThere(row.person).map(key -> sealed.open(key, place)))
          .map(LocalDate::parse);
    }

    private static Optional<AgesTold.ChildTold> child(Row row, Vault.Keys keys) {
      var id = row.child;
      var toldOn = row.toldOn;
      if (id == null || toldOn == null) {
        return Optional.empty();
      }
      var place = new Place("casework.child.about", id);
      return row.about
          .flatMap(sealed -> keys.ifThere(new PersonId(id)).map(key -> sealed.open(key, place)))
          .map(line -> new AgesTold.ChildTold(ToldInWords.yearsOfChild(line), toldOn));
    }
  }
}
