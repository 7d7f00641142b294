package rowan.commissioning.specification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import rowan.commissioning.specification.SpecificationView.Section;

/**
 * What a version says otherwise than the one before it. A section is the same section as long as it
 * has the same heading; where that was changed, as long as it has the same outcome or asks for the
 * same.
 *
 * @param outcomes what is to become of the people helped
 * @param indicators what is measured, and what is to be reached
 * @param requirements what is asked for, in words and as provision
 */
public record Comparison(
    int earlier, int later, List<Line> outcomes, List<Line> indicators, List<Line> requirements) {

  public Comparison {
    outcomes = List.copyOf(outcomes);
    indicators = List.copyOf(indicators);
    requirements = List.copyOf(requirements);
  }

  /** What became of something between the two. */
  public enum Change {
    ADDED,
    REMOVED,
    CHANGED
  }

  /**
   * One thing that is not as it was.
   *
   * @param about the heading of the section, or the name of the indicator
   * @param before empty where it was added
   * @param after empty where it was removed
   */
  public record Line(Change change, String about, String before, String after) {}

  public boolean isEmpty() {
    return outcomes.isEmpty() && indicators.isEmpty() && requirements.isEmpty();
  }

  static Comparison of(SpecificationView earlier, SpecificationView later) {
    var pairs = pairs(earlier.sections(), later.sections());
    var requirements = new ArrayList<>(lines(pairs, Section::words));
    requirements.addAll(provision(earlier, later));
    return new Comparison(
        earlier.version(),
        later.version(),
        lines(pairs, Section::outcome),
        indicators(earlier.targets(), later.targets()),
        requirements);
  }

  /** The same section in both versions, or in one of them only. */
  private record Pair(Optional<Section> before, Optional<Section> after) {

    String heading() {
      return after.or(() -> before).map(Section::title).orElse("");
    }
  }

  private static List<Pair> pairs(List<Section> before, List<Section> after) {
    var left = new ArrayList<>(before);
    var found = new Section[after.size()];
    for (var same :
        List.<Function<Section, String>>of(Section::title, Section::outcome, Section::words)) {
      for (int i = 0; i < found.length; i++) {
        if (found[i] == null) {
          var wanted = plain(same.apply(after.get(i)));
          var match =
              left.stream().filter(one -> plain(same.apply(one)).equals(wanted)).findFirst();
          if (match.isPresent()) {
            found[i] = match.get();
            left.remove(match.get());
          }
        }
      }
    }
    var pairs = new ArrayList<Pair>();
    for (int i = 0; i < found.length; i++) {
      pairs.add(new Pair(Optional.ofNullable(found[i]), Optional.of(after.get(i))));
    }
    left.forEach(gone -> pairs.add(new Pair(Optional.of(gone), Optional.empty())));
    return pairs;
  }

  private static List<Line> lines(List<Pair> pairs, Function<Section, String> part) {
    return pairs.stream()
        .flatMap(pair ->
            line(
                pair.heading(),
                pair.before.map(part).map(String::strip),
                pair.after.map(part).map(String::strip))
                .stream())
        .toList();
  }

  private static List<Line> indicators(List<Target> before, List<Target> after) {
    return Stream.concat(after.stream(), before.stream())
        .map(Target::indicator)
        .distinct()
        .sorted()
        .flatMap(indicator ->
            line(
                indicator.title(),
                before.stream()
                    .filter(one -> one.indicator() == indicator)
                    .map(Target::inWords)
                    .findFirst(),
                after.stream()
                    .filter(one -> one.indicator() == indicator)
                    .map(Target::inWords)
                    .findFirst())
                .stream())
        .toList();
  }

  private static List<Line> provision(SpecificationView before, SpecificationView after) {
    return Stream.of(
            line(
                "Refuge spaces at least",
                Optional.of(String.valueOf(before.minimumSpaces())),
                Optional.of(String.valueOf(after.minimumSpaces()))),
            line(
                "Female-only space",
                Optional.of(ensured(before.femaleOnlySpace())),
                Optional.of(ensured(after.femaleOnlySpace()))),
            line(
                "Outcomes and methods reviewed",
                Optional.of("every %d months".formatted(before.reviewMonths())),
                Optional.of("every %d months".formatted(after.reviewMonths()))))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Line> line(
      String about, Optional<String> before, Optional<String> after) {
    if (before.equals(after)) {
      return Optional.empty();
    }
    var change =
        before.isEmpty() ? Change.ADDED : after.isEmpty() ? Change.REMOVED : Change.CHANGED;
    return Optional.of(new Line(change, about, before.orElse(""), after.orElse("")));
  }

  private static String ensured(boolean femaleOnly) {
    return femaleOnly ? "Ensured" : "Not part of this service";
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.UK).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
