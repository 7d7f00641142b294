package rowan.foundation.access.session;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.AccountId;

/**
 * That somebody proved a moment ago who they are, and is not merely still signed in. What changes
 * how an account gets in takes one: a session that was left open does not suffice. There is no
 * other way to have one than {@link #of}.
 */
public final class FreshProof {

  /** So long a proof is fresh. */
  public static final Duration FRESH_FOR = Duration.ofMinutes(5);

  private static final String ATTRIBUTE = "proved";

  private final AccountId account;

  private FreshProof(AccountId account) {
    this.account = account;
  }

  /**
   * Notes in a session that begins when its owner last proved who they are.
   *
   * @param proved nothing where their identity provider did not say
   */
  public static void note(HttpServletRequest request, Optional<Instant> proved) {
    request
        .getSession()
        .setAttribute(ATTRIBUTE, proved.map(Instant::getEpochSecond).orElse(Long.MIN_VALUE));
  }

  /** The actor's, if theirs is fresh; nothing where it is not known when it was. */
  public static Optional<FreshProof> of(Actor actor, HttpServletRequest request, Clock clock) {
    var session = request.getSession(false);
    return session != null
            && actor.signedIn()
            && session.getAttribute(ATTRIBUTE) instanceof Long proved
            && proved > clock.instant().minus(FRESH_FOR).getEpochSecond()
        ? Optional.of(new FreshProof(actor.account()))
        : Optional.empty();
  }

  /** Holds that it is this actor's own. */
  public void mustBeOf(Actor actor) {
    if (!account.equals(actor.account())) {
      throw new IllegalArgumentException("somebody else's proof");
    }
  }
}
