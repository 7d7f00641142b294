package rowan.foundation.audit;

import rowan.foundation.access.Actor;

/**
 * Signs the heads of the log. The key is the vault's, which knows the audit and not the other way
 * round; so the vault implements this.
 */
public interface HeadSigner {

  /**
   * What a signature is verified with: Ed25519, 32 bytes. The key is made when it is first asked
   * for, in the transaction that asks.
   */
  byte[] publicKey(Actor house);

  /** Signs, with the key of the actor's council: 64 bytes. */
  byte[] sign(Actor house, byte[] statement);
}
