package rowan.support.refuge.matching;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * Who needs a place together, as they describe themselves.
 *
 * @param others adults who describe themselves in another way than as a woman or a man
 * @param untold adults of whom it is not known: never guessed
 */
public record Household(int women, int men, int others, int untold, List<Child> children) {

  /** Under this age, in years, a child can sleep in a cot. */
  public static final int COT_UNDER = 2;

  private static final int CHILD_UNDER = 18;

  public Household {
    if (women < 0 || men < 0 || others < 0 || untold < 0) {
      throw new IllegalArgumentException("people are counted from nought");
    }
    if (women + men + others + untold == 0) {
      throw new IllegalArgumentException("a household has an adult");
    }
    children = List.copyOf(children);
  }

  /**
   * A child of the household.
   *
   * @param age in whole years
   */
  public record Child(int age, boolean boy) {

    public Child {
      if (age < 0 || age >= CHILD_UNDER) {
        throw new IllegalArgumentException("a child is under 18");
      }
    }
  }

  public int adults() {
    return women + men + others + untold;
  }

  public int people() {
    return adults() + children.size();
  }

  /** Children who can sleep in a cot. */
  public int infants() {
    return (int) children.stream().filter(child -> child.age < COT_UNDER).count();
  }

  public OptionalInt eldestBoy() {
    return children.stream().filter(Child::boy).mapToInt(Child::age).max();
  }

  /** The same household, the children that are meant left out. */
  Household without(Predicate<Child> some) {
    return new Household(
        women, men, others, untold, children.stream().filter(some.negate()).toList());
  }
}
