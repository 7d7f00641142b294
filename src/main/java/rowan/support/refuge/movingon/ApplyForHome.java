package rowan.support.refuge.movingon;

import java.time.LocalDate;
import java.util.List;
import rowan.support.refuge.Destination;

/**
 * A home is applied for.
 *
 * @param words what it is, and never where; may be empty
 */
public record ApplyForHome(Destination kind, String words, LocalDate on) {

  /** The kinds that somebody applies for. */
  public static final List<Destination> KINDS =
      List.of(
          Destination.SETTLED_SOCIAL,
          Destination.SETTLED_PRIVATE,
          Destination.OWN_HOME_MADE_SAFE,
          Destination.OTHER_SAFE_PLACE,
          Destination.TEMPORARY);

  /** Without the words: what is printed could be logged. */
  @Override
  public String toString() {
    return "ApplyForHome[kind=" + kind + ", on=" + on + "]";
  }
}
