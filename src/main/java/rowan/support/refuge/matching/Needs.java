package rowan.support.refuge.matching;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import rowan.support.refuge.limits.SupportNeed;

/**
 * What a household asks of a place, beside room for everyone.
 *
 * @param stepFree somebody cannot use steps
 * @param language the language that the person speaks best, as an ISO 639 code, if not English
 * @param pets an animal would come too
 * @param awayFrom the part of the area where they must not be
 * @param support what they need of those who work there
 */
public record Needs(
    boolean stepFree,
    Optional<String> language,
    boolean pets,
    Optional<String> awayFrom,
    Set<SupportNeed> support) {

  public Needs {
    var inOrder = EnumSet.noneOf(SupportNeed.class);
    inOrder.addAll(support);
    support = Collections.unmodifiableSet(inOrder);
  }

  /** Without any need of support. */
  public Needs(
      boolean stepFree, Optional<String> language, boolean pets, Optional<String> awayFrom) {
    this(stepFree, language, pets, awayFrom, Set.of());
  }

  public static final Needs NONE = new Needs(false, Optional.empty(), false, Optional.empty());

  /**
   * Without the place to be away from and without their health: what is printed could be logged.
   */
  @Override
  public String toString() {
    return "Needs[stepFree=" + stepFree + ", pets=" + pets + "]";
  }
}
