package rowan.foundation.signin.ceremony;

import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;

/**
 * Where the public halves of one kind of holders' passkeys are kept. A passkey of one ring opens
 * nothing of another, though a device may offer it.
 *
 * @param holders by the number that devices know them by, and by the name that the ring has for
 *     them
 */
public record KeyRing(PublicKeyCredentialUserEntityRepository holders, KeyRows keys) {}
