package rowan.foundation.access.web;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import rowan.foundation.access.Actor;

/** The proof, kept in the session, that somebody signed in. */
final class SignedIn extends AbstractAuthenticationToken {

  private static final long serialVersionUID = 1L;

  private final Actor actor;

  SignedIn(Actor actor) {
    super(List.of());
    this.actor = actor;
    setAuthenticated(true);
  }

  Actor actor() {
    return actor;
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public Actor getPrincipal() {
    return actor;
  }

  /** The account's id, by which its sessions are found: never a name. */
  @Override
  public String getName() {
    return actor.account().toString();
  }
}
