package rowan.support.refuge.network.reading;

import java.util.Optional;
import java.util.Set;
import rowan.support.refuge.limits.SupportNeed;
import rowan.support.refuge.matching.Household;
import rowan.support.refuge.matching.Needs;
import rowan.support.refuge.network.MemberId;
import rowan.support.refuge.network.sheet.Vacancy;

/**
 * What is looked for among the vacancies of others. It leaves out what cannot be right and promises
 * nothing: whether a place is right is said on the telephone.
 *
 * @param member of whose alone; nothing for all
 * @param region in which part of an area alone, by the word for it; nothing for all
 * @param people who sleep there, babies included
 * @param infants of them who can sleep in a cot
 * @param woman whether a woman is one of them
 * @param man whether a man is one of them
 * @param eldestBoy his age in years; below 0 if there is no boy
 */
public record Looking(
    Optional<MemberId> member,
    Optional<String> region,
    int people,
    int infants,
    boolean woman,
    boolean man,
    int eldestBoy,
    boolean stepFree,
    boolean pets,
    Set<SupportNeed> support) {

  public Looking {
    support = Set.copyOf(support);
  }

  /** For a household, as a search tells of it. */
  public static Looking of(Household household, Needs needs) {
    return new Looking(
        Optional.empty(),
        Optional.empty(),
        household.people(),
        household.infants(),
        household.women() > 0,
        household.men() > 0,
        household.eldestBoy().orElse(-1),
        needs.stepFree(),
        needs.pets(),
        needs.support());
  }

  /** Whether a vacancy may be right, as far as its member tells. */
  public boolean mayFit(Vacancy one) {
    boolean room =
        one.beds() >= Vacancy.MOST_BEDS || one.beds() + Math.min(cots(one), infants) >= people;
    return room
        && region.map(word -> one.region().filter(word::equals).isPresent()).orElse(true)
        && !(man && one.womenOnly())
        && !(woman && one.menOnly())
        && eldestBoy <= one.boysUpTo()
        && (one.stepFree() || !stepFree)
        && (one.pets() || !pets)
        && support.stream().noneMatch(one.cannotMeet()::contains);
  }

  /** The most that is told of cots means that many or more. */
  private static int cots(Vacancy one) {
    return one.cots() >= Vacancy.MOST_COTS ? Integer.MAX_VALUE : one.cots();
  }
}
