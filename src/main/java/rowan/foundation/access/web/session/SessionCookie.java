package rowan.foundation.access.web.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** A session's number in a cookie, which by TLS has the name that only this host can give it. */
final class SessionCookie implements CookieSerializer {

  private final CookieSerializer plain = in("session", false);
  private final CookieSerializer byTls = in("__Host-session", true);

  private static CookieSerializer in(String name, boolean secure) {
    var cookie = new DefaultCookieSerializer();
    cookie.setCookieName(name);
    cookie.setCookiePath("/");
    cookie.setUseSecureCookie(secure);
    cookie.setUseHttpOnlyCookie(true);
    cookie.setSameSite("Lax"); // a link in a council's e-mail must find its reader signed in
    return cookie;
  }

  private CookieSerializer of(HttpServletRequest request) {
    return request.isSecure() ? byTls : plain;
  }

  @Override
  public void writeCookieValue(CookieValue value) {
    of(value.getRequest()).writeCookieValue(value);
  }

  @Override
  public List<String> readCookieValues(HttpServletRequest request) {
    return of(request).readCookieValues(request);
  }
}
