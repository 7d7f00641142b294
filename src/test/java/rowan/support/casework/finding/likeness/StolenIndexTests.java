package rowan.support.casework.finding.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Somebody has the database and not the keys, and knows exactly how common each name is. They match
 * fingerprints with names by how often they occur (the attack of Naveed, Kamara and Wright), kind
 * by kind, knowing the bound that each kind has. To see this fail, let {@code PrintKind.NAME} be
 * kept for 100,000 people.
 */
class StolenIndexTests {

  /** Figures per cent. */
  private static final double LESS_THAN = 1.0;

  private static final int FORENAMES_TRIED = 150;

  @ParameterizedTest
  @ValueSource(ints = 5_000)
  void tellsTheSurnameOfLessThanOneInAHundred(int people) {
    attack(people, 17);
  }

  @Tag("long")
  @ParameterizedTest
  @ValueSource(ints = {1_000, 2_000, 20_000, 100_000, 1_000_000})
  void tellsTheSurnameOfLessThanOneInAHundredHoweverManyThereAre(int people) {
    attack(people, 17);
  }

  private static void attack(int many, long seed) {
    var invented = new InventedPeople(seed);
    var people = new ArrayList<InventedPeople.Person>();
    for (int i = 0; i < many; i++) {
      people.add(invented.next());
    }
    var found = new HashSet<Integer>();
    var figures = new StringBuilder();
    for (var kind : List.of(PrintKind.NAME, PrintKind.NAME_BEGINS, PrintKind.NAMES)) {
      var right = rightlyNamed(kind, people, invented);
      figures.append(" %s %.3f %%".formatted(kind, 100.0 * right.size() / many));
      found.addAll(right);
    }
    var commonest = invented.surnames().names().getFirst();
    double blind =
        100.0 * people.stream().filter(one -> one.surname().equals(commonest)).count() / many;
    double told = 100.0 * found.size() / many;
    System.out.printf(
        "stolen index, %,d people: surnames told %.3f %% (%s); without it, by naming the commonest: %.3f %%%n",
        many, told, figures.toString().strip(), blind);
    assertThat(told).isLessThan(LESS_THAN);
  }

  /** Whose surname the attacker names rightly by one kind of fingerprint. */
  private static Set<Integer> rightlyNamed(
      PrintKind kind, List<InventedPeople.Person> people, InventedPeople invented) {
    var index = stolen(kind, people);
    var guesses = expected(kind, invented, people.size());
    var prints = new ArrayList<>(index.values());
    prints.sort((one, other) -> Integer.compare(other.size(), one.size()));
    var right = new HashSet<Integer>();
    for (int i = 0; i < Math.min(prints.size(), guesses.size()); i++) {
      var guess = guesses.get(i);
      for (int person : prints.get(i)) {
        if (wordsOf(kind, people.get(person)).contains(guess)) {
          right.add(person);
        }
      }
    }
    return right;
  }

  /** What of somebody names their surname: any code that it has part in. */
  private static Set<String> wordsOf(PrintKind kind, InventedPeople.Person person) {
    var name = kind == PrintKind.NAMES ? person.name() : person.surname();
    return of(kind, name);
  }

  private static Set<String> of(PrintKind kind, String name) {
    return Prints.of(List.of(Fact.name(name))).stream()
        .filter(print -> print.kind() == kind)
        .map(Prints.Print::words)
        .collect(Collectors.toSet());
  }

  /** Whose each fingerprint is, as the database keeps them: none for more than its kind allows. */
  private static Map<String, List<Integer>> stolen(
      PrintKind kind, List<InventedPeople.Person> people) {
    var index = new HashMap<String, List<Integer>>();
    var common = new HashSet<String>();
    for (int i = 0; i < people.size(); i++) {
      for (var words : of(kind, people.get(i).name())) {
        if (common.contains(words)) {
          continue;
        }
        var held = index.computeIfAbsent(words, any -> new ArrayList<>());
        if (held.size() >= kind.most()) {
          index.remove(words);
          common.add(words);
        } else {
          held.add(i);
        }
      }
    }
    return index;
  }

  /** What the attacker expects to be kept, the most frequent first. */
  private static List<String> expected(PrintKind kind, InventedPeople invented, int many) {
    var share = new HashMap<String, Double>();
    var surnames = invented.surnames();
    var forenames = invented.forenames();
    if (kind == PrintKind.NAMES) {
      for (int i = 0; i < FORENAMES_TRIED; i++) {
        for (int j = 0; j < FORENAMES_TRIED; j++) {
          double both = forenames.share(i) * surnames.share(j);
          of(kind, forenames.names().get(i) + " " + surnames.names().get(j))
              .forEach(words -> share.merge(words, both, Double::sum));
        }
      }
    } else {
      add(kind, surnames, share);
      add(kind, forenames, share);
    }
    return share.entrySet().stream()
        .filter(one -> one.getValue() * many <= kind.most())
        .sorted((one, other) -> Double.compare(other.getValue(), one.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static void add(PrintKind kind, InventedPeople.Shares shares, Map<String, Double> share) {
    for (int i = 0; i < shares.names().size(); i++) {
      double one = shares.share(i);
      of(kind, shares.names().get(i)).forEach(words -> share.merge(words, one, Double::sum));
    }
  }
}
