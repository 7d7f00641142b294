package rowan.evidence.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import rowan.evidence.disclosure.Together.Adds;

/** Small numbers that stand beside others which add up. */
@NullUnmarked
class TogetherTests {

  private static final List<Adds> ONE_SUM = List.of(new Adds("all", List.of("a", "b", "c")));

  @Test
  void keepsBackMoreWhereWhatOverlapsWouldTellOfOne() {
    // Shown: any 18 to 22, a and b 5 to 7 each. Since nobody is in none of the lines, c would be
    // four.
    var figures = Map.of("any", 18L, "a", 7L, "b", 7L, "c", 4L, "d", 0L);
    var lines = List.of("a", "b", "c", "d");
    var seen = Together.seen(figures, List.of(Adds.atMost("any", lines)));
    assertThat(words(seen, "c")).isEqualTo("kept back");
    assertThat(List.of(words(seen, "any"), words(seen, "a"), words(seen, "b")))
        .contains("kept back");
    assertThat(words(seen, "d")).isEqualTo("0");
    assertThat(words(Together.seen(figures, List.of()), "a")).isEqualTo("5");
  }

  @Test
  void showsWhatOverlapsWhereItTellsOfNobody() {
    var figures = Map.of("any", 18L, "a", 12L, "b", 11L, "c", 4L);
    var seen = Together.seen(figures, List.of(Adds.atMost("any", List.of("a", "b", "c"))));
    assertThat(words(seen, "any")).isEqualTo("20");
    assertThat(words(seen, "a")).isEqualTo("10");
    assertThat(words(seen, "b")).isEqualTo("10");
  }

  private static Map<String, Disclosed> seen(long a, long b, long c) {
    return Together.seen(Map.of("all", a + b + c, "a", a, "b", b, "c", c), ONE_SUM);
  }

  private static String words(Map<String, Disclosed> seen, String figure) {
    return String.valueOf(seen.get(figure));
  }

  @Test
  void showsWhatPointsAtNobodyAsItWouldAlone() {
    var seen = seen(0, 12, 23);
    assertThat(words(seen, "a")).isEqualTo("0");
    assertThat(words(seen, "b")).isEqualTo("10");
    assertThat(words(seen, "c")).isEqualTo("25");
    assertThat(words(seen, "all")).isEqualTo("35");
  }

  @Test
  void keepsBackMoreWhereTheRestWouldTellOfOne() {
    // The total is 5 to 7 and b is 5 to 7: a would be one or two. Were b at least 5, so it would.
    var seen = seen(1, 6, 0);
    assertThat(words(seen, "a")).isEqualTo("kept back");
    assertThat(words(seen, "b")).isEqualTo("kept back");
    assertThat(words(seen, "all")).isEqualTo("kept back");
    assertThat(words(seen, "c")).isEqualTo("0");
  }

  @Test
  void doesNotBreakDownATotalThatIsKeptBack() {
    // Three that are not nought and come to at most four would be one or two each.
    var seen = seen(1, 0, 2);
    assertThat(seen.values()).allMatch(Suppressed.class::isInstance);
  }

  @Test
  void keepsBackTheSmallestThatDoes() {
    // The total is 23 to 27, b 5 to 7 and c 18 to 22: a could be 1 to 4, as far as they tell.
    var seen = seen(1, 6, 19);
    assertThat(words(seen, "a")).isEqualTo("kept back");
    assertThat(words(seen, "b")).isEqualTo("5");
    assertThat(words(seen, "c")).isEqualTo("20");
    assertThat(words(seen, "all")).isEqualTo("25");
  }

  @Test
  void keepsBackTheTotalWhereItsSmallPartsCouldBeNothingElse() {
    // Two of at most four that come to eight at least are four and four.
    var seen = seen(4, 4, 0);
    assertThat(words(seen, "all")).isEqualTo("kept back");
  }

  @Test
  void leavesATotalWhoseSmallPartCouldBeAnything() {
    var seen = seen(2, 30, 41);
    assertThat(words(seen, "a")).isEqualTo("kept back");
    assertThat(words(seen, "b")).isEqualTo("30");
    assertThat(words(seen, "all")).isEqualTo("75");
  }

