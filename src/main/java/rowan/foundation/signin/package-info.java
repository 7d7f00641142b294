/**
 * How somebody proves who they are: by the identity provider of their own organisation ({@link
 * rowan.foundation.signin.provider.ProviderSignIn}), or by a passkey ({@link
 * rowan.foundation.signin.passkey.Passkeys}) made by a one-time link. No password is kept here.
 *
 * <p>Promise: a provider signs in people of its own organisation and nobody else; a lost passkey is
 * replaced only after a second person has said who asks; what is answered to an address that is
 * typed does not tell whether anybody is known by it.
 */
@ApplicationModule(
    displayName = "Sign-in",
    allowedDependencies = {
      "foundation.kernel",
      "foundation.access",
      "foundation.access::session",
      "foundation.audit",
      "foundation.notices",
      "foundation.vault",
      "foundation.web"
    })
@NullMarked
package rowan.foundation.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
