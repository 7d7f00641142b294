package rowan.support.casework.finding;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;
import rowan.foundation.audit.Audit;
import rowan.foundation.kernel.PersonId;
import rowan.support.casework.finding.likeness.Fact;

/**
 * Finds people who have, or had, a case that the actor may see. Anybody else is not there: the
 * answer is that of somebody whom nobody has heard of. What was searched for is written nowhere.
 * All need {@code FIND_PEOPLE}.
 */
@Service
public class People {

  /** How many are shown. */
  public static final int MOST = 25;

  private final Permissions permissions;
  private final Acting acting;
  private final Search search;
  private final Hits hits;
  private final SamePeople same;
  private final Restraint restraint;
  private final Audit audit;

  People(
      Permissions permissions,
      Acting acting,
      Search search,
      Hits hits,
      SamePeople same,
      Restraint restraint,
      Audit audit) {
    this.permissions = permissions;
    this.acting = acting;
    this.search = search;
    this.hits = hits;
    this.same = same;
    this.restraint = restraint;
    this.audit = audit;
  }

  /** Searches, the likeliest first. */
  public FindResult find(Actor actor, Collection<Fact> asked) {
    permissions.require(actor, Action.FIND_PEOPLE);
    if (restraint.stops(actor)) {
      return new FindResult.TooOften();
    }
    return acting.in(
        Wing.SUPPORT,
        actor,
        () -> {
          var outcome = searched(actor, Trawls.SEARCHED, asked);
          return new FindResult.Done(hits.of(actor, outcome.matches(), MOST), outcome.tooCommon());
        });
  }

  /** Who of those known already may be the person that something was told of. */
  public List<Hit> resembling(Actor actor, Collection<Fact> told) {
    permissions.require(actor, Action.FIND_PEOPLE);
    return acting.in(
        Wing.SUPPORT,
        actor,
        () -> hits.of(actor, searched(actor, "casework.somebody-we-know", told).matches(), MOST));
  }

  /**
   * Whom a new case of somebody known is to be opened for: the one record by whom all of theirs go.
   *
   * @return nothing if the actor may see no case of theirs
   */
  public Optional<PersonId> known(Actor actor, PersonId person) {
    permissions.require(actor, Action.FIND_PEOPLE);
    return acting.in(
        Wing.SUPPORT,
        actor,
        () ->
            hits.casesOf(actor, List.of(person)).isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(same.wholePeople(actor, List.of(person)).get(person)));
  }

  /** The open case of somebody, under whichever of their records, if the actor may see it. */
  public Optional<Hit.OneCase> openCase(Actor actor, PersonId person) {
    permissions.require(actor, Action.FIND_PEOPLE);
    return acting.in(
        Wing.SUPPORT,
        actor,
        () ->
            hits.casesOf(actor, same.wholePeople(actor, List.of(person)).keySet()).values().stream()
                .flatMap(List::stream)
                .filter(Hit.OneCase::open)
                .findFirst());
  }

  /** Searches, and writes that down, also where nobody is like it. */
  private Search.Outcome searched(Actor actor, String what, Collection<Fact> asked) {
    var written = new AtomicBoolean();
    var searcher =
        new Search.Searcher(
            actor,
            Wing.SUPPORT,
            found -> {
              written.set(true);
              return audit.search(actor, what, found);
            });
    var outcome = search.search(searcher, asked, List.of());
    if (!written.get()) {
      audit.search(actor, what, List.of());
    }
    return outcome;
  }
}
