package rowan.support.refuge.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import rowan.support.refuge.occupancy.FilledSpaces;
import rowan.support.refuge.returns.layout.Layout;
import rowan.testing.RowanTest;
import rowan.testing.TestClock;

/**
 * Every figure of the return, of three generated councils over their years, against a plain SQL
 * script that was written apart: of the whole council, and of each organisation's own.
 */
@NullUnmarked
@RowanTest
class AnnualReturnAgainstSqlTests {

  private static final int FIRST_YEAR = 2026;
  private static final int RUNNING_YEAR = 2029;

  @Autowired private StoredYears stored;
  @Autowired private AnnualReturn annual;
  @Autowired private FilledSpaces filled;

  @ParameterizedTest
  @CsvSource({"1, 300, 24", "22, 420, 45", "333, 700, 90"})
  void agreesInEveryFigure(long seed, int households, int spaces) throws SQLException {
    var years = new GeneratedYears(seed, households, spaces, TestClock.MORNING.minusSeconds(60));
    var council = stored.store(years);
    assertThat(filled.saidWrongly(council.countingTheirOwn().getFirst())).isZero();
    var everNought = allFigures();
    for (int first = FIRST_YEAR; first <= RUNNING_YEAR; first++) {
      var year = new ReturnYear(first);
      var whole = done(annual.countCouncil(council.clock(), council.team().idva().account(), year));
      assertThat(
              differences(
                  whole.figures(),
                  PlainSql.count(council, Optional.empty(), years, year, whole.at())))
          .as("the council in " + year.title())
          .isEmpty();
      whole
          .figures()
          .forEach((code, value) -> {
            if (value > 0) {
              everNought.remove(code);
            }
          });
      for (var manager : council.countingTheirOwn()) {
        var own = done(annual.countOwnPlaces(manager, year));
        var provider = Optional.of(manager.organisation().value());
        assertThat(
                differences(
                    own.figures(), PlainSql.count(council, provider, years, year, own.at())))
            .as("an organisation's own in " + year.title())
            .isEmpty();
      }
    }
    // What is nought in both of them says nothing: no line may be so in every year and kind.
    assertThat(linesOf(allFigures()))
        .as("lines with a figure somewhere")
        .hasSizeGreaterThan(100)
        .allMatch(line -> !allOf(line, everNought));
  }

  private static boolean allOf(String line, TreeSet<String> nought) {
    return allFigures().stream()
        .filter(code -> code.startsWith(line + "."))
        .allMatch(nought::contains);
  }

  private static TreeSet<String> allFigures() {
    return Layout.tables().stream()
        .flatMap(table -> table.figures().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static TreeSet<String> linesOf(TreeSet<String> figures) {
    return figures.stream()
        .map(code -> code.substring(0, code.lastIndexOf('.')))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Count done(CountResult result) {
    return switch (result) {
      case CountResult.Done(var count) -> count;
      case CountResult.TooSoon soon -> throw new AssertionError(soon);
      case CountResult.NotBegun none -> throw new AssertionError(none);
    };
  }

  /** Each figure that is not the same, and each that only one of them has. */
  private static Map<String, String> differences(Map<String, Long> ours, Map<String, Long> plain) {
    var differences = new TreeMap<String, String>();
    var all = new TreeSet<>(ours.keySet());
    all.addAll(plain.keySet());
    for (var code : all) {
      // The script leaves out what is nought; the return has every figure.
      long own = ours.containsKey(code) ? ours.get(code) : -1;
      long theirs = plain.getOrDefault(code, 0L);
      if (own != theirs) {
        differences.put(code, own + " and by the script " + theirs);
      }
    }
    return differences;
  }
}
