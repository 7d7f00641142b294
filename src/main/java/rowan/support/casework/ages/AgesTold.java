package rowan.support.casework.ages;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What a case tells of how old its household is; on which day somebody was born stays within. */
public final class AgesTold {

  private final Optional<LocalDate> born;
  private final List<ChildTold> children;

  /**
   * What was told.
   *
   * @param born when the person was born, if they said
   * @param children each as they were on the day that they were told of
   */
  public AgesTold(Optional<LocalDate> born, List<ChildTold> children) {
    this.born = born;
    this.children = List.copyOf(children);
  }

  public List<ChildTold> children() {
    return children;
  }

  /** A child of so many whole years on a day. */
  public record ChildTold(int age, LocalDate on) {

    /** As many years older as have passed since, for want of a birthday; no less than was told. */
    public int ageOn(LocalDate day) {
      return age + (day.isAfter(on) ? Period.between(on, day).getYears() : 0);
    }
  }

  /** The person's age in whole years on a day, if they said when they were born. */
  public OptionalInt ageOn(LocalDate day) {
    return born.filter(birth -> !birth.isAfter(day))
        .map(birth -> OptionalInt.of(Period.between(birth, day).getYears()))
        .orElse(OptionalInt.empty());
  }
}
