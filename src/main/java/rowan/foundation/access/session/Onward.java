package rowan.foundation.access.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Where somebody wanted to go when they were asked to sign in once more. Kept in their session. */
public enum Onward {
  PASSKEYS("/passkeys"),
  RECOVERIES("/recoveries");

  private static final String ATTRIBUTE = "onward";

  private final String path;

  Onward(String path) {
    this.path = path;
  }

  public String path() {
    return path;
  }

  public void keep(HttpServletRequest request) {
    request.getSession().setAttribute(ATTRIBUTE, name());
  }

  /** The one that was kept, which so is no more. */
  public static Optional<Onward> take(HttpServletRequest request) {
    var found = kept(request);
    if (found.isPresent()) {
      request.getSession().removeAttribute(ATTRIBUTE);
    }
    return found;
  }

  /** The one that is kept: whoever signs in now does so once more, and must prove it anew. */
  public static Optional<Onward> kept(HttpServletRequest request) {
    var session = request.getSession(false);
    return session != null && session.getAttribute(ATTRIBUTE) instanceof String name
        ? Optional.of(valueOf(name))
        : Optional.empty();
  }
}
