package rowan.support.refuge.matching;

import java.util.Optional;

/**
 * What a household asks of a place, beside room for everyone.
 *
 * @param stepFree somebody cannot use steps
 * @param language the language that the person speaks best, as an ISO 639 code, if not English
 * @param pets an animal would come too
 * @param awayFrom the part of the area where they must not be
 */
public record Needs(
    boolean stepFree, Optional<String> language, boolean pets, Optional<String> awayFrom) {

  public static final Needs NONE = new Needs(false, Optional.empty(), false, Optional.empty());

  /** Without the place to be away from: what is printed could be logged. */
  @Override
  public String toString() {
    return "Needs[stepFree=" + stepFree + ", pets=" + pets + "]";
  }
}
