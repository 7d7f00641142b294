package rowan.support.refuge;

import java.util.List;
import java.util.Optional;
import rowan.support.casework.CaseSummary;
import rowan.support.refuge.Searches.Search;
import rowan.support.refuge.matching.Fit;
import rowan.support.refuge.matching.Household;
import rowan.support.refuge.matching.NeedId;
import rowan.support.refuge.matching.Needs;
import rowan.support.refuge.vacancies.NotFree;

/**
 * What there is for a household this minute.
 *
 * @param fits every space that is free, or will be by when it is needed, the best first
 * @param notFree how many others there are
 * @param holds what is held for this household already
 */
public record SpacesFound(
    NeedId id,
    CaseSummary of,
    Household household,
    Needs needs,
    List<Fit> fits,
    NotFree notFree,
    Optional<Placement> holds) {

  public SpacesFound {
    fits = List.copyOf(fits);
  }

  /** Spaces beside a household, and how many others there are. */
  record Compared(List<Fit> fits, NotFree others) {}

  static SpacesFound of(Search search, Compared compared, Optional<Placement> holds) {
    return new SpacesFound(
        search.row().id(),
        search.of(),
        search.household(),
        search.needs(),
        compared.fits(),
        compared.others(),
        holds);
  }
}
