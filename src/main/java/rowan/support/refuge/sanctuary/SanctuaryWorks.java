package rowan.support.refuge.sanctuary;

import static rowan.support.refuge.sanctuary.SanctuaryDesk.refused;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Actor;
import rowan.support.refuge.discretion.Discretion;
import rowan.support.refuge.sanctuary.SanctuaryDesk.Opened;
import rowan.support.refuge.sanctuary.SanctuaryResult.Why;

/**
 * The front door to what is done in a home: ordered, done or called off, tried with the person, and
 * reviewed for as long as it lasts. Everything needs {@code WORK_CASE}.
 */
@Service
public class SanctuaryWorks {

  private final SanctuaryDesk desk;
  private final JdbcDeeds deeds;
  private final SanctuaryDuties duties;

  SanctuaryWorks(SanctuaryDesk desk, JdbcDeeds deeds, SanctuaryDuties duties) {
    this.desk = desk;
    this.deeds = deeds;
    this.duties = duties;
  }

  /** Orders a measure that the person agreed to, in a home whose owner agrees. */
  public SanctuaryResult order(OrderMeasure command) {
    var by = command.by();
    return desk.on(
        by,
        command.sanctuary(),
        "refuge.sanctuary-order",
        opened ->
            objection(command, opened)
                .map(SanctuaryDesk::refused)
                .orElseGet(() -> ordered(command, opened)));
  }

  private SanctuaryResult ordered(OrderMeasure command, Opened opened) {
    var now = desk.local();
    var id = desk.newId();
    var dueAt = command.due().from(now);
    deeds.order(command, opened, id, now, dueAt);
    duties.ordered(command.by(), opened, new Measure.Id(id), dueAt);
    desk.tell(
        command.by(),
        opened.of(),
        "refuge.sanctuary-order",
        "Ordered for the home",
        command.kind().title() + ", with " + command.contractor() + ".");
    return new SanctuaryResult.Done(command.sanctuary());
  }

  private Optional<Why> objection(OrderMeasure command, Opened opened) {
    var kind = command.kind();
    var home = opened.sanctuary().home();
    if (opened.isOver()) {
      return Optional.of(Why.OVER);
    }
    if (!opened.of().open()) {
      return Optional.of(Why.CASE_CLOSED);
    }
    if (kind == MeasureKind.LOCKS && home.isTheirsToEnter()) {
      return Optional.of(Why.RIGHT_TO_BE_THERE);
    }
    if (kind.changesTheHome() && !opened.sanctuary().mayBeChanged()) {
      return Optional.of(Why.OWNER_HAS_NOT_AGREED);
    }
    if (tellsWhere(command.contractor())) {
      return Optional.of(Why.TELLS_WHERE);
    }
    if (command.cost().compareTo(OrderMeasure.MOST) > 0) {
      return Optional.of(Why.TOO_DEAR);
    }
    if (command.due() instanceof OrderMeasure.Due.By(var day)) {
      return day.isBefore(desk.today())
          ? Optional.of(Why.DUE_IN_THE_PAST)
          : Optional.of(Why.DUE_TOO_FAR_OFF).filter(far -> day.isAfter(desk.today().plusYears(1)));
    }
    return Optional.empty();
  }

  /** Whoever runs the scheme reads the name of who fits it, and must not read there where. */
  private static boolean tellsWhere(String name) {
    return Discretion.tellsWhere(name) || Discretion.holdsAnAddress(name);
  }

