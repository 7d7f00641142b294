package rowan.support.refuge.sanctuary;

import java.time.LocalDate;

/** How a sanctuary stands. Nobody sets it: it follows from what was done. */
public sealed interface SanctuaryState {

  /** Asked for, and nothing ordered. */
  record Asked() implements SanctuaryState {}

  /**
   * Nothing is ordered, and the owner has not agreed.
   *
   * @param refused whether their last word was no
   */
  record AwaitingPermission(boolean refused) implements SanctuaryState {}

  /** Ordered, and nothing done. */
  record Ordered() implements SanctuaryState {}

  /** Some of what was ordered is done, and some is not. */
  record PartlyDone() implements SanctuaryState {}

  /**
   * All that was ordered is done, and it was not looked at again yet.
   *
   * @param reviewBy the day by which it is
   */
  record Done(LocalDate reviewBy) implements SanctuaryState {}

  /**
   * It lasts, and is looked at again and again.
   *
   * @param next the day by which it is looked at next
   */
  record UnderReview(LocalDate next) implements SanctuaryState {}

  /** It was there, and is over. */
  record Ended(EndReason reason, LocalDate on) implements SanctuaryState {}

  /** It never came to be. */
  record Unable(UnableReason reason, LocalDate on) implements SanctuaryState {}

  default boolean isOver() {
    return this instanceof Ended || this instanceof Unable;
  }
}
