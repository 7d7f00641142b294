package rowan.demo.helped;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import rowan.demo.Cast;
import rowan.demo.StoryClock;
import rowan.foundation.access.Actor;
import rowan.support.casework.CaseId;
import rowan.support.refuge.Destination;
import rowan.support.refuge.HoldResult;
import rowan.support.refuge.HoldSpace;
import rowan.support.refuge.LookForSpace;
import rowan.support.refuge.MoveResult;
import rowan.support.refuge.RecordUnmet;
import rowan.support.refuge.Refuge;
import rowan.support.refuge.Stays;
import rowan.support.refuge.capacity.Population;
import rowan.support.refuge.capacity.RefugeCapacity;
import rowan.support.refuge.features.Living;
import rowan.support.refuge.features.StaffHours;
import rowan.support.refuge.limits.LimitReason;
import rowan.support.refuge.limits.RefugeLimits;
import rowan.support.refuge.limits.SayLimit;
import rowan.support.refuge.limits.SupportNeed;
import rowan.support.refuge.matching.Fit;
import rowan.support.refuge.matching.Needs;
import rowan.support.refuge.matching.UnmetReason;
import rowan.support.refuge.places.AccommodationKind;
import rowan.support.refuge.places.AddRefuge;
import rowan.support.refuge.places.AddSpace;
import rowan.support.refuge.places.OccupancyId;
import rowan.support.refuge.places.PlaceResult;
import rowan.support.refuge.places.RefugeId;
import rowan.support.refuge.places.RefugePlaces;
import rowan.support.refuge.places.SpaceFeatures;

/** Eighteen spaces, and two years of who lived in them. */
@Component
@Profile("demo")
public class RefugeStory {

  private static final int ROOMS = 12;
  private static final int FLATS = 6;
  private static final int PEOPLE = 214_300;
  private static final List<Destination> WAYS_ON =
      List.of(
          Destination.SETTLED_SOCIAL,
          Destination.SETTLED_SOCIAL,
          Destination.SETTLED_PRIVATE,
          Destination.OWN_HOME_MADE_SAFE,
          Destination.FAMILY_OR_FRIENDS);

  private final StoryClock clock;
  private final RefugePlaces places;
  private final RefugeLimits limits;
  private final Refuge refuge;
  private final Stays stays;
  private final RefugeCapacity capacity;
  private final Set<CaseId> living = new HashSet<>();
  private @Nullable Actor manager;

  RefugeStory(
      StoryClock clock,
      RefugePlaces places,
      RefugeLimits limits,
      Refuge refuge,
      Stays stays,
      RefugeCapacity capacity) {
    this.clock = clock;
    this.places = places;
    this.limits = limits;
    this.refuge = refuge;
    this.stays = stays;
    this.capacity = capacity;
  }

  /** Opens the refuge and its homes, before anyone comes. */
  public void open(Cast cast, Instant opened) {
    var manager = cast.named("Dilys G");
    this.manager = manager;
    clock.at(
        opened,
        () -> {
          var house =
              done(
                  places.add(
                      new AddRefuge(
                          manager,
                          AccommodationKind.REFUGE,
                          "Juniper",
                          "North",
                          "12 Quillwort Lane, Fernborough, ZZ99 9ZZ",
                          "Women and their children. A trans woman is housed as the woman she is,"
                              + " after a talk with her about what she needs to be safe.")));
          for (int room = 1; room <= ROOMS; room++) {
            addRoom(manager, house, room);
          }
          done(
              limits.say(
                  new SayLimit(
                      manager,
                      house,
                      Optional.empty(),
                      SupportNeed.PERSONAL_CARE,
                      LimitReason.SKILLS,
                      Optional.empty())));
          var homes =
              done(
                  places.add(
                      new AddRefuge(
                          manager,
                          AccommodationKind.DISPERSED,
                          "Hazel",
                          "West",
                          "Flats 1 to 6, 4 Quillwort Road, Fernborough, ZZ99 9ZZ",
                          "Anyone. Each home has a front door of its own.",
                          "Larch Homes")));
          for (int flat = 1; flat <= FLATS; flat++) {
            addFlat(manager, homes, flat);
          }
          return homes;
        });
  }

