package rowan.support.refuge;

import java.util.List;
import java.util.Optional;
import org.springframework.boot.test.context.TestComponent;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Office;
import rowan.support.casework.CaseId;
import rowan.support.casework.Casework;
import rowan.support.casework.Child;
import rowan.support.casework.Gender;
import rowan.support.casework.GivenCases;
import rowan.support.casework.OpenCase;
import rowan.support.casework.OpenResult;
import rowan.support.refuge.matching.NeedId;
import rowan.support.refuge.matching.Needs;
import rowan.support.refuge.places.AccommodationKind;
import rowan.support.refuge.places.AddRefuge;
import rowan.support.refuge.places.AddSpace;
import rowan.support.refuge.places.OccupancyId;
import rowan.support.refuge.places.PlaceResult;
import rowan.support.refuge.places.RefugeId;
import rowan.support.refuge.places.RefugePlaces;
import rowan.support.refuge.places.SpaceFeatures;
import rowan.support.refuge.places.SpaceId;

/** Refuges, spaces, and households that look for one. */
@TestComponent
public class GivenRefuges {

  /** Room for a mother and her children, boys to 14. */
  public static final SpaceFeatures FAMILY_ROOM =
      new SpaceFeatures(4, 1, false, 1, false, true, 14, false, List.of("ur"));

  /** Room for anyone. */
  public static final SpaceFeatures FLAT =
      new SpaceFeatures(4, 1, true, 0, true, false, 17, true, List.of());

  private final GivenCases cases;
  private final Casework casework;
  private final RefugePlaces places;
  private final Refuge refuge;

  GivenRefuges(GivenCases cases, Casework casework, RefugePlaces places, Refuge refuge) {
    this.cases = cases;
    this.casework = casework;
    this.places = places;
    this.refuge = refuge;
  }

  /** A team, the manager of the provider's refuge, and that refuge, with no space yet. */
  public record House(GivenCases.Team team, Actor manager, RefugeId refuge) {

    /** Somebody of the council who may hold. */
    public Actor worker() {
      return team.idva();
    }
  }

  public House house() {
    return house("The address is 4 Quillwort Row");
  }

  public House house(String address) {
    var team = cases.team();
    var manager = team.council().holder(team.provider(), Office.REFUGE_MANAGER, "Refuge manager");
    return new House(team, manager, refuge(manager, "Alder", address));
  }

  public RefugeId refuge(Actor manager, String name, String address) {
    return done(
        places.add(
            new AddRefuge(
                manager,
                AccommodationKind.REFUGE,
                name,
                "north",
                address,
                "Trans women are welcome; we talk with everyone first.")));
  }

  public SpaceId space(House house, String name, SpaceFeatures features) {
    return done(places.add(new AddSpace(house.manager(), house.refuge(), name, features)));
  }

  public SpaceId familyRoom(House house) {
    return space(house, "family room", FAMILY_ROOM);
  }

  /** A search for a mother with a boy of nine and a child of four. */
  public NeedId search(House house) {
    return search(house, cases.aCase(house.team()));
  }

  public NeedId search(House house, CaseId caseId) {
    return search(house, caseId, Needs.NONE);
  }

  public NeedId search(House house, CaseId caseId, Needs needs) {
    return refuge.look(new LookForSpace(house.worker(), caseId, 0, 0, 0, needs)).orElseThrow();
  }

  /** A case of somebody of that gender, with these children. */
  public CaseId caseOf(House house, Gender gender, Child... children) {
    var team = house.team();
    var given = cases.command(team, cases.person(team.triage()), team.idva().account());
    var opened =
        casework.open(
            new OpenCase(
                given.by(),
                given.person(),
                given.name(),
                given.dateOfBirth(),
                gender,
                List.of(children),
                given.safeContact(),
                given.whatHappened(),
                given.lead(),
                given.referredAt(),
                given.source(),
                given.communities()));
    return ((OpenResult.Done) opened).caseId();
  }

  public HoldResult hold(House house, NeedId need, SpaceId space) {
    return refuge.hold(new HoldSpace(house.worker(), need, space, Optional.empty()));
  }

  public OccupancyId held(House house, NeedId need, SpaceId space) {
    return switch (hold(house, need, space)) {
      case HoldResult.Done(var id, var until) -> id;
      case HoldResult.Refused(var why) -> throw new AssertionError(why.sentence());
    };
  }

  public static <T> T done(PlaceResult<T> result) {
    return switch (result) {
      case PlaceResult.Done<T>(var id) -> id;
      case PlaceResult.Refused<T>(var why) -> throw new AssertionError(why.sentence());
    };
  }
}
