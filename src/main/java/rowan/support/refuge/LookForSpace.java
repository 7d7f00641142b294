package rowan.support.refuge;

import java.util.Optional;
import rowan.foundation.access.Actor;
import rowan.support.casework.CaseId;
import rowan.support.casework.CaseSummary;
import rowan.support.refuge.matching.CameFrom;
import rowan.support.refuge.matching.Household;
import rowan.support.refuge.matching.Needs;

/**
 * Looks for a place for the household of a case.
 *
 * @param women adults who would come beside the person, as they describe themselves
 * @param others adults who describe themselves in another way than as a woman or a man
 * @param cameFrom from how far away; never from where
 */
public record LookForSpace(
    Actor by, CaseId caseId, int women, int men, int others, Needs needs, CameFrom cameFrom) {

  /** The most adults that can be told of beside the person. */
  public static final int MOST_ADULTS = 5;

  /** Where nobody said from how far away they come. */
  public LookForSpace(Actor by, CaseId caseId, int women, int men, int others, Needs needs) {
    this(by, caseId, women, men, others, needs, CameFrom.NOT_SAID);
  }

  public LookForSpace {
    if (women < 0 || men < 0 || others < 0 || women + men + others > MOST_ADULTS) {
      throw new IllegalArgumentException("a household has up to six adults");
    }
  }

  /**
   * What a case says of its household, to start a search from.
   *
   * @param household as far as the case tells
   * @param holds what is held for them already
   * @param livesIn where they live now, if that is a space of this service
   * @param before what was asked of a place before, to start from that
   */
  public record Start(
      CaseSummary of,
      Household household,
      Optional<Placement> holds,
      Optional<Placement> livesIn,
      Optional<LookForSpace> before) {}
}
