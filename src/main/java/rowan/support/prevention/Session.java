package rowan.support.prevention;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import rowan.support.casework.Community;

/**
 * A session that was held.
 *
 * @param reached how many people were there; nothing where they were so few that the number is kept
 *     from whoever reads
 */
public record Session(
    SessionId id,
    Programme programme,
    LocalDate on,
    String where,
    OptionalInt reached,
    List<String> languages,
    Set<Community> communities) {

  public Session {
    languages = List.copyOf(languages);
    communities = Set.copyOf(communities);
  }
}
