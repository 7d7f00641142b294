package rowan.foundation.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/** Anti-forgery tokens in a cookie, which by TLS has the name that only this host can give it. */
final class FormTokens implements CsrfTokenRepository {

  private final CookieCsrfTokenRepository plain = in("form", false);
  private final CookieCsrfTokenRepository byTls = in("__Host-form", true);

  private static CookieCsrfTokenRepository in(String name, boolean secure) {
    var tokens = new CookieCsrfTokenRepository();
    tokens.setCookieName(name);
    tokens.setCookieCustomizer(
        cookie -> cookie.httpOnly(true).secure(secure).sameSite("Strict").path("/"));
    return tokens;
  }

  private CookieCsrfTokenRepository of(HttpServletRequest request) {
    return request.isSecure() ? byTls : plain;
  }

  @Override
  public CsrfToken generateToken(HttpServletRequest request) {
    return of(request).generateToken(request);
  }

  @Override
  public void saveToken(
      @Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
    of(request).saveToken(token, request, response);
  }

  @Override
  public @Nullable CsrfToken loadToken(HttpServletRequest request) {
    return of(request).loadToken(request);
  }
}
