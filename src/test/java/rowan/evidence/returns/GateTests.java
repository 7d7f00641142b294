package rowan.evidence.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import rowan.evidence.disclosure.Shown;
import rowan.support.refuge.matching.Party;
import rowan.support.refuge.matching.UnmetReason;
import rowan.support.refuge.returns.Count;
import rowan.support.refuge.returns.Definitions;
import rowan.support.refuge.returns.ReturnYear;
import rowan.support.refuge.returns.layout.Layout;
import rowan.support.refuge.sanctuary.EndReason;

/**
 * What may be seen of a return, before a reader who knows what its lines mean: that the households
 * turned away are the same in three tables, and which reasons are whose.
 */
@NullUnmarked
class GateTests {

  private static final List<String> COLUMNS = List.of("ALL", "HOUSED", "NOT_HOUSED");
  private static final List<String> WHO = List.of("ANY", "NONE", "UNSAID", "NOT_ASKED");

  private static SeenReturn seen(Map<String, Long> figures) {
    return seen(figures, Definitions.VERSION);
  }

  private static SeenReturn seen(Map<String, Long> figures, int version) {
    return Gate.through(
        new Count(new ReturnYear(2029), Instant.parse("2030-03-05T10:00:00Z"), version, figures));
  }

  private static String words(SeenReturn seen, String code) {
    return String.valueOf(seen.figures().get(code));
  }

  @Test
  void keepsBackATotalWhereverItStands() {
    var figures = new HashMap<String, Long>();
    for (var code :
        List.of(
            "TURNED_AWAY.HOUSEHOLDS",
            "TURNED_AWAY.NO_SPACE",
            "WHOSE_NO.HOUSEHOLDS",
            "WHOSE_NO.SPACE")) {
      figures.put(code + ".ALL", 7L);
      figures.put(code + ".HOUSED", 7L);
    }
    figures.put("TURNED_AWAY_DESCRIBED.ANY.ALL", 6L);
    figures.put("TURNED_AWAY_DESCRIBED.NONE.ALL", 1L);
    var seen = seen(figures);
    figures.forEach(
        (code, households) -> assertThat(words(seen, code)).as(code).isEqualTo("kept back"));
    assertThat(words(seen, "WHOSE_NO.REFUGE.ALL")).isEqualTo("0");
  }

  @Test
  void keepsBackMoreOfHomesWhereTheRestWouldTellOfOne() {
    var seen =
        seen(
            Map.of(
                "HOMES.HOUSEHOLDS.ALL", 12L,
                "HOMES.INDIVIDUALS.ALL", 30L,
                "HOMES.WOMEN.ALL", 12L,
                "HOMES.CHILDREN.ALL", 18L,
                "HOMES_ENDED.HOUSEHOLDS.ALL", 7L,
                "HOMES_ENDED.NO_LONGER_NEEDED.ALL", 6L,
                "HOMES_ENDED.NOT_SAFE.ALL", 1L,
                "HOMES_UNABLE.HOUSEHOLDS.ALL", 3L,
                "HOMES_UNABLE.OWNER_REFUSED.ALL", 3L));
    assertThat(words(seen, "HOMES.HOUSEHOLDS.ALL")).isEqualTo("10");
    assertThat(words(seen, "HOMES.INDIVIDUALS.ALL")).isEqualTo("30");
    assertThat(words(seen, "HOMES.MEN.ALL")).isEqualTo("0");
    assertThat(words(seen, "HOMES_ENDED.NOT_SAFE.ALL")).isEqualTo("kept back");
    assertThat(words(seen, "HOMES_ENDED.NO_LONGER_NEEDED.ALL")).isEqualTo("kept back");
    assertThat(words(seen, "HOMES_ENDED.HOUSEHOLDS.ALL")).isEqualTo("kept back");
    assertThat(words(seen, "HOMES_UNABLE.HOUSEHOLDS.ALL")).isEqualTo("kept back");
    assertThat(words(seen, "HOMES_UNABLE.NO_MONEY.ALL"))
        .as("not broken down")
        .isEqualTo("kept back");
  }

