package rowan.foundation.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Authorities;
import rowan.foundation.access.Authority;

/** Who a request is from, and which council it is for. */
@Component
class CurrentActor {

  private static final String AUTHORITY = CurrentActor.class.getName() + ".authority";

  private static final String ENDED = CurrentActor.class.getName() + ".ended";

  /** That a session began, and has not been used since: kept in it. */
  private static final String UNUSED = "unused";

  private static final String BEGUN = CurrentActor.class.getName() + ".begun";

  private final Authorities authorities;
  private final Accounts accounts;
  private final Clock clock;

  CurrentActor(Authorities authorities, Accounts accounts, Clock clock) {
    this.authorities = authorities;
    this.accounts = accounts;
    this.clock = clock;
  }

  /** A session begins with this request; the one after it looks once more whose it is. */
  static void begun(HttpServletRequest request) {
    request.setAttribute(BEGUN, true);
    request.getSession().setAttribute(UNUSED, true);
  }

  /** The council whose pages are asked for, if the host name is one's. */
  Optional<Authority> authority(HttpServletRequest request) {
    if (request.getAttribute(AUTHORITY) instanceof Authority known) {
      return Optional.of(known);
    }
    var found = authorities.servedAt(request.getServerName());
    found.ifPresent(authority -> request.setAttribute(AUTHORITY, authority));
    return found;
  }

  /**
   * The person signed in with the council whose pages are asked for, or else a visitor there.
   * Nothing, where the host name is no council's.
   */
  Optional<Actor> of(HttpServletRequest request) {
    return authority(request).map(authority -> signedInOrVisitor(request, authority));
  }

  private Actor signedInOrVisitor(HttpServletRequest request, Authority authority) {
    if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn
        && signedIn.actor().authority().equals(authority.id())) {
      return stands(request, signedIn.actor())
          ? signedIn.actor()
          : anew(request, signedIn.actor()).orElseGet(() -> Actor.visitor(authority.id()));
    }
    return Actor.visitor(authority.id());
  }

  /** Whether somebody was signed in when the request came, and is nobody here any more. */
  static boolean hasJustEnded(HttpServletRequest request) {
    return request.getAttribute(ENDED) != null;
  }

  /**
   * Whether a session's actor may be taken as it is: not once its day is over, and not at the first
   * use of the session. Who leaves has their sessions ended; one that was just being begun, and not
   * stored yet, is found out then.
   */
  private boolean stands(HttpServletRequest request, Actor actor) {
    var session = request.getSession(false);
    boolean firstUse =
        session != null
            && session.getAttribute(UNUSED) != null
            && request.getAttribute(BEGUN) == null;
    return !firstUse && clock.instant().isBefore(actor.until());
  }

  /** Who they are now goes into the session, or the session ends. */
  private Optional<Actor> anew(HttpServletRequest request, Actor before) {
    var found = accounts.actor(before.authority(), before.account());
    var session = request.getSession(false);
    if (found.isEmpty()) {
      request.setAttribute(ENDED, true);
      SecurityContextHolder.clearContext();
      if (session != null) {
        session.invalidate();
      }
      return found;
    }
    if (session != null) {
      session.removeAttribute(UNUSED);
    }
    if (found.get().equals(before)) {
      return found;
    }
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(new SignedIn(found.get()));
    SecurityContextHolder.setContext(context);
    if (session != null) {
      session.setAttribute(
          HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
    }
    return found;
  }
}
