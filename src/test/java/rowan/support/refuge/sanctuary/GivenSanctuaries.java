package rowan.support.refuge.sanctuary;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.Money;
import rowan.support.casework.CaseId;
import rowan.support.refuge.sanctuary.Home.CourtOrder;

/** Homes that are made safer. */
@TestComponent
public class GivenSanctuaries {

  /** Rented from a housing association; the person who hurts them has keys and no right. */
  public static final Home RENTED =
      new Home(Home.Owner.SOCIAL_LANDLORD, Home.WayIn.HAS_KEYS, CourtOrder.NO, CourtOrder.NOT_YET);

  /** Their own. */
  public static final Home THEIRS =
      new Home(Home.Owner.THEIRS, Home.WayIn.HAS_KEYS, CourtOrder.NO, CourtOrder.YES);

  private final Sanctuaries sanctuaries;
  private final SanctuaryWorks works;
  private final Clock clock;

  GivenSanctuaries(Sanctuaries sanctuaries, SanctuaryWorks works, Clock clock) {
    this.sanctuaries = sanctuaries;
    this.works = works;
    this.clock = clock;
  }

  /** A sanctuary and a measure of it. */
  public record Made(SanctuaryId sanctuary, Measure.Id measure) {}

  public AskSanctuary asking(Actor by, CaseId caseId, Home home) {
    return new AskSanctuary(
        by,
        caseId,
        "I want to sleep in my own bed.",
        home,
        true,
        "He has moved away, and her brother is next door.",
        0,
        0,
        0);
  }

  public SanctuaryId asked(Actor by, CaseId caseId, Home home) {
    return done(sanctuaries.ask(asking(by, caseId, home)));
  }

  public OrderMeasure order(Actor by, SanctuaryId id, MeasureKind kind) {
    return new OrderMeasure(
        by,
        id,
        kind,
        "Yes, as soon as you can.",
        "Keystone Locks",
        new Money(14_950),
        new OrderMeasure.Due.Standard());
  }

  public Measure.Id ordered(Actor by, SanctuaryId id, MeasureKind kind) {
    var before = measures(by, id);
    done(works.order(order(by, id, kind)));
    return measures(by, id).stream().filter(one -> !before.contains(one)).findFirst().orElseThrow();
  }

  /** Those that are ordered at one moment of a story stand in no order. */
  private List<Measure.Id> measures(Actor by, SanctuaryId id) {
    return sanctuaries.sanctuary(by, id).orElseThrow().measures().stream()
        .map(Measure::id)
        .toList();
  }

  public Measure.Id fitted(Actor by, SanctuaryId id, MeasureKind kind) {
    var measure = ordered(by, id, kind);
    done(
        works.done(
            by, id, measure, LocalDate.now(clock), "Keystone Locks", "Two locks, four keys."));
    return measure;
  }

  /** Their own home, with new locks. */
  public Made withLocksDone(Actor by, CaseId caseId) {
    var id = asked(by, caseId, THEIRS);
    return new Made(id, fitted(by, id, MeasureKind.LOCKS));
  }

  public static SanctuaryId done(SanctuaryResult result) {
    return switch (result) {
      case SanctuaryResult.Done(var id) -> id;
      case SanctuaryResult.Refused(var why) -> throw new AssertionError(why.sentence());
    };
  }
}