  @Test
  void aCountOfAnEarlierVersionIsSeenWithoutWhatItDidNotCount() {
    var seen = seen(Map.of("SUPPORTED.HOUSEHOLDS.ALL", 12L, "SUPPORTED.NEW.ALL", 12L), 1);
    assertThat(words(seen, "SUPPORTED.HOUSEHOLDS.ALL")).isEqualTo("10");
    assertThat(seen.figures().keySet())
        .hasSizeGreaterThan(400)
        .noneMatch(code -> code.startsWith("HOMES") || code.startsWith("WHOSE_NO"));
  }

  /** A number, what is seen of it, and between which a reader knows that it lies. */
  private record Range(long least, long most) {

    Range within(long atLeast, long atMost) {
      return new Range(Math.max(least, atLeast), Math.min(most, atMost));
    }
  }

  /**
   * Households with one 'no' each, so that everything adds up; a reader who adds and subtracts over
   * all three tables, by what the lines mean and not by the sums of the application.
   */
  @Test
  void nobodyWorksOutWhoseNoItWasFromWhyItWas() {
    int small = 0;
    int keptBackBeside = 0;
    for (int seed = 0; seed < 200; seed++) {
      var figures = turnedAway(new Random(seed));
      var seen = seen(figures);
      boolean nothingIsSeen =
          figures.entrySet().stream()
              .noneMatch(
                  one -> one.getValue() >= 5 && !words(seen, one.getKey()).equals("kept back"));
      var ranges = worksOut(figures, seen);
      for (var one : figures.entrySet()) {
        if (one.getValue() >= 5 && words(seen, one.getKey()).equals("kept back")) {
          keptBackBeside++;
        }
        if (one.getValue() > 0 && one.getValue() < 5) {
          small++;
          assertThat(words(seen, one.getKey())).isEqualTo("kept back");
          var range = ranges.get(one.getKey());
          assertThat(nothingIsSeen || (range.least <= 1 && range.most >= 4))
              .as(one.getKey() + " is " + range + " with seed " + seed)
              .isTrue();
        }
      }
    }
    assertThat(small).isGreaterThan(2000);
    assertThat(keptBackBeside).isGreaterThan(200);
  }

  private static Map<String, Long> turnedAway(Random random) {
    var figures = new TreeMap<String, Long>();
    for (var line : lines()) {
      COLUMNS.forEach(column -> figures.put(line + "." + column, 0L));
    }
    WHO.forEach(line -> figures.put("TURNED_AWAY_DESCRIBED." + line + ".ALL", 0L));
    int reasons = 1 + random.nextInt(6);
    for (int household = random.nextInt(60); household > 0; household--) {
      var reason =
          UnmetReason.values()[
              Math.min(random.nextInt(reasons * reasons), random.nextInt(22))
                  % UnmetReason.values().length];
      for (var column : List.of("ALL", random.nextInt(4) == 0 ? "HOUSED" : "NOT_HOUSED")) {
        figures.merge("TURNED_AWAY.HOUSEHOLDS." + column, 1L, Long::sum);
        figures.merge("TURNED_AWAY." + reason + "." + column, 1L, Long::sum);
        figures.merge("WHOSE_NO.HOUSEHOLDS." + column, 1L, Long::sum);
        figures.merge("WHOSE_NO." + reason.party() + "." + column, 1L, Long::sum);
      }
      var who = WHO.get(random.nextInt(3) == 0 ? random.nextInt(4) : 0);
      figures.merge("TURNED_AWAY_DESCRIBED." + who + ".ALL", 1L, Long::sum);
    }
    return figures;
  }

  private static List<String> lines() {
    var lines = new ArrayList<>(List.of("TURNED_AWAY.HOUSEHOLDS", "WHOSE_NO.HOUSEHOLDS"));
    Stream.of(UnmetReason.values()).forEach(reason -> lines.add("TURNED_AWAY." + reason));
    Stream.of(Party.values()).forEach(party -> lines.add("WHOSE_NO." + party));
    return lines;
  }

