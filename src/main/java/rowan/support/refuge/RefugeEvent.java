package rowan.support.refuge;

import java.time.Instant;
import rowan.foundation.kernel.AuthorityId;
import rowan.support.casework.CaseId;
import rowan.support.refuge.matching.NeedId;
import rowan.support.refuge.places.OccupancyId;
import rowan.support.refuge.places.SpaceId;

/** What happened with a space. Ids only, so that nothing sent on says who or where. */
public sealed interface RefugeEvent {

  AuthorityId authority();

  /** A space is kept for a household until a moment. */
  record SpaceHeld(
      AuthorityId authority, OccupancyId hold, SpaceId space, CaseId caseId, Instant until)
      implements RefugeEvent {}

  /** A hold ended without a stay: somebody let it go, or it ran out. */
  record HoldEnded(AuthorityId authority, OccupancyId hold, SpaceId space, CaseId caseId)
      implements RefugeEvent {}

  /** A household moved in. */
  record StayBegan(AuthorityId authority, OccupancyId stay, SpaceId space, CaseId caseId)
      implements RefugeEvent {}

  /** A household moved out. */
  record StayEnded(AuthorityId authority, OccupancyId stay, SpaceId space, CaseId caseId)
      implements RefugeEvent {}

  /** Nothing was right for a household. */
  record NeedUnmet(AuthorityId authority, NeedId need, CaseId caseId) implements RefugeEvent {}
}
