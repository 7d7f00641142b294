package rowan.support.casework;

import java.util.Optional;

/**
 * A child of the household, who is affected by what happens there and has a record of their own.
 *
 * @param age in whole years, on the day that the child is told of
 * @param boy whether the child is a boy: some refuges take boys up to an age only
 */
public record Child(Optional<String> name, int age, boolean boy) {

  private static final int ADULT_FROM = 18;

  public Child {
    name = name.map(String::strip).filter(given -> !given.isEmpty());
    if (age < 0 || age >= ADULT_FROM) {
      throw new IllegalArgumentException("a child is under 18");
    }
  }
}
