package rowan.support.prevention;

import java.util.List;
import java.util.Optional;

/**
 * Some sessions, the latest first.
 *
 * @param before where the next page begins, if there is one
 */
public record SessionsPage(List<Session> sessions, Optional<SessionId> before) {

  public SessionsPage {
    sessions = List.copyOf(sessions);
  }
}
