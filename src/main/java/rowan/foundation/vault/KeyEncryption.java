package rowan.foundation.vault;

import java.util.List;

/**
 * The key-encryption key, which encrypts people's keys. It may be changed: what was wrapped with an
 * earlier one still opens for as long as that is in the keyset.
 */
interface KeyEncryption {

  /** Numbers of the keys in use, safe to store: they say nothing of the keys. */
  java.util.Set<Long> keyIds();

  /** Encrypts a key; the owner's id is bound in. */
  byte[] wrap(byte[] key, byte[] owner);

  byte[] unwrap(byte[] wrapped, byte[] owner);

  /** How everything begins that was wrapped with a key of the set that is not the present one. */
  List<byte[]> earlier();
}
