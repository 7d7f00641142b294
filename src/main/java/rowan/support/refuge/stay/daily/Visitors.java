package rowan.support.refuge.stay.daily;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Actor;
import rowan.support.casework.connected.ConnectedPeople;
import rowan.support.refuge.places.OccupancyId;
import rowan.support.refuge.stay.OpenStay;
import rowan.support.refuge.stay.PartOfAStay;
import rowan.support.refuge.stay.StayDesk;
import rowan.support.refuge.stay.StayRefusal;
import rowan.support.refuge.stay.StayResult;
import rowan.support.refuge.stay.settling.HouseText;
import rowan.support.refuge.stay.settling.HouseTexts;
import rowan.support.refuge.stay.settling.TextKind;

/**
 * The front door to who visits a household. Who must not learn of anybody in the house is refused
 * by name, when they are written down and once more when they come, and leaves a mark. Needs {@code
 * HOLD_SPACE}.
 */
@Service
public class Visitors implements PartOfAStay {

  /** For so long the next shifts see on the stay that somebody was refused. */
  private static final Duration SHOWN_FOR = Duration.ofDays(3);

  private final StayDesk desk;
  private final VisitorRows rows;
  private final ConnectedPeople connected;
  private final HouseTexts texts;

  Visitors(StayDesk desk, VisitorRows rows, ConnectedPeople connected, HouseTexts texts) {
    this.desk = desk;
    this.rows = rows;
    this.connected = connected;
    this.texts = texts;
  }

  /**
   * Who visits a household.
   *
   * @param rule who may visit, in the provider's words, if it wrote them down
   * @param underWay whether visitors are still written down
   */
  public record Visits(Optional<HouseText> rule, List<Visitor> visitors, boolean underWay) {

    public Visits {
      visitors = List.copyOf(visitors);
    }
  }

  /** Who visits, if the stay is there. */
  public Optional<Visits> of(Actor actor, OccupancyId room) {
    return desk.page(
        actor,
        room,
        "refuge.visitors",
        stay ->
            new Visits(
                texts.now(actor, stay.provider(), TextKind.VISITORS),
                rows.of(stay),
                stay.underWay()));
  }

  /** Somebody is expected at an hour from now on; who must not come leaves a mark. */
  public StayResult expect(Actor by, OccupancyId room, String name, Instant at) {
    return desk.actUnderWay(
        by,
        room,
        "refuge.visitor",
        stay -> {
          if (!name.strip().contains(" ")) {
            return StayResult.refused(StayRefusal.FULL_NAME);
          }
          if (at.isBefore(stay.now().truncatedTo(ChronoUnit.MINUTES))) {
            return StayResult.refused(StayRefusal.LATER_THAN_NOW);
          }
          if (stay.dayOf(at).isAfter(stay.furthestAhead())) {
            return StayResult.refused(StayRefusal.TOO_FAR_AHEAD);
          }
          boolean mustNot = mustNotCome(stay, name);
          add(stay, new Times(name, at, Optional.empty(), Optional.empty(), mustNot));
          return mustNot ? StayResult.refused(StayRefusal.MUST_NOT_COME) : StayResult.done();
        });
  }

  private record Times(
      String name,
      Instant expected,
      Optional<Instant> came,
      Optional<Instant> left,
      boolean mustNot) {}

  private void add(OpenStay stay, Times times) {
    rows.add(
        stay,
        new Visitor(
            desk.newId(),
            times.name,
            times.expected,
            times.came,
            times.left,
            times.mustNot ? Optional.of(stay.now()) : Optional.empty()));
    stay.changed("refuge.visitor");
  }

  /** Somebody came who was not written down then; after the household moved on as well. */
  public StayResult wasHere(Actor by, OccupancyId room, WasHere was) {
    return desk.act(
        by,
        room,
        "refuge.visitor",
        stay -> {
          if (!was.name().strip().contains(" ")) {
            return StayResult.refused(StayRefusal.FULL_NAME);
          }
          var impossible = stay.notOfTheStay(was.day());
          if (impossible.isPresent()) {
            return StayResult.refused(impossible.get());
          }
          var came = stay.at(was.day(), was.came());
          var left = was.left().map(hour -> after(stay, came, was.day(), hour));
          if (came.isAfter(stay.now()) || left.filter(at -> at.isAfter(stay.now())).isPresent()) {
            return StayResult.refused(StayRefusal.HOUR_TO_COME);
          }
          boolean mustNot = mustNotCome(stay, was.name());
          add(stay, new Times(was.name(), came, Optional.of(came), left, mustNot));
          return mustNot
              ? StayResult.refused(StayRefusal.WAS_HERE_AND_MUST_NOT)
              : StayResult.done();
        });
  }

