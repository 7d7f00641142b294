package rowan.evidence.indicators;

import org.springframework.stereotype.Component;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.AuthorityId;
import rowan.foundation.kernel.Dates;
import rowan.support.casework.CaseFacts;
import rowan.support.prevention.PreventionFacts;
import rowan.support.refuge.RefugeFacts;

/** Asks the support wing what happened, in the name of nobody: counts, never people. */
@Component
class CountedFacts {

  private final CaseFacts cases;
  private final RefugeFacts refuges;
  private final PreventionFacts prevention;

  CountedFacts(CaseFacts cases, RefugeFacts refuges, PreventionFacts prevention) {
    this.cases = cases;
    this.refuges = refuges;
    this.prevention = prevention;
  }

  Raw count(AuthorityId authority, Indicator indicator, Dates period) {
    var clock = Actor.clock(authority);
    return switch (indicator) {
      case REACHED_IN_TWO_DAYS -> new Raw.Share(cases.reachedWithinTwoDays(clock, period));
      case FEELS_SAFER -> new Raw.Share(cases.feelSafer(clock, period));
      case COMMUNITIES_REACHED -> new Raw.Share(cases.ofNamedCommunities(clock, period));
      case HOURS_WITHOUT_A_LEAD -> new Raw.Things(cases.hoursUncovered(clock, period).met());
      case SPACES_READY_OR_LIVED_IN -> new Raw.Things(refuges.spaces(clock, period));
      case REACHED_BY_PREVENTION -> new Raw.People(prevention.reached(clock, period));
    };
  }
}
