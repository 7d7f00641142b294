package rowan.support.refuge.sanctuary;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Actor;
import rowan.foundation.web.Days;
import rowan.support.refuge.sanctuary.SanctuaryDesk.Opened;

/**
 * What a sanctuary asks of whoever leads the case: that what is ordered is done, that what does not
 * work or is not safe is seen to today, and that the home is looked at again. Each step has an id
 * that is known without being kept.
 */
@Component
class SanctuaryDuties {

  private static final String REVIEW = "Review how safe the home is";

  private final SanctuaryDesk desk;

  SanctuaryDuties(SanctuaryDesk desk) {
    this.desk = desk;
  }

  void ordered(Actor by, Opened opened, Measure.Id measure, Instant dueAt) {
    desk.due(
        by,
        opened,
        measure.value(),
        "See that what was ordered for the home is done",
        dueAt.minusMillis(1).atZone(Days.LONDON).toLocalDate());
  }

  /** It is done, and the home is looked at a month after the first of it. */
  void done(Actor by, Opened opened, Measure.Id measure, LocalDate on) {
    var sanctuary = opened.sanctuary();
    desk.notDue(by, opened, measure.value());
    var first = Sanctuary.firstReview(on);
    if (!sanctuary.isFitted()) {
      reviewIsDue(by, opened, 0, first);
    } else if (sanctuary.reviews().isEmpty()
        && sanctuary.reviewDue().filter(first::isBefore).isPresent()) {
      // Written down late, and done before what was taken for the first.
      notDueFirst(by, opened);
      desk.due(by, opened, firstReview(sanctuary.id(), first), REVIEW, first);
    }
  }

  void calledOff(Actor by, Opened opened, Measure.Id measure) {
    desk.notDue(by, opened, measure.value());
  }

  /**
   * What was tried and does not work is seen to today.
   *
   * @param measure as it was before
   */
  void tried(Actor by, Opened opened, Measure measure, Measure.Check check) {
    brokenNoMore(by, opened, measure);
    if (!check.works()) {
      desk.due(
          by,
          opened,
          broken(measure.id(), check),
          "Something in the home does not work: have it mended, and think of tonight",
          desk.today());
    }
  }

  private void brokenNoMore(Actor by, Opened opened, Measure measure) {
    if (measure.stage() instanceof Measure.Stage.Done done) {
      done.check()
          .filter(before -> !before.works())
          .ifPresent(before -> desk.notDue(by, opened, broken(measure.id(), before)));
    }
  }

  /** The next review is due; and where staying is not safe, another place to sleep is, today. */
  void reviewed(Actor by, Opened opened, Review review) {
    int after = opened.sanctuary().reviews().size() + 1;
    lookedAt(by, opened);
    reviewIsDue(by, opened, after, review.next());
    if (review.isNotSafe()) {
      desk.due(
          by,
          opened,
          notSafe(opened.sanctuary().id(), after),
          "Staying at home is not safe any more: find a space with them today",
          desk.today());
    }
  }

  private void lookedAt(Actor by, Opened opened) {
    var sanctuary = opened.sanctuary();
    int reviews = sanctuary.reviews().size();
    if (reviews == 0) {
      notDueFirst(by, opened);
    } else if (sanctuary.reviewDue().isPresent()) {
      desk.notDue(by, opened, review(sanctuary.id(), reviews));
    }
    if (reviews > 0 && sanctuary.reviews().getLast().isNotSafe()) {
      desk.notDue(by, opened, notSafe(sanctuary.id(), reviews));
    }
  }

  /** Whichever day the first was due on. */
  private void notDueFirst(Actor by, Opened opened) {
    var sanctuary = opened.sanctuary();
    sanctuary
        .reviewDue()
        .ifPresent(day -> {
          desk.notDue(by, opened, review(sanctuary.id(), 0));
          desk.notDue(by, opened, firstReview(sanctuary.id(), day));
        });
  }

  private void reviewIsDue(Actor by, Opened opened, int after, LocalDate due) {
    desk.due(by, opened, review(opened.sanctuary().id(), after), REVIEW, due);
  }

  /** It is over: nothing more is asked of anybody. */
  void over(Actor by, Opened opened) {
    lookedAt(by, opened);
    for (var measure : opened.sanctuary().measures()) {
      if (measure.isOpen()) {
        desk.notDue(by, opened, measure.id().value());
      }
      brokenNoMore(by, opened, measure);
    }
  }

  private static UUID review(SanctuaryId id, int after) {
    return step("review", id + " " + after);
  }

  /** The first one, if an earlier day for it came to be known. */
  private static UUID firstReview(SanctuaryId id, LocalDate day) {
    return step("review", id + " 0 " + day);
  }

  private static UUID notSafe(SanctuaryId id, int after) {
    return step("not-safe", id + " " + after);
  }

  private static UUID broken(Measure.Id id, Measure.Check check) {
    return step("broken", id + " " + check.at());
  }

  private static UUID step(String what, String which) {
    return UUID.nameUUIDFromBytes(
        ("refuge.sanctuary." + what + " " + which).getBytes(StandardCharsets.UTF_8));
  }
}
