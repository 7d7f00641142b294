package rowan.foundation.web;

import jakarta.servlet.http.HttpServletRequest;

/**
 * What a cookie of ours is called. By TLS its name has a prefix by which a browser takes it from
 * this very host alone: no page of another host, and none that came in the clear, can plant it.
 */
public final class CookieName {

  private CookieName() {}

  /** Of a cookie for all paths. */
  public static String of(HttpServletRequest request, String name) {
    return request.isSecure() ? "__Host-" + name : name;
  }

  /** Of a cookie for some paths only. */
  public static String below(HttpServletRequest request, String name) {
    return request.isSecure() ? "__Secure-" + name : name;
  }
}
