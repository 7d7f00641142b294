package rowan.foundation.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionFixationProtectionStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Wing;
import rowan.foundation.access.session.DeviceKind;
import rowan.foundation.access.session.FreshProof;
import rowan.foundation.access.session.Onward;
import rowan.foundation.access.session.SessionBeginning;
import rowan.foundation.access.session.SessionChanged;

/** Begins and ends a signed-in session. */
@Component
class SignIn implements SessionBeginning {

  private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
  private final SessionAuthenticationStrategy freshSession =
      new SessionFixationProtectionStrategy();
  private final Acting acting;
  private final ApplicationEventPublisher events;

  SignIn(Acting acting, ApplicationEventPublisher events) {
    this.acting = acting;
    this.events = events;
  }

  @Override
  public String begin(
      Actor actor,
      Optional<Instant> proved,
      HttpServletRequest request,
      HttpServletResponse response) {
    var onward = Onward.take(request);
    as(actor, request, response);
    FreshProof.note(request, proved);
    return SessionEnded.ticket(request).isPresent()
        ? "/kept"
        : onward.map(Onward::path).orElse("/home");
  }

  private void as(Actor actor, HttpServletRequest request, HttpServletResponse response) {
    var proof = new SignedIn(actor);
    freshSession.onAuthentication(proof, request, response);
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(proof);
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
    request
        .getSession()
        .setAttribute(DeviceKind.ATTRIBUTE, DeviceKind.of(request.getHeader("User-Agent")));
    CurrentActor.begun(request);
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
