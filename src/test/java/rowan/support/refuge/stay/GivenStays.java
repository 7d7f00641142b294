package rowan.support.refuge.stay;

import org.springframework.boot.test.context.TestComponent;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Office;
import rowan.support.casework.CaseId;
import rowan.support.casework.GivenCases;
import rowan.support.refuge.GivenRefuges;
import rowan.support.refuge.GivenRefuges.House;
import rowan.support.refuge.MoveResult;
import rowan.support.refuge.Stays;
import rowan.support.refuge.places.OccupancyId;
import rowan.support.refuge.places.SpaceId;
import rowan.support.refuge.stay.settling.HouseTexts;
import rowan.support.refuge.stay.settling.TextKind;

/** Households that live in a refuge. */
@TestComponent
public class GivenStays {

  private final GivenRefuges refuges;
  private final GivenCases cases;
  private final Stays stays;
  private final HouseTexts texts;

  GivenStays(GivenRefuges refuges, GivenCases cases, Stays stays, HouseTexts texts) {
    this.refuges = refuges;
    this.cases = cases;
    this.stays = stays;
    this.texts = texts;
  }

  /**
   * A mother with a boy of nine, Idris, and a child of four, who have moved in.
   *
   * @param worker of the refuge
   * @param room the first room, which bears the id of the stay
   */
  public record Living(House house, Actor worker, CaseId caseId, SpaceId space, OccupancyId room) {

    public Actor manager() {
      return house.manager();
    }

    /** The council's IDVA, who leads the case. */
    public Actor lead() {
      return house.worker();
    }

    public String path() {
      return "/refuge/stays/" + room;
    }
  }

  /** A house with a licence and a rule on visitors, and a household in its family room. */
  public Living living() {
    var house = refuges.house("9 Quillwort Passage");
    texts.write(
        house.manager(), TextKind.LICENCE, "You have your own room, for as long as it takes.");
    texts.write(house.manager(), TextKind.VISITORS, "Visitors by day, once they were asked for.");
    return living(house, "family room");
  }

  /** Another household in another room of a house. */
  public Living living(House house, String room) {
    var provider = house.team().provider();
    var worker = house.team().council().holder(provider, Office.REFUGE_WORKER, "Refuge worker");
    var caseId = cases.aCase(house.team());
    var space = refuges.space(house, room, GivenRefuges.FAMILY_ROOM);
    return new Living(house, worker, caseId, space, movedIn(house, caseId, space));
  }

  /** The household moves in there, from wherever it lives. */
  public OccupancyId movedIn(House house, CaseId caseId, SpaceId space) {
    return done(
        stays.moveIn(house.worker(), refuges.held(house, refuges.search(house, caseId), space)));
  }

  public static OccupancyId done(MoveResult result) {
    return switch (result) {
      case MoveResult.Done(var stay) -> stay;
      case MoveResult.Refused(var why) -> throw new AssertionError(why.sentence());
    };
  }
}