  private void addRoom(Actor manager, RefugeId house, int room) {
    done(
        places.add(
            new AddSpace(
                manager,
                house,
                "Room " + room,
                new SpaceFeatures(
                    2 + room % 4,
                    room % 3 == 0 ? 1 : 0,
                    false,
                    room % 3,
                    room % 3 == 0,
                    true,
                    14,
                    false,
                    room % 2 == 0 ? List.of("en", "pl") : List.of("en"),
                    false,
                    new Living(room % 4 == 0, false, StaffHours.ROUND_THE_CLOCK, Set.of())))));
  }

  private void addFlat(Actor manager, RefugeId homes, int flat) {
    done(
        places.add(
            new AddSpace(
                manager,
                homes,
                "Flat " + flat,
                new SpaceFeatures(
                    3 + flat % 3,
                    1,
                    true,
                    flat % 2,
                    flat % 2 == 0,
                    false,
                    SpaceFeatures.BOYS_OF_ANY_AGE,
                    flat > 3,
                    flat == 3 ? List.of("en", "sk") : List.of("en"),
                    false,
                    new Living(true, flat % 2 == 0, StaffHours.VISITING, Set.of())))));
  }

  boolean stillLivesIn(CaseId caseId) {
    return living.contains(caseId);
  }

  /** Looks for a space for a household; holds it and moves in, or writes down why not. */
  void place(Actor lead, CaseId caseId, Agenda agenda, Instant from, int weeks) {
    var asking = refuge.asking(lead, caseId);
    if (asking.isEmpty()) {
      return;
    }
    var told = asking.get().household();
    var need =
        refuge
            .look(
                new LookForSpace(
                    lead,
                    caseId,
                    told.women(),
                    told.men(),
                    told.others() + told.untold(),
                    Needs.NONE))
            .orElseThrow();
    var fits =
        refuge.found(lead, need).orElseThrow().fits().stream()
            .filter(Fit.Fits.class::isInstance)
            .findFirst();
    if (fits.isEmpty()) {
      refuge.nothingRight(
          new RecordUnmet(lead, need, UnmetReason.NO_SPACE, "Asked the refuges around us."));
      return;
    }
    var held =
        refuge.hold(new HoldSpace(lead, need, fits.get().space().space().id(), Optional.empty()));
    if (held instanceof HoldResult.Done(var hold, var until)) {
      var moved = stays.moveIn(lead, hold);
      if (moved instanceof MoveResult.Done(var stay)) {
        living.add(caseId);
        var space = fits.get().space().space().id();
        var leaves = CaseWork.inWorkingHours(from.plus(Duration.ofDays(7L * weeks)));
        agenda.at(leaves, () -> moveOn(lead, caseId, stay, weeks));
        var ready = CaseWork.inWorkingHours(leaves.plus(Duration.ofDays(1 + weeks % 3)));
        agenda.at(ready, () -> places.ready(requireNonNull(manager), space));
      }
    }
  }

  private void moveOn(Actor lead, CaseId caseId, OccupancyId stay, int weeks) {
    stays.moveOut(lead, stay, WAYS_ON.get(weeks % WAYS_ON.size()));
    living.remove(caseId);
  }

  /** What is asked of the spaces: by the new contract, and for the people of Fernborough. */
  public void stateMinimum(Cast cast, LocalDate from) {
    capacity.stateMinimum(cast.named("Dilys G"), ROOMS + FLATS, from);
    capacity.statePopulation(
        cast.named("Dilys G"),
        new Population(PEOPLE, from.getYear() - 1, "An estimate for the middle of the year"));
  }

  private static <T> T done(PlaceResult<T> result) {
    return switch (result) {
      case PlaceResult.Done<T>(var id) -> id;
      case PlaceResult.Refused<T>(var why) ->
          throw new IllegalStateException("the demonstration's story was refused: " + why);
    };
  }
}
