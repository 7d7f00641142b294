package rowan.support.casework.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Wing;
import rowan.foundation.audit.Trace;
import rowan.foundation.kernel.PersonId;
import rowan.foundation.vault.Vault;
import rowan.support.casework.finding.likeness.Fact;
import rowan.support.casework.finding.likeness.Likeness;
import rowan.support.casework.finding.likeness.PrintKind;
import rowan.support.casework.finding.likeness.Prints;
import rowan.support.casework.finding.likeness.Sound;

/**
 * Finds people who look like what is asked for: fingerprints say whose facts may be worth opening,
 * the opening is written down, and the facts themselves decide.
 */
@Component
class Search {

  /** Whose facts are opened for one search. */
  static final int MOST_OPENED = 50;

  private final PrintRows prints;
  private final FactRows facts;
  private final SamePeople same;
  private final Acting acting;
  private final Vault vault;

  Search(PrintRows prints, FactRows facts, SamePeople same, Acting acting, Vault vault) {
    this.prints = prints;
    this.facts = facts;
    this.same = same;
    this.acting = acting;
    this.vault = vault;
  }

  /**
   * Who searches.
   *
   * @param reads by whose right: the support wing's shows only what the actor may see
   * @param written writes down whose facts are opened
   */
  record Searcher(Actor actor, Wing reads, Function<Collection<UUID>, Trace> written) {}

  /** Somebody who looks like it: all their records together. */
  record Match(PersonId person, Likeness likeness, List<FactRows.Row> rows, List<Fact> facts) {}

  /**
   * What was found.
   *
   * @param matches the likeliest first
   */
  record Outcome(List<Match> matches, boolean tooCommon) {}

  /** Searches, in a transaction of the support wing. */
  Outcome search(Searcher searcher, Collection<Fact> asked, Collection<PersonId> leftOut) {
    var actor = searcher.actor;
    var looked = prints.fingerprinted(actor, Prints.lookedFor(asked));
    if (looked.isEmpty()) {
      return new Outcome(List.of(), false);
    }
    var common = new HashSet<Long>();
    var whole = new LinkedHashMap<PersonId, PersonId>();
    acting.run(
        searcher.reads,
        actor,
        () -> {
          common.addAll(prints.common(actor, looked.values()));
          var found = prints.candidates(actor, looked, MOST_OPENED).keySet();
          if (!found.isEmpty()) {
            whole.putAll(same.wholePeople(actor, found));
          }
        });
    whole.values().removeAll(Set.copyOf(leftOut));
    var matches =
        whole.isEmpty()
            ? List.<Match>of()
            : matches(searcher, asked, whole, word -> isCommon(word, looked, common));
    return new Outcome(matches, tooCommon(looked, common));
  }

  private static boolean isCommon(String word, Map<Prints.Print, Long> looked, Set<Long> common) {
    return Sound.of(word).stream()
        .map(sound -> looked.get(new Prints.Print(PrintKind.NAME, sound)))
        .anyMatch(print -> print != null && common.contains(print));
  }

  /** Whether the most telling thing that was asked for is kept for nobody. */
  private static boolean tooCommon(Map<Prints.Print, Long> looked, Set<Long> common) {
    int best = looked.keySet().stream().mapToInt(print -> print.kind().worth()).max().orElse(0);
    return looked.entrySet().stream()
        .filter(one -> one.getKey().kind().worth() == best)
        .anyMatch(one -> common.contains(one.getValue()));
  }

  private List<Match> matches(
      Searcher searcher,
      Collection<Fact> asked,
      Map<PersonId, PersonId> whole,
      java.util.function.Predicate<String> common) {
    var actor = searcher.actor;
    var people = whole.keySet();
    var rows = acting.in(searcher.reads, actor, () -> facts.of(actor, people));
    var trace = searcher.written.apply(people.stream().map(PersonId::value).toList());
    var keys = vault.keys(actor, trace, people);
    var known = new LinkedHashMap<PersonId, Match>();
    for (var row : rows) {
      var key = keys.ifThere(row.person());
      if (key.isPresent()) {
        var person = whole.getOrDefault(row.person(), row.person());
        var match =
            known.computeIfAbsent(
                person, any -> new Match(any, Likeness.NONE, new ArrayList<>(), new ArrayList<>()));
        match.rows.add(row);
        match.facts.add(row.open(key.get()));
      }
    }
    return known.values().stream()
        .map(match ->
            new Match(
                match.person, Likeness.of(asked, match.facts, common), match.rows, match.facts))
        .filter(match -> match.likeness.isPossible())
        .sorted((one, other) -> Double.compare(other.likeness.weight(), one.likeness.weight()))
        .toList();
  }
}
