package rowan.foundation.signin.provider;

import java.time.Instant;
import java.util.Optional;
import rowan.foundation.access.Actor;

/** What came of signing in by a provider. */
public sealed interface SignInResult {

  /**
   * They are let in.
   *
   * @param proved when the provider made sure of them; nothing where it did not say
   */
  record Done(Actor actor, Optional<Instant> proved) implements SignInResult {}

  record Refused(SignInRefusal refusal) implements SignInResult {}
}
