package rowan.support.refuge;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Actor;
import rowan.support.casework.CaseId;
import rowan.support.casework.CaseSummary;
import rowan.support.refuge.JdbcOccupancies.Begin;
import rowan.support.refuge.Searches.Search;
import rowan.support.refuge.matching.Fit;
import rowan.support.refuge.matching.Household;
import rowan.support.refuge.matching.Matching;
import rowan.support.refuge.matching.NeedId;
import rowan.support.refuge.matching.Needs;
import rowan.support.refuge.matching.PlainWords;
import rowan.support.refuge.places.Availability;
import rowan.support.refuge.places.OccupancyId;
import rowan.support.refuge.places.RefugePlaces;
import rowan.support.refuge.places.Space;
import rowan.support.refuge.places.SpaceId;
import rowan.support.refuge.vacancies.Vacancies;

/**
 * The front door for workers: looks for a space for a household, holds it, and records why not
 * where nothing was right. What follows a hold is in {@link Stays}.
 */
@Service
public class Refuge {

  /** How long a space is held before it is free again by itself. */
  public static final Duration HELD_FOR = Duration.ofMinutes(30);

  private final Searches searches;
  private final JdbcOccupancies occupancies;
  private final Placements placements;
  private final RefugePlaces places;
  private final Vacancies vacancies;
  private final Happenings happenings;
  private final RefugeDesk desk;

  Refuge(
      Searches searches,
      JdbcOccupancies occupancies,
      Placements placements,
      RefugePlaces places,
      Vacancies vacancies,
      Happenings happenings,
      RefugeDesk desk) {
    this.searches = searches;
    this.occupancies = occupancies;
    this.placements = placements;
    this.places = places;
    this.vacancies = vacancies;
    this.happenings = happenings;
    this.desk = desk;
  }

  /** What a case says of its household; nothing if it is not there. Needs {@code HOLD_SPACE}. */
  public Optional<LookForSpace.Start> asking(Actor actor, CaseId caseId) {
    return asking(actor, caseId, Optional.empty());
  }

  /** As {@link #asking}, with what an earlier search of the same case asked. */
  public Optional<LookForSpace.Start> asking(Actor actor, CaseId caseId, Optional<NeedId> before) {
    return desk.page(
        actor,
        "refuge.household",
        () ->
            searches
                .ofCase(actor, caseId)
                .map(asked ->
                    new LookForSpace.Start(
                        asked.of(),
                        asked.household(),
                        placements.held(actor, caseId, desk.now()),
                        placements.livedIn(actor, caseId, desk.now()),
                        before.flatMap(id -> searches.asked(actor, caseId, id)))));
  }

  /** A search, without the spaces it found. */
  public record Sought(CaseSummary of, Household household, Needs needs) {}

  /** What a search asks for, and for whom; needs {@code HOLD_SPACE}. */
  public Optional<Sought> sought(Actor actor, NeedId id) {
    return desk.page(
        actor,
        "refuge.search",
        () ->
            searches
                .open(actor, id)
                .map(search -> new Sought(search.of(), search.household(), search.needs())));
  }

  /** Looks for a space; nothing if the case is not there. Needs {@code HOLD_SPACE}. */
  public Optional<NeedId> look(LookForSpace search) {
    return desk.act(
        search.by(),
        "refuge.household",
        "refuge.look-for-space",
        () ->
            searches
                .ofCase(search.by(), search.caseId())
                .map(asked -> {
                  var id = new NeedId(desk.newId());
                  searches.add(id, asked.told(), search, desk.now());
                  return id;
                }));
  }

  /**
   * What is free, as it suits that household this minute, and how many others there are; needs
   * {@code HOLD_SPACE}.
   */
  public Optional<SpacesFound> found(Actor actor, NeedId id) {
    return found(
        actor,
        id,
        (matching, readyBy) -> {
          var vacant = vacancies.free(actor, readyBy);
          return new SpacesFound.Compared(matching.of(vacant.free()), vacant.others());
        });
  }

  /** As {@link #found}, of one space alone, however it stands; nothing if that is not there. */
  public Optional<SpacesFound> found(Actor actor, NeedId id, SpaceId space) {
    return found(
            actor,
            id,
            (matching, readyBy) ->
                new SpacesFound.Compared(
                    places.space(actor, space).map(matching::of).stream().toList(),
                    vacancies.notFree(actor, readyBy)))
        .filter(found -> !found.fits().isEmpty());
  }

  /**
   * Why some of the spaces that are not free would not fit either, by name; needs {@code
   * HOLD_SPACE}.
   *
   * @param after the last that was read already
   */
  public Optional<SpacesFound> notFree(Actor actor, NeedId id, Optional<SpaceId> after, int most) {
    return found(
        actor,
        id,
        (matching, readyBy) ->
            new SpacesFound.Compared(
                vacancies.notFree(actor, readyBy, after, most).stream().map(matching::of).toList(),
                vacancies.notFree(actor, readyBy)));
  }