  private record Equal(String total, List<String> parts) {}

  private static List<Equal> whatTheLinesMean() {
    var equal = new ArrayList<Equal>();
    for (var line : lines()) {
      equal.add(new Equal(line + ".ALL", List.of(line + ".HOUSED", line + ".NOT_HOUSED")));
    }
    for (var column : COLUMNS) {
      var total = "TURNED_AWAY.HOUSEHOLDS." + column;
      equal.add(new Equal(total, List.of("WHOSE_NO.HOUSEHOLDS." + column)));
      equal.add(new Equal(total, of(Stream.of(UnmetReason.values()), "TURNED_AWAY.", column)));
      equal.add(
          new Equal(
              "WHOSE_NO.HOUSEHOLDS." + column, of(Stream.of(Party.values()), "WHOSE_NO.", column)));
      for (var party : Party.values()) {
        equal.add(
            new Equal(
                "WHOSE_NO." + party + "." + column,
                of(
                    Stream.of(UnmetReason.values()).filter(reason -> reason.party() == party),
                    "TURNED_AWAY.",
                    column)));
      }
    }
    equal.add(
        new Equal("TURNED_AWAY.HOUSEHOLDS.ALL", of(WHO.stream(), "TURNED_AWAY_DESCRIBED.", "ALL")));
    return equal;
  }

  private static List<String> of(Stream<?> lines, String table, String column) {
    return lines.map(line -> table + line + "." + column).toList();
  }

  private static Map<String, Range> worksOut(Map<String, Long> figures, SeenReturn seen) {
    var ranges = new HashMap<String, Range>();
    figures.forEach((code, households) -> ranges.put(code, alone(households, seen, code)));
    var equal = whatTheLinesMean();
    // Of what is not broken down, noughts are kept back too: a reader cannot tell them from others.
    boolean more = true;
    while (more) {
      more = false;
      for (var one : equal) {
        if (ranges.get(one.total).most < 5 && words(seen, one.total).equals("kept back")) {
          for (var part : one.parts) {
            more |= ranges.get(part).least == 1;
            ranges.computeIfPresent(part, (same, so) -> new Range(Math.min(0, so.least), so.most));
          }
        }
      }
    }
    boolean narrowed = true;
    while (narrowed) {
      narrowed = false;
      for (var one : equal) {
        narrowed |= narrow(one, ranges);
      }
    }
    return ranges;
  }

  private static Range alone(long households, SeenReturn seen, String code) {
    if (seen.figures().get(code) instanceof Shown shown) {
      return shown.value() == 0
          ? new Range(0, 0)
          : new Range(Math.max(5, shown.value() - 2), shown.value() + 2);
    }
    if (households >= 5) {
      return new Range(5, 1_000_000);
    }
    return new Range(households == 0 ? 0 : 1, 4);
  }

  private static boolean narrow(Equal equal, Map<String, Range> ranges) {
    long least = equal.parts.stream().mapToLong(part -> ranges.get(part).least).sum();
    long most = equal.parts.stream().mapToLong(part -> ranges.get(part).most).sum();
    var total = ranges.get(equal.total);
    boolean narrowed = put(ranges, equal.total, total.within(least, most));
    for (var part : equal.parts) {
      var own = ranges.get(part);
      narrowed |=
          put(
              ranges,
              part,
              own.within(total.least - (most - own.most), total.most - (least - own.least)));
    }
    return narrowed;
  }

  private static boolean put(Map<String, Range> ranges, String code, Range told) {
    return !told.equals(ranges.put(code, told));
  }

  @Test
  void everyNewFigureIsOneThatGoesThroughTheGate() {
    var seen = seen(Map.of());
    assertThat(seen.figures().keySet())
        .containsAll(Layout.HOMES.figures())
        .containsAll(Layout.HOMES_ENDED.figures())
        .containsAll(Layout.HOMES_UNABLE.figures())
        .containsAll(Layout.WHOSE_NO.figures());
    assertThat(Layout.HOMES_ENDED.figures()).hasSize(EndReason.values().length + 1);
  }
}
