package rowan.support.refuge.sanctuary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import rowan.support.casework.CaseSummary;

/**
 * Somebody's own home, made safer: everything that was said and done, the oldest first.
 *
 * @param wish what they want, in their own words
 * @param judgement why staying is safe or is not, in the worker's words
 * @param over how it ended, or why it never began; nothing while it is open
 * @param addressKept whether the store of safe addresses has one of theirs; never which
 * @param earlier others in the same case that are over, the newest first
 */
public record Sanctuary(
    SanctuaryId id,
    CaseSummary of,
    String wish,
    String judgement,
    Home home,
    Instant askedAt,
    List<Permission> permissions,
    List<Measure> measures,
    List<Review> reviews,
    Optional<Over> over,
    boolean addressKept,
    List<Earlier> earlier) {

  private static final int FIRST_REVIEW_AFTER_MONTHS = 1;

  public Sanctuary {
    permissions = List.copyOf(permissions);
    measures = List.copyOf(measures);
    reviews = List.copyOf(reviews);
    earlier = List.copyOf(earlier);
  }

  /** Another one in the same case, that is over. */
  public record Earlier(SanctuaryId id, Instant askedAt, SanctuaryState state) {}

  /**
   * It is over.
   *
   * @param state {@code Ended} or {@code Unable}
   * @param words more about why, and what happens next; may be empty
   */
  public record Over(SanctuaryState state, String words) {}

  public SanctuaryState state() {
    if (over.isPresent()) {
      return over.get().state();
    }
    boolean open = measures.stream().anyMatch(Measure::isOpen);
    boolean fitted = isFitted();
    if (open) {
      return fitted ? new SanctuaryState.PartlyDone() : new SanctuaryState.Ordered();
    }
    if (!fitted) {
      return mayBeChanged()
          ? new SanctuaryState.Asked()
          : new SanctuaryState.AwaitingPermission(
              permission().filter(one -> one.step() == Permission.Step.REFUSED).isPresent());
    }
    var due = reviewDue().orElseThrow();
    return reviews.isEmpty() ? new SanctuaryState.Done(due) : new SanctuaryState.UnderReview(due);
  }

  /** What the owner said last; nothing if they were not asked. */
  public Optional<Permission> permission() {
    return permissions.isEmpty() ? Optional.empty() : Optional.of(permissions.getLast());
  }

  /** Whether nobody beside the person has to agree to works, or who has to did. */
  public boolean mayBeChanged() {
    return !home.owner().hasToAgree()
        || permission().filter(one -> one.step() == Permission.Step.GIVEN).isPresent();
  }

  /** Whether anything was done: from then on it is there, and may end. */
  public boolean isFitted() {
    return measures.stream().anyMatch(Measure::isDone);
  }

  /** The day by which it is to be looked at again, from the first work on until it is over. */
  public Optional<LocalDate> reviewDue() {
    if (over.isPresent()) {
      return Optional.empty();
    }
    return reviews.isEmpty()
        ? firstDone().map(Sanctuary::firstReview)
        : Optional.of(reviews.getLast().next());
  }

  /** When it is to be looked at first, if the first work was done on that day. */
  static LocalDate firstReview(LocalDate firstDone) {
    return firstDone.plusMonths(FIRST_REVIEW_AFTER_MONTHS);
  }

  private Optional<LocalDate> firstDone() {
    return measures.stream()
        .map(Measure::stage)
        .filter(Measure.Stage.Done.class::isInstance)
        .map(stage -> ((Measure.Stage.Done) stage).on())
        .min(Comparator.naturalOrder());
  }
}