  /**
   * An attacker who knows all rules tries every table that there could be, of two sums across and
   * two down: a figure that is kept back for being small may be one, two, three or four, as far as
   * what is seen tells; where nothing is seen at all, three of them at least.
   */
  @Test
  void nobodyWorksOutASmallNumberByAddingAndSubtracting() {
    int keptBack = 0;
    int more = 0;
    for (int seed = 0; seed < 150; seed++) {
      var random = new Random(seed);
      var counts = table(number(random), number(random), number(random), number(random));
      var seen = Together.seen(counts, TWO_BY_TWO);
      var small = new HashSet<String>();
      counts.forEach((figure, people) -> {
        if (people > 0 && people < 5) {
          small.add(figure);
        }
      });
      for (var figure : counts.keySet()) {
        if (seen.get(figure) instanceof Suppressed && counts.get(figure) >= 5) {
          more++;
        }
      }
      keptBack += small.size();
      var possible = possible(seen, small);
      for (var figure : small) {
        assertThat(possible.get(figure))
            .as(figure + " with seed " + seed)
            .hasSizeGreaterThan(2)
            .containsAll(nothingIsSeen(seen) ? List.of() : List.of(1L, 2L, 3L, 4L));
      }
    }
    assertThat(keptBack).isGreaterThan(150);
    assertThat(more).isGreaterThan(40);
  }

  private static final List<Adds> TWO_BY_TWO =
      List.of(
          new Adds("top", List.of("a", "b")),
          new Adds("foot", List.of("c", "d")),
          new Adds("left", List.of("a", "c")),
          new Adds("right", List.of("b", "d")),
          new Adds("all", List.of("top", "foot")),
          new Adds("all", List.of("left", "right")));

  private static final int MOST = 14;

  private static long number(Random random) {
    return random.nextInt(4) == 0 ? 0 : random.nextInt(random.nextBoolean() ? 6 : MOST);
  }

  private static Map<String, Long> table(long a, long b, long c, long d) {
    return Map.of(
        "a",
        a,
        "b",
        b,
        "c",
        c,
        "d",
        d,
        "top",
        a + b,
        "foot",
        c + d,
        "left",
        a + c,
        "right",
        b + d,
        "all",
        a + b + c + d);
  }

  private static boolean nothingIsSeen(Map<String, Disclosed> seen) {
    return seen.values().stream().noneMatch(Shown.class::isInstance);
  }

  private static boolean isWithin(Set<String> small, String figure) {
    return TWO_BY_TWO.stream()
        .anyMatch(sum ->
            sum.parts().contains(figure)
                && (small.contains(sum.total()) || isWithin(small, sum.total())));
  }

  /** Every value that each figure has in some table which would be seen so. */
  private static Map<String, Set<Long>> possible(Map<String, Disclosed> seen, Set<String> small) {
    var possible = new HashMap<String, Set<Long>>();
    for (long a : values(seen, small, "a")) {
      for (long b : values(seen, small, "b")) {
        for (long c : values(seen, small, "c")) {
          for (long d : values(seen, small, "d")) {
            var table = table(a, b, c, d);
            if (table.keySet().stream()
                .allMatch(figure -> fits(seen, small, figure, table.get(figure)))) {
              table.forEach((figure, people) ->
                  possible.computeIfAbsent(figure, one -> new HashSet<>()).add(people));
            }
          }
        }
      }
    }
    return possible;
  }

  private static List<Long> values(Map<String, Disclosed> seen, Set<String> small, String figure) {
    var values = new ArrayList<Long>();
    for (long people = 0; people <= MOST + 5; people++) {
      if (fits(seen, small, figure, people)) {
        values.add(people);
      }
    }
    return values;
  }

  /**
   * The attacker is told of each figure that is kept back whether it is below five, and of those
   * that are in a total which is not broken down, no more than that.
   */
  private static boolean fits(
      Map<String, Disclosed> seen, Set<String> small, String figure, long people) {
    return switch (seen.get(figure)) {
      case Suppressed kept when isWithin(small, figure) -> people < 5;
      case Suppressed kept -> small.contains(figure) ? people > 0 && people < 5 : people >= 5;
      case Shown shown ->
          Disclosure.count(people) instanceof Shown there && there.value() == shown.value();
    };
  }
}
