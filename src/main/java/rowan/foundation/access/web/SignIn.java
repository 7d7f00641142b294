package rowan.foundation.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionFixationProtectionStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.SessionChanged;
import rowan.foundation.access.Wing;

/** Begins and ends a signed-in session. */
@Component
class SignIn {

  private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
  private final SessionAuthenticationStrategy freshSession =
      new SessionFixationProtectionStrategy();
  private final Acting acting;
  private final ApplicationEventPublisher events;

  SignIn(Acting acting, ApplicationEventPublisher events) {
    this.acting = acting;
    this.events = events;
  }

  void as(Actor actor, HttpServletRequest request, HttpServletResponse response) {
    var proof = new SignedIn(actor);
    freshSession.onAuthentication(proof, request, response);
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(proof);
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
    announce(new SessionChanged(actor, SessionChanged.Kind.BEGAN));
  }

  void out(Actor actor, HttpServletRequest request) {
    var session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    SecurityContextHolder.clearContext();
    if (actor.signedIn()) {
      announce(new SessionChanged(actor, SessionChanged.Kind.ENDED));
    }
  }

  private void announce(SessionChanged change) {
    acting.run(Wing.FOUNDATION, change.actor(), () -> events.publishEvent(change));
  }
}