  /**
   * Writes down that a measure is done.
   *
   * @param on the day on which it was done
   * @param doneBy the organisation that did it
   * @param found what was found and done
   */
  public SanctuaryResult done(
      Actor by, SanctuaryId id, Measure.Id measure, LocalDate on, String doneBy, String found) {
    return measured(
        by,
        id,
        measure,
        "refuge.sanctuary-done",
        (opened, of) -> {
          if (on.isAfter(desk.today())) {
            return refused(Why.NOT_COME_YET);
          }
          if (on.isBefore(of.orderedAt().atZone(desk.local().getZone()).toLocalDate())) {
            return refused(Why.BEFORE_IT_WAS_ORDERED);
          }
          if (!of.isOpen()) {
            return refused(Why.SAID_ALREADY);
          }
          if (tellsWhere(doneBy)) {
            return refused(Why.TELLS_WHERE);
          }
          deeds.done(by, opened, measure, on, doneBy, found, desk.now());
          desk.tell(
              by,
              opened.of(),
              "refuge.sanctuary-done",
              "Done in the home",
              of.kind().title() + ", by " + doneBy + ".");
          duties.done(by, opened, measure, on);
          return new SanctuaryResult.Done(id);
        });
  }

  /** Writes down that a measure is not to be done any more. */
  public SanctuaryResult callOff(Actor by, SanctuaryId id, Measure.Id measure, Measure.Why why) {
    return measured(
        by,
        id,
        measure,
        "refuge.sanctuary-call-off",
        (opened, of) -> {
          if (!of.isOpen()) {
            return refused(Why.SAID_ALREADY);
          }
          deeds.calledOff(by, opened, measure, why, desk.local());
          duties.calledOff(by, opened, measure);
          desk.tell(
              by,
              opened.of(),
              "refuge.sanctuary-call-off",
              "Called off for the home",
              of.kind().title() + ". " + why.title() + ".");
          return new SanctuaryResult.Done(id);
        });
  }

  /**
   * Writes down how a measure that is done was when it was tried with the person.
   *
   * @param safer how much safer they feel for it, 1 not at all to 5 much
   * @param words in their own
   */
  public SanctuaryResult check(
      Actor by, SanctuaryId id, Measure.Id measure, boolean works, int safer, String words) {
    if (safer < 1 || safer > 5) {
      throw new IllegalArgumentException("how much safer is said from 1 to 5");
    }
    return measured(
        by,
        id,
        measure,
        "refuge.sanctuary-check",
        (opened, of) -> {
          if (!of.isDone()) {
            return refused(Why.NOT_DONE_YET);
          }
          var check = new Measure.Check(works, safer, words, desk.now());
          deeds.check(by, opened, measure, check, desk.newId());
          duties.tried(by, opened, of, check);
          desk.tell(
              by,
              opened.of(),
              "refuge.sanctuary-check",
              works ? "Tried in the home, and it works" : "Tried in the home, and it does not work",
              of.kind().title() + ". " + words);
          return new SanctuaryResult.Done(id);
        });
  }

  /**
   * Writes down that staying was looked at again, and when it is next: tomorrow, if it is not safe.
   */
  public SanctuaryResult review(
      Actor by, SanctuaryId id, Review.Finding finding, String words, Review.Again again) {
    return desk.on(
        by,
        id,
        "refuge.sanctuary-review",
        opened -> {
          if (opened.isOver()) {
            return refused(Why.OVER);
          }
          if (!opened.sanctuary().isFitted()) {
            return refused(Why.NOTHING_DONE_YET);
          }
          var now = desk.local();
          var today = now.toLocalDate();
          var review = new Review(today, finding, words, finding.next(again, today));
          deeds.review(by, opened, desk.newId(), review, now.toInstant());
          duties.reviewed(by, opened, review);
          desk.tell(
              by,
              opened.of(),
              "refuge.sanctuary-review",
              "Home reviewed",
              finding.title() + ". " + words);
          return new SanctuaryResult.Done(id);
        });
  }

  private SanctuaryResult measured(
      Actor by,
      SanctuaryId id,
      Measure.Id measure,
      String what,
      BiFunction<Opened, Measure, SanctuaryResult> work) {
    return desk.on(
        by,
        id,
        what,
        opened -> {
          var of =
              opened.sanctuary().measures().stream()
                  .filter(one -> one.id().equals(measure))
                  .findFirst();
          if (of.isEmpty()) {
            return refused(Why.NOT_THERE);
          }
          return opened.isOver() ? refused(Why.OVER) : work.apply(opened, of.get());
        });
  }
}
