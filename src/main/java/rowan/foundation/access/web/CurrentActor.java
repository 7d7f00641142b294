package rowan.foundation.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Authorities;
import rowan.foundation.access.Authority;

/** Who a request is from, and which council it is for. */
@Component
class CurrentActor {

  private static final String AUTHORITY = CurrentActor.class.getName() + ".authority";

  private final Authorities authorities;

  CurrentActor(Authorities authorities) {
    this.authorities = authorities;
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
    return authority(request).map(this::signedInOrVisitor);
  }

  private Actor signedInOrVisitor(Authority authority) {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication instanceof SignedIn signedIn
            && signedIn.actor().authority().equals(authority.id())
        ? signedIn.actor()
        : Actor.visitor(authority.id());
  }
}
