package rowan.support.prevention;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import rowan.foundation.access.Actor;
import rowan.support.casework.Community;

/**
 * Records a session that was held.
 *
 * @param where in a word or two, such as {@code a secondary school}
 * @param reached how many people were there
 * @param languages that it was held in, as ISO 639 codes; English is {@code en}
 * @param communities that it was held for in particular; empty for everyone
 */
public record RecordSession(
    Actor by,
    ProgrammeId programme,
    LocalDate on,
    String where,
    int reached,
    List<String> languages,
    Set<Community> communities) {

  /** More people than one session reaches. */
  public static final int MOST_REACHED = 5_000;

  public RecordSession {
    if (reached < 0 || reached > MOST_REACHED) {
      throw new IllegalArgumentException(reached + " people");
    }
    languages = List.copyOf(languages);
    communities = Set.copyOf(communities);
  }
}
