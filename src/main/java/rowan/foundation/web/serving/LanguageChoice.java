package rowan.foundation.web.serving;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import rowan.foundation.web.CookieName;
import rowan.foundation.web.Language;
import rowan.foundation.web.Words;

/**
 * The language that a visitor chose by a link, {@code ?language=cy}: remembered in a cookie that
 * goes when the browser closes. Else the first of the browser's own languages that we speak.
 */
@Component
@Order(ServingOrder.LANGUAGE)
class LanguageChoice extends OncePerRequestFilter {

  private static final String NAME = "language";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var linked = linked(request);
    if (linked.isPresent()) {
      response.addCookie(cookie(linked.get(), request));
    }
    request.setAttribute(
        Language.ATTRIBUTE,
        linked.or(() -> remembered(request)).orElseGet(() -> fromBrowser(request)));
    chain.doFilter(request, response);
  }

  private static Cookie cookie(Language language, HttpServletRequest request) {
    var cookie = new Cookie(CookieName.of(request, NAME), language.code());
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }

  /** Read from the address alone: to ask for a parameter would read the body of an upload. */
  private static Optional<Language> linked(HttpServletRequest request) {
    var query = request.getQueryString();
    if (query == null) {
      return Optional.empty();
    }
    for (var pair : query.split("&", -1)) {
      if (pair.startsWith(NAME + "=")) {
        return spoken(pair.substring(NAME.length() + 1));
      }
    }
    return Optional.empty();
  }

  private static Optional<Language> remembered(HttpServletRequest request) {
    var cookies = request.getCookies();
    if (cookies != null) {
      for (var cookie : cookies) {
        if (cookie.getName().equals(CookieName.of(request, NAME))) {
          return spoken(cookie.getValue());
        }
      }
    }
    return Optional.empty();
  }

  private static Language fromBrowser(HttpServletRequest request) {
    var asked = request.getLocales();
    while (asked.hasMoreElements()) {
      Locale locale = asked.nextElement();
      var language = spoken(locale.getLanguage());
      if (language.isPresent()) {
        return language.get();
      }
    }
    return Language.ENGLISH;
  }

  private static Optional<Language> spoken(@Nullable String code) {
    return code == null
        ? Optional.empty()
        : Language.ofCode(code).filter(Words.languages()::contains);
  }
}
