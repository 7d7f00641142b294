package rowan.support.casework.finding.likeness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How much two sets of facts look like one person's, and why.
 *
 * @param weight the sum of the weights of all that was compared
 * @param reasons what speaks for it, the strongest first, in words
 * @param against what speaks against it, in words
 */
public record Likeness(double weight, List<String> reasons, List<String> against) {

  /** Nothing has been compared. */
  public static final Likeness NONE = new Likeness(0, List.of(), List.of());

  public Likeness {
    reasons = List.copyOf(reasons);
    against = List.copyOf(against);
  }

  /** How sure one may be. */
  public enum Degree {
    VERY_LIKELY("Very likely", 20),
    LIKELY("Likely", 12),
    POSSIBLE("Possible", 6);

    private final String title;
    private final double from;

    Degree(String title, double from) {
      this.title = title;
      this.from = from;
    }

    public String title() {
      return title;
    }

    double from() {
      return from;
    }
  }

  /** Whether it is worth a look at all. */
  public boolean isPossible() {
    return weight >= Degree.POSSIBLE.from && !reasons.isEmpty();
  }

  public Degree degree() {
    return weight >= Degree.VERY_LIKELY.from
        ? Degree.VERY_LIKELY
        : weight >= Degree.LIKELY.from ? Degree.LIKELY : Degree.POSSIBLE;
  }

  /**
   * Compares what is looked for with what is known of somebody. What only one of them has says
   * nothing.
   *
   * @param common whether many people have a word as their name, which then says less
   */
  public static Likeness of(
      Collection<Fact> asked, Collection<Fact> known, Predicate<String> common) {
    var found = new ArrayList<Agreement>();
    found.addAll(names(asked, known, common));
    birth(Facts.born(asked), Facts.born(known), found);
    postcode(Facts.postcodes(asked), Facts.postcodes(known), found);
    phone(Facts.phones(asked), Facts.phones(known), found);
    return summed(found);
  }

  private static Likeness summed(List<Agreement> found) {
    double weight = found.stream().mapToDouble(Agreement::weight).sum();
    var different = found.isEmpty() ? EnumSet.noneOf(Agreement.class) : EnumSet.copyOf(found);
    var inOrder =
        different.stream()
            .sorted((one, other) -> Double.compare(other.weight(), one.weight()))
            .toList();
    return new Likeness(
        weight,
        inOrder.stream().filter(Agreement::agrees).map(Agreement::words).toList(),
        inOrder.stream().filter(one -> !one.agrees()).map(Agreement::words).toList());
  }

  /** The best that any of the known names agrees with any of the names looked for. */
  private static List<Agreement> names(
      Collection<Fact> asked, Collection<Fact> known, Predicate<String> common) {
    List<Agreement> best = List.of();
    double most = Double.NEGATIVE_INFINITY;
    for (var one : asked.stream().filter(Fact::isName).toList()) {
      for (var other : known.stream().filter(Fact::isName).toList()) {
        var found =
            Words.compared(PlainName.words(one.value()), PlainName.words(other.value()), common);
        double weight = found.stream().mapToDouble(Agreement::weight).sum();
        if (weight > most) {
          best = found;
          most = weight;
        }
      }
    }
    return best;
  }

  private static void birth(Set<LocalDate> asked, Set<LocalDate> known, List<Agreement> found) {
    if (asked.isEmpty() || known.isEmpty()) {
      return;
    }
    var best = Agreement.OTHER_BIRTH;
    for (var one : asked) {
      for (var other : known) {
        best = better(best, birth(one, other));
      }
    }
    found.add(best);
  }

  private static Agreement birth(LocalDate one, LocalDate other) {
    if (one.equals(other)) {
      return Agreement.SAME_BIRTH;
    }
    if (Facts.swapped(one).filter(other::equals).isPresent()) {
      return Agreement.BIRTH_SWAPPED;
    }
    int same = one.getYear() == other.getYear() ? 1 : 0;
    same += one.getMonth() == other.getMonth() ? 1 : 0;
    same += one.getDayOfMonth() == other.getDayOfMonth() ? 1 : 0;
    return same == 2 ? Agreement.BIRTH_ONE_PART : Agreement.OTHER_BIRTH;
  }

  private static void postcode(Set<String> asked, Set<String> known, List<Agreement> found) {
    if (asked.isEmpty() || known.isEmpty()) {
      return;
    }
    var best = Agreement.OTHER_POSTCODE;
    for (var one : asked) {
      for (var other : known) {
        best =
            better(
                best,
                one.equals(other)
                    ? Agreement.SAME_POSTCODE
                    : Facts.area(one).equals(Facts.area(other))
                        ? Agreement.SAME_AREA
                        : Agreement.OTHER_POSTCODE);
      }
    }
    found.add(best);
  }

  private static void phone(Set<String> asked, Set<String> known, List<Agreement> found) {
    if (asked.isEmpty() || known.isEmpty()) {
      return;
    }
    var best = Agreement.OTHER_PHONE;
    for (var one : asked) {
      for (var other : known) {
        best =
            better(
                best,
                one.equals(other)
                    ? Agreement.SAME_PHONE
                    : Facts.end(one).equals(Facts.end(other))
                        ? Agreement.PHONE_ENDS_ALIKE
                        : Agreement.OTHER_PHONE);
      }
    }
    found.add(best);
  }

  private static Agreement better(Agreement one, Agreement other) {
    return other.weight() > one.weight() ? other : one;
  }
}