  private Optional<SpacesFound> found(
      Actor actor,
      NeedId id,
      BiFunction<Matching, Optional<Instant>, SpacesFound.Compared> comparing) {
    return desk.page(
        actor,
        "refuge.search",
        () -> searches.open(actor, id).map(search -> found(actor, search, comparing)));
  }

  private SpacesFound found(
      Actor actor,
      Search search,
      BiFunction<Matching, Optional<Instant>, SpacesFound.Compared> comparing) {
    var matching = searches.matching(actor, search, desk.local(desk.now()));
    var compared = comparing.apply(matching, Matching.readyBy(search.needs(), matching.now()));
    return SpacesFound.of(
        search, compared, placements.held(actor, search.of().caseId(), desk.now()));
  }

  /**
   * Holds a space for {@link #HELD_FOR}; who asks again, because no answer came, is told of the
   * same hold. Needs {@code HOLD_SPACE}.
   */
  public HoldResult hold(HoldSpace command) {
    var by = command.by();
    return desk.act(
        by,
        "refuge.search",
        "refuge.hold",
        () -> {
          var search = searches.open(by, command.need());
          var space = places.space(by, command.space());
          if (search.isEmpty() || space.isEmpty()) {
            return refused(HoldResult.Why.NOT_THERE);
          }
          var theirs = heldAlready(by, search.get().row().caseId(), command.space());
          if (theirs.isPresent()) {
            return theirs.get();
          }
          return switch (searches
              .matching(by, search.get(), desk.local(desk.now()))
              .of(space.get())) {
            case Fit.Fits fit ->
                hold(command, search.get(), fit.space().space(), search.get().household());
            case Fit.FitsIf fit when !(fit.space().now() instanceof Availability.Ready) ->
                refused(HoldResult.Why.NOT_READY_YET);
            case Fit.FitsIf fit ->
                command.note().isEmpty()
                    ? refused(HoldResult.Why.SAY_WHY)
                    : hold(command, search.get(), fit.space().space(), fit.coming());
            case Fit.DoesNotFit fit ->
                refused(fit.isOnlyNotFree() ? HoldResult.Why.TAKEN : HoldResult.Why.DOES_NOT_FIT);
          };
        });
  }

  private HoldResult hold(HoldSpace command, Search search, Space space, Household coming) {
    var by = command.by();
    var row = search.row();
    var id = new OccupancyId(desk.newId());
    var from = desk.now();
    var until = from.plus(HELD_FOR);
    @Nullable String note = command.note().orElse(null);
    var begin =
        new Begin(
            id,
            space.id(),
            from,
            until,
            row.caseId(),
            row.person(),
            row.id(),
            coming,
            note != null);
    var sealed = search.key().sealIfAny(JdbcOccupancies.noteOf(id), note);
    if (!occupancies.beginHold(by, begin, sealed)) {
      return heldAlready(by, row.caseId(), space.id())
          .orElseGet(() ->
              refused(
                  occupancies.current(by, row.caseId(), "HOLD", from).isPresent()
                      ? HoldResult.Why.HOLDS_ANOTHER
                      : HoldResult.Why.TAKEN));
    }
    happenings.tell(
        by,
        row.caseId(),
        row.person(),
        "refuge.hold",
        "Refuge space held",
        space.title() + ", until " + PlainWords.hour(desk.local(from), until) + ".",
        new RefugeEvent.SpaceHeld(by.authority(), id, space.id(), row.caseId(), until));
    return new HoldResult.Done(id, until);
  }

  private Optional<HoldResult> heldAlready(Actor by, CaseId caseId, SpaceId space) {
    return occupancies
        .current(by, caseId, "HOLD", desk.now())
        .filter(hold -> hold.space().equals(space))
        .map(hold -> new HoldResult.Done(hold.id(), hold.end()));
  }

  /**
   * Records in the household's case that nothing was right and why, once for each search; its lead
   * worker stays. Nothing is recorded, and nothing given back, if the search is not there. Needs
   * {@code HOLD_SPACE}.
   */
  public Optional<RecordUnmet.Recorded> nothingRight(RecordUnmet command) {
    return desk.act(
        command.by(),
        "refuge.search",
        "refuge.nothing-right",
        () -> {
          var found = searches.open(command.by(), command.need());
          return found.map(search ->
              new RecordUnmet.Recorded(search.of().caseId(), nothingRight(command, search)));
        });
  }

  private boolean nothingRight(RecordUnmet command, Search search) {
    var by = command.by();
    var row = search.row();
    if (!searches.unmet(desk.newId(), command, search, desk.now())) {
      return false;
    }
    happenings.tell(
        by,
        row.caseId(),
        row.person(),
        "refuge.nothing-right",
        "No space was right",
        command.reason().title() + ". Next: " + command.nextStep(),
        new RefugeEvent.NeedUnmet(by.authority(), row.id(), row.caseId()));
    return true;
  }

  private static HoldResult refused(HoldResult.Why why) {
    return new HoldResult.Refused(why);
  }
}
