/**
 * Signing in by the identity provider of one's own organisation: OpenID Connect with code, PKCE,
 * state and nonce. Providers are set up by an administrator ({@link
 * rowan.foundation.signin.provider.IdentityProviders}).
 */
@NullMarked
package rowan.foundation.signin.provider;

import org.jspecify.annotations.NullMarked;
