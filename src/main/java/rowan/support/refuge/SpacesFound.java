package rowan.support.refuge;

import java.util.List;
import java.util.Optional;
import rowan.support.casework.CaseSummary;
import rowan.support.refuge.matching.Fit;
import rowan.support.refuge.matching.Household;
import rowan.support.refuge.matching.NeedId;
import rowan.support.refuge.matching.Needs;

/**
 * Every space as it suits a household this minute, the best first.
 *
 * @param holds what is held for this household already
 */
public record SpacesFound(
    NeedId id,
    CaseSummary of,
    Household household,
    Needs needs,
    List<Fit> fits,
    Optional<Placement> holds) {

  public SpacesFound {
    fits = List.copyOf(fits);
  }
}
