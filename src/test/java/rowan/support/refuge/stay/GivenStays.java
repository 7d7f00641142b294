package rowan.support.refuge.stay;

import org.springframework.boot.test.context.TestComponent;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Office;
import rowan.foundation.access.OrganisationKind;
import rowan.support.casework.CaseId;
import rowan.support.casework.Casework;
import rowan.support.casework.GivenCases;
import rowan.support.casework.OpenResult;
import rowan.support.casework.lead.CloseCase;
import rowan.support.casework.lead.ClosingReason;
import rowan.support.casework.lead.Closings;
import rowan.support.casework.lead.Outcome;
import rowan.support.refuge.GivenRefuges;
import rowan.support.refuge.GivenRefuges.House;
import rowan.support.refuge.MoveResult;
import rowan.support.refuge.Stays;
import rowan.support.refuge.matching.NeedId;
import rowan.support.refuge.places.AddSpace;
import rowan.support.refuge.places.OccupancyId;
import rowan.support.refuge.places.RefugeId;
import rowan.support.refuge.places.RefugePlaces;
import rowan.support.refuge.places.SpaceId;
import rowan.support.refuge.stay.settling.HouseTexts;
import rowan.support.refuge.stay.settling.TextKind;
import rowan.support.refuge.stay.settling.WriteHouseText;

/** Households that live in a refuge. */
@TestComponent
public class GivenStays {

  private final GivenRefuges refuges;
  private final GivenCases cases;
  private final Stays stays;
  private final HouseTexts texts;
  private final RefugePlaces places;
  private final Casework casework;
  private final Closings closings;

  GivenStays(
      GivenRefuges refuges,
      GivenCases cases,
      Stays stays,
      HouseTexts texts,
      RefugePlaces places,
      Casework casework,
      Closings closings) {
    this.places = places;
    this.casework = casework;
    this.closings = closings;
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
        house.manager(),
        new WriteHouseText(
            TextKind.LICENCE, 0, "You have your own room, for as long as it takes."));
    texts.write(
        house.manager(),
        new WriteHouseText(TextKind.VISITORS, 0, "Visitors by day, once they were asked for."));
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
    return movedIn(house, refuges.search(house, caseId), space);
  }

  /** The household of a search moves in there. */
  public OccupancyId movedIn(House house, NeedId need, SpaceId space) {
    return done(stays.moveIn(house.worker(), refuges.held(house, need, space)));
  }

  /** A house of another provider, of the same council, with a room for a family. */
  public Elsewhere elsewhere(House house, String address) {
    var council = house.team().council();
    var provider = council.organisation(OrganisationKind.PROVIDER, "Second Door");
    var manager = council.holder(provider, Office.REFUGE_MANAGER, "Refuge manager");
    var worker = council.holder(provider, Office.REFUGE_WORKER, "Refuge worker");
    var refuge = refuges.refuge(manager, "Hazel", address);
    var space =
        GivenRefuges.done(
            places.add(new AddSpace(manager, refuge, "room 1", GivenRefuges.FAMILY_ROOM)));
    return new Elsewhere(manager, worker, refuge, space);
  }

  /** A house of another provider. */
  public record Elsewhere(Actor manager, Actor worker, RefugeId refuge, SpaceId space) {}

  /** Her case is closed; in a new one she moves into a house of another provider. */
  public Living again(Living living) {
    var team = living.house().team();
    var person = casework.summary(living.lead(), living.caseId()).orElseThrow().person();
    closings.close(
        new CloseCase(
            living.lead(),
            living.caseId(),
            ClosingReason.SUPPORT_FINISHED,
            Outcome.ABUSE_STOPPED,
            "She knows whom to call.",
            ""));
    var opened =
        (OpenResult.Done) casework.open(cases.command(team, person, team.idva().account()));
    var elsewhere = elsewhere(living.house(), "2 Fennelmarsh Yard");
    var room = movedIn(living.house(), opened.caseId(), elsewhere.space());
    return new Living(living.house(), elsewhere.worker(), opened.caseId(), elsewhere.space(), room);
  }

  public static OccupancyId done(MoveResult result) {
    return switch (result) {
      case MoveResult.Done(var stay) -> stay;
      case MoveResult.Refused(var why) -> throw new AssertionError(why.sentence());
    };
  }
}
