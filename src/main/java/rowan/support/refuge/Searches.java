package rowan.support.refuge;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Actor;
import rowan.foundation.audit.Audit;
import rowan.foundation.vault.PersonKey;
import rowan.foundation.vault.Vault;
import rowan.support.casework.CaseId;
import rowan.support.casework.CaseSummary;
import rowan.support.casework.Casework;
import rowan.support.casework.Gender;
import rowan.support.casework.HouseholdOf;
import rowan.support.refuge.JdbcNeeds.NeedRow;
import rowan.support.refuge.areas.RefugeAreas;
import rowan.support.refuge.limits.RefugeLimits;
import rowan.support.refuge.matching.Household;
import rowan.support.refuge.matching.Matching;
import rowan.support.refuge.matching.NeedId;
import rowan.support.refuge.matching.Needs;
import rowan.support.refuge.matching.UnmetReason;
import rowan.support.refuge.places.OccupancyId;

/**
 * Opens searches: what is sealed in them, and the household as its case tells of it today. To
 * somebody whose organisation is not involved in the case, a search is not there.
 */
@Component
class Searches {

  private final JdbcNeeds needs;
  private final Casework casework;
  private final Vault vault;
  private final Audit audit;
  private final RefugeLimits limits;
  private final RefugeAreas areas;

  Searches(
      JdbcNeeds needs,
      Casework casework,
      Vault vault,
      Audit audit,
      RefugeLimits limits,
      RefugeAreas areas) {
    this.needs = needs;
    this.casework = casework;
    this.vault = vault;
    this.audit = audit;
    this.limits = limits;
    this.areas = areas;
  }

  Optional<Asked> ofCase(Actor actor, CaseId caseId) {
    return casework
        .summary(actor, caseId)
        .flatMap(of ->
            casework
                .household(actor, caseId)
                .map(told -> new Asked(of, told, household(told, 0, 0, 0))));
  }

  Optional<Search> open(Actor actor, NeedId id) {
    return needs
        .find(actor, id)
        .flatMap(row ->
            ofCase(actor, row.caseId())
                .map(asked -> {
                  var trace = audit.look(actor, "refuge.search", row.person().value());
                  var key = vault.key(actor, trace, row.person());
                  var household = household(asked.told, row.women(), row.men(), row.others());
                  return new Search(row, asked.of, household, needs.opened(actor, row, key), key);
                }));
  }

  /** What a search of that case asked; nothing if it is of another, or not there. */
  Optional<LookForSpace> asked(Actor actor, CaseId caseId, NeedId id) {
    return open(actor, id)
        .filter(search -> search.row.caseId().equals(caseId))
        .map(search ->
            new LookForSpace(
                actor,
                caseId,
                search.row.women(),
                search.row.men(),
                search.row.others(),
                search.needs,
                search.row.cameFrom()));
  }

  /** What is compared with spaces at that moment, by the clock on the wall. */
  Matching matching(Actor actor, Search search, ZonedDateTime now) {
    return new Matching(
        search.household, search.needs, now, limits.today(actor), areas.distances(actor));
  }

  /** Somebody looks for a space, for a household that was seen to be there. */
  void add(NeedId id, HouseholdOf told, LookForSpace search, Instant at) {
    needs.add(id, keyForWriting(search.by(), told, "refuge.look-for-space"), search, at);
  }

  boolean unmet(UUID id, RecordUnmet command, Search search, Instant at) {
    return needs.unmet(
        new Unmet(id, command.by(), search, command.reason(), command.nextStep(), null), at);
  }

  void cameToNothing(UUID id, Stays.CameToNothing command, Search search, Instant at) {
    needs.unmet(
        new Unmet(id, command.by(), search, command.reason(), command.nextStep(), command.hold()),
        at);
  }

  /**
   * A 'no', as it is to be stored.
   *
   * @param hold that came to nothing; none if no space was held
   */
  record Unmet(
      UUID id,
      Actor by,
      Search search,
      UnmetReason reason,
      String nextStep,
      @Nullable OccupancyId hold) {}

  private PersonKey keyForWriting(Actor by, HouseholdOf told, String what) {
    var trace = audit.change(by, what, List.of(told.person().value()));
    return vault.key(by, trace, told.person());
  }

  /**
   * The household that would come.
   *
   * @param women adults beside the person who were told of; those whom the case counts beyond them
   *     are untold
   */
  private static Household household(HouseholdOf told, int women, int men, int others) {
    int untold = Math.max(0, told.adults() - 1 - women - men - others);
    return new Household(
        women + one(told.gender(), Gender.WOMAN),
        men + one(told.gender(), Gender.MAN),
        others + one(told.gender(), Gender.ANOTHER),
        untold + one(told.gender(), Gender.NOT_SAID),
        told.children().stream()
            .map(child -> new Household.Child(child.age(), child.boy()))
            .toList());
  }

  private static int one(Gender told, Gender gender) {
    return told == gender ? 1 : 0;
  }

  /** What a case says of its household, before anyone looks for a space. */
  record Asked(CaseSummary of, HouseholdOf told, Household household) {}

  /** A search, opened. */
  record Search(NeedRow row, CaseSummary of, Household household, Needs needs, PersonKey key) {}
}
