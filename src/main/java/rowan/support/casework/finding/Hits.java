package rowan.support.casework.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.PersonId;
import rowan.support.casework.CaseId;
import rowan.support.casework.file.CaseNumber;
import rowan.support.casework.finding.likeness.Fact;
import rowan.support.casework.finding.likeness.FactKind;
import rowan.support.casework.finding.likeness.Facts;

/**
 * Makes what was found into what is shown: with the cases that the actor may see, or not at all.
 */
@Repository
class Hits {

  static final String CASES =
      """
      select o.person_id, o.case_id, o.number, o.opened_at, coalesce(c.led_until = 'infinity', false) as open
      from casework.opening o
      left join casework.course c on c.authority_id = o.authority_id and c.case_id = o.case_id
      where o.authority_id = :authority and o.person_id = any (:people)
      order by o.opened_at desc, o.case_id\
      """;

  private final JdbcClient jdbc;

  Hits(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The likeliest, as they are shown. */
  List<Hit> of(Actor actor, List<Search.Match> matches, int most) {
    var shown = matches.subList(0, Math.min(most, matches.size()));
    var records = new LinkedHashSet<PersonId>();
    shown.forEach(match -> match.rows().forEach(row -> records.add(row.person())));
    if (records.isEmpty()) {
      return List.of();
    }
    var cases = casesOf(actor, records);
    var hits = new ArrayList<Hit>();
    for (var match : shown) {
      var theirs =
          match.rows().stream()
              .map(FactRows.Row::person)
              .distinct()
              .flatMap(person -> cases.getOrDefault(person, List.of()).stream())
              .toList();
      if (!theirs.isEmpty()) {
        hits.add(new Hit(match.person(), names(match), born(match), match.likeness(), theirs));
      }
    }
    return hits;
  }

  private static List<String> names(Search.Match match) {
    var names = new LinkedHashSet<String>();
    match.facts().reversed().stream()
        .filter(fact -> fact.kind() == FactKind.NAME)
        .forEach(fact -> names.add(fact.value()));
    match.facts().reversed().stream().filter(Fact::isName).forEach(fact -> names.add(fact.value()));
    return List.copyOf(names);
  }

  private static Optional<LocalDate> born(Search.Match match) {
    return Facts.born(match.facts()).stream().findFirst();
  }

  /** The cases of some people that the actor may see, the latest first. */
  Map<PersonId, List<Hit.OneCase>> casesOf(Actor actor, Collection<PersonId> people) {
    var found = new LinkedHashMap<PersonId, List<Hit.OneCase>>();
    jdbc.sql(CASES)
        .param("authority", actor.authority().value())
        .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
        .query(row -> {
          found
              .computeIfAbsent(
                  new PersonId(row.getObject("person_id", UUID.class)), any -> new ArrayList<>())
              .add(
                  new Hit.OneCase(
                      new CaseId(row.getObject("case_id", UUID.class)),
                      CaseNumber.of(row.getLong("number")),
                      DatabaseTime.read(row, "opened_at"),
                      row.getBoolean("open")));
        });
    return found;
  }
}
