package rowan.support.refuge.stay.settling;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Actor;
import rowan.support.refuge.places.OccupancyId;
import rowan.support.refuge.stay.OpenStay;
import rowan.support.refuge.stay.PartOfAStay;
import rowan.support.refuge.stay.StayDesk;
import rowan.support.refuge.stay.StayRefusal;
import rowan.support.refuge.stay.StayResult;

/**
 * The front door to the first day of a stay: the licence, and what they are shown of the house. All
 * of it is due within a day. Needs {@code HOLD_SPACE}.
 */
@Service
public class SettlingIn implements PartOfAStay {

  private static final Duration WITHIN = Duration.ofHours(24);

  private final StayDesk desk;
  private final SettlingRows rows;
  private final HouseTexts texts;

  SettlingIn(StayDesk desk, SettlingRows rows, HouseTexts texts) {
    this.desk = desk;
    this.rows = rows;
    this.texts = texts;
  }

  /** How far they have settled in, if the stay is there. */
  public Optional<Settled> of(Actor actor, OccupancyId room) {
    return desk.page(actor, room, "refuge.settling-in", this::settled);
  }

  /** They agreed to the licence as it is now. */
  public StayResult agree(Actor by, OccupancyId room, AgreeLicence agree) {
    return desk.actUnderWay(
        by,
        room,
        "refuge.licence",
        stay -> {
          var newest = texts.now(by, stay.provider(), TextKind.LICENCE);
          if (newest.isEmpty()) {
            return StayResult.refused(StayRefusal.NO_LICENCE_YET);
          }
          var impossible = stay.impossible(agree.on());
          if (impossible.isPresent()) {
            return StayResult.refused(impossible.get());
          }
          if (newest.get().version() < agree.version() || !rows.agree(stay, desk.newId(), agree)) {
            return StayResult.refused(StayRefusal.DONE_ALREADY);
          }
          stay.changed("refuge.licence");
          stay.tell(
              "Agreed to the licence",
              "Version " + agree.version() + ", " + agree.how().words() + ".");
          return StayResult.done();
        });
  }

  /** They were shown these things of the house on a day. */
  public StayResult show(Actor by, OccupancyId room, Set<InductionItem> items, LocalDate on) {
    return desk.actUnderWay(
        by,
        room,
        "refuge.induction",
        stay -> {
          var impossible = stay.impossible(on);
          if (impossible.isPresent()) {
            return StayResult.refused(impossible.get());
          }
          stay.changed("refuge.induction");
          items.forEach(item -> rows.show(stay, item, on));
          if (Settled.left(rows.shown(stay)).isEmpty()) {
            stay.tell("Shown the house", "Everything on the list was shown and explained.");
          }
          return StayResult.done();
        });
  }

  private Settled settled(OpenStay stay) {
    return new Settled(
        texts.now(stay.by(), stay.provider(), TextKind.LICENCE),
        rows.agreed(stay),
        rows.shown(stay),
        dueBy(stay),
        stay.underWay());
  }

  private Instant dueBy(OpenStay stay) {
    return rows.inThisHouseSince(stay).plus(WITHIN);
  }

  @Override
  public Part of(OpenStay stay) {
    var versions = rows.versions(stay);
    var said = new ArrayList<String>();
    said.add(
        versions.isEmpty()
            ? "Licence not agreed yet"
            : texts.version(stay.by(), stay.provider(), TextKind.LICENCE) == versions.getFirst()
                ? "Licence agreed"
                : "Licence agreed in an earlier version");
    int all = InductionItem.values().length;
    int left = Settled.left(rows.shown(stay)).size();
    said.add(left == 0 ? "shown the house" : all - left + " of " + all + " things shown");
    return new Part(10, "Settling in", path(stay), String.join(", ", said));
  }

  /** From the hour that they moved in: what is to be done that day is on the list that day. */
  @Override
  public List<Duty> duties(OpenStay stay) {
    var duties = new ArrayList<Duty>();
    if (stay.underWay()) {
      var due = stay.dayOf(dueBy(stay));
      if (rows.versions(stay).isEmpty()) {
        duties.add(new Duty("Licence: go through it with them", due, path(stay), false));
      }
      int left = Settled.left(rows.shown(stay)).size();
      if (left > 0) {
        duties.add(
            new Duty("Show them the house: " + left + " still to do", due, path(stay), false));
      }
    }
    return List.copyOf(duties);
  }

  private static String path(OpenStay stay) {
    return stay.path() + "/settling-in";
  }
}
