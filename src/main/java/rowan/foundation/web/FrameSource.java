package rowan.foundation.web;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Told by the room that knows who is signed in. One bean dresses the bare frame of each page: with
 * places, name and token. Asked for error pages too, so it must not count on a session or a
 * database; where it fails, the page is shown bare.
 */
@FunctionalInterface
public interface FrameSource {

  Frame dress(Frame bare, HttpServletRequest request);
}