  /** An hour after another: one that is earlier by the clock is of the next day. */
  private static Instant after(OpenStay stay, Instant came, LocalDate day, LocalTime hour) {
    var sameDay = stay.at(day, hour);
    return sameDay.isBefore(came) ? stay.at(day.plusDays(1), hour) : sameDay;
  }

  /** They are here: whoever became known since as somebody who must not come, is refused now. */
  public StayResult came(Actor by, OccupancyId room, UUID visitor) {
    return desk.actUnderWay(
        by,
        room,
        "refuge.visitor",
        stay -> {
          var found = rows.find(stay, visitor);
          if (found.isPresent() && mustNotCome(stay, found.get().name())) {
            rows.refuse(stay, visitor);
            stay.changed("refuge.visitor");
            return StayResult.refused(StayRefusal.MUST_NOT_COME);
          }
          if (found.isEmpty() || !rows.came(stay, visitor)) {
            return StayResult.refused(StayRefusal.DONE_ALREADY);
          }
          stay.changed("refuge.visitor");
          return StayResult.done();
        });
  }

  /**
   * They left, which is not before they came and not to come.
   *
   * @param hour when the clock last showed it; nothing for now
   */
  public StayResult left(Actor by, OccupancyId room, UUID visitor, Optional<LocalTime> hour) {
    return desk.act(
        by,
        room,
        "refuge.visitor",
        stay -> {
          var found = rows.find(stay, visitor);
          if (found.isEmpty() || !found.get().isThere()) {
            return StayResult.refused(StayRefusal.NOT_THERE_NOW);
          }
          // Hours are given in minutes: who came and left within one left when they came.
          var came = found.get().came().orElseThrow();
          var inMinutes = came.truncatedTo(ChronoUnit.MINUTES);
          var at = hour.map(one -> last(stay, inMinutes, one)).orElse(stay.now());
          if (at.isAfter(stay.now())) {
            return StayResult.refused(StayRefusal.HOUR_TO_COME);
          }
          if (at.isBefore(inMinutes)) {
            return StayResult.refused(StayRefusal.OUT_BEFORE_IN);
          }
          if (!rows.left(stay, visitor, at.isBefore(came) ? came : at)) {
            return StayResult.refused(StayRefusal.NOT_THERE_NOW);
          }
          stay.changed("refuge.visitor");
          return StayResult.done();
        });
  }

  /** Just after midnight, ten to twelve is of yesterday: unless they had not come by then. */
  private static Instant last(OpenStay stay, Instant came, LocalTime hour) {
    var today = stay.at(stay.today(), hour);
    var yesterday = stay.at(stay.today().minusDays(1), hour);
    return today.isAfter(stay.now()) && !yesterday.isBefore(came) ? yesterday : today;
  }

  /** By the list of everybody who lives in the house: whose it is on is not told. */
  private boolean mustNotCome(OpenStay stay, String name) {
    var cases = new HashSet<>(rows.livingInTheHouse(stay));
    cases.add(stay.of().caseId());
    return connected.isToLearnOfNone(stay.by(), cases, name);
  }

  @Override
  public Part of(OpenStay stay) {
    var standing = rows.standing(stay, stay.now().minus(SHOWN_FOR));
    var said = new ArrayList<String>();
    if (standing.refused() > 0) {
      said.add("Somebody who must not come was refused");
    }
    int there = standing.there();
    said.add(
        there == 0
            ? "Nobody is visiting now"
            : there == 1 ? "1 visitor in the house" : there + " visitors in the house");
    return new Part(40, "Visitors", stay.path() + "/visitors", String.join(". ", said));
  }

  @Override
  public List<Duty> duties(OpenStay stay) {
    return List.of();
  }
}
