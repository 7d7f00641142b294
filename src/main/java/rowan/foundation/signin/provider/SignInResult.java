package rowan.foundation.signin.provider;

import rowan.foundation.access.Actor;

/** What came of signing in by a provider. */
public sealed interface SignInResult {

  record Done(Actor actor) implements SignInResult {}

  record Refused(SignInRefusal refusal) implements SignInResult {}
}
