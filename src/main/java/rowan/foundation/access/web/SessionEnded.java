package rowan.foundation.access.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Actor;
import rowan.foundation.web.CookieName;

/**
 * Answers a request that may not pass. Who is not signed in is asked to, and what they had typed is
 * kept; who is signed in gets the page of something that does not exist.
 */
@Component
class SessionEnded implements AuthenticationEntryPoint, AccessDeniedHandler {

  static final String TICKET = "kept";

  private final KeptForms keptForms;
  private final CurrentActor currentActor;

  SessionEnded(KeptForms keptForms, CurrentActor currentActor) {
    this.keptForms = keptForms;
    this.currentActor = currentActor;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException notSignedIn)
      throws IOException {
    if (currentActor.authority(request).isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    if (request.getMethod().equals("POST")) {
      keep(request, response);
      response.sendRedirect("/sign-in?ended");
    } else {
      response.sendRedirect("/sign-in");
    }
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
      throws IOException {
    if (refused instanceof CsrfException) {
      // The form is older than its browser's cookie: nothing is done, and nothing typed is lost.
      keep(request, response);
      var owner = request.getParameter("_for");
      boolean signedIn = currentActor.of(request).filter(Actor::signedIn).isPresent();
      boolean ofSomebody = owner != null && !owner.isEmpty();
      response.sendRedirect(ofSomebody && !signedIn ? "/sign-in?ended" : "/kept");
      return;
    }
    if (CurrentActor.hasJustEnded(request)) {
      commence(request, response, new InsufficientAuthenticationException("no longer signed in"));
      return;
    }
    response.sendError(HttpServletResponse.SC_NOT_FOUND);
  }

  private void keep(HttpServletRequest request, HttpServletResponse response) {
    currentActor
        .authority(request)
        .flatMap(authority -> keptForms.keep(authority.id(), request))
        .ifPresent(ticket -> response.addCookie(cookie(request, ticket)));
  }

  static Cookie cookie(HttpServletRequest request, String value) {
    var cookie = new Cookie(CookieName.of(request, TICKET), value);
    cookie.setHttpOnly(true);
    cookie.setPath("/");
    cookie.setSecure(request.isSecure());
    cookie.setAttribute("SameSite", "Strict");
    cookie.setMaxAge(value.isEmpty() ? 0 : (int) KeptForms.KEPT_FOR.toSeconds());
    return cookie;
  }

  static Optional<String> ticket(HttpServletRequest request) {
    if (request.getCookies() != null) {
      for (var cookie : request.getCookies()) {
        if (cookie.getName().equals(CookieName.of(request, TICKET))) {
          return Optional.of(cookie.getValue());
        }
      }
    }
    return Optional.empty();
  }
}
