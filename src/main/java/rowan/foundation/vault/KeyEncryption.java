package rowan.foundation.vault;

/** The key that encrypts people's keys: a local file by default, a key management service later. */
interface KeyEncryption {

  /** Numbers of the keys in use, safe to store: they say nothing of the keys. */
  java.util.Set<Long> keyIds();

  /** Encrypts a key; the owner's id is bound in. */
  byte[] wrap(byte[] key, byte[] owner);

  byte[] unwrap(byte[] wrapped, byte[] owner);
}
