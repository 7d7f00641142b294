package rowan.support.casework.opening;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import rowan.support.casework.Child;
import rowan.support.casework.Community;
import rowan.support.casework.Gender;

/** What somebody told of themselves and of their children, as one line to be sealed. */
final class Told {

  private static final String BETWEEN = "|";
  private static final int ADULT_FROM = 18;

  private Told() {}

  /** What they told of themselves. */
  record About(Gender gender, Set<Community> communities) {

    public About {
      communities = Set.copyOf(communities);
    }

    String line() {
      return gender
          + BETWEEN
          + communities.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    static About read(String line) {
      var parts = line.split("\\|", -1);
      var communities = EnumSet.noneOf(Community.class);
      Arrays.stream(parts[1].split(",", -1))
          .filter(name -> !name.isEmpty())
          .forEach(name -> communities.add(Community.valueOf(name)));
      return new About(Gender.valueOf(parts[0]), communities);
    }
  }

  static String line(Child child) {
    return child.age() + BETWEEN + child.boy();
  }

  static int years(String line) {
    return Integer.parseInt(line.split("\\|", -1)[0]);
  }

  /**
   * The child as they are on a later day: as many years older as have passed, for want of a
   * birthday.
   *
   * @return nothing once they are of age
   */
  static Optional<Child> child(
      String line, Optional<String> name, LocalDate toldOn, LocalDate today) {
    var parts = line.split("\\|", -1);
    int age = Integer.parseInt(parts[0]) + Math.max(0, Period.between(toldOn, today).getYears());
    return age < ADULT_FROM
        ? Optional.of(new Child(name, age, Boolean.parseBoolean(parts[1])))
        : Optional.empty();
  }
}
