package rowan.foundation.access.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Optional;
import rowan.foundation.access.Actor;

/** Begins a session for somebody whose proof was checked; asks for no proof itself. */
@FunctionalInterface
public interface SessionBeginning {

  /**
   * Begins it, in place of any that the browser had.
   *
   * @param proved when they proved who they are; nothing where their identity provider did not say
   * @return the path that they go on to: what they had typed before, if it was kept, or where they
   *     were asked to sign in once more
   */
  String begin(
      Actor actor,
      Optional<Instant> proved,
      HttpServletRequest request,
      HttpServletResponse response);
}
