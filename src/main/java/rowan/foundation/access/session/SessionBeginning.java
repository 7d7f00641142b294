package rowan.foundation.access.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import rowan.foundation.access.Actor;

/** Begins a session for somebody whose proof was checked; asks for no proof itself. */
@FunctionalInterface
public interface SessionBeginning {

  /**
   * Begins it, in place of any that the browser had.
   *
   * @return the path that they go on to: what they had typed before, if it was kept
   */
  String begin(Actor actor, HttpServletRequest request, HttpServletResponse response);
}
