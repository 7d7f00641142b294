package rowan.commissioning.procurement.tenderbox;

import com.codahale.shamir.Scheme;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import rowan.commissioning.procurement.TenderFacts;

/**
 * The key of a tender box at the moment that it is made: what is left of the private key is a part
 * for the clock, and three shares of the other part of which any two suffice. Alone, the clock's
 * part is random bytes, and so is a share.
 */
final class TenderKey {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final byte[] publicKey;
  private final byte[] clockPart;
  private final Map<Integer, byte[]> shares;

  private TenderKey(byte[] publicKey, byte[] clockPart, Map<Integer, byte[]> shares) {
    this.publicKey = publicKey;
    this.clockPart = clockPart;
    this.shares = shares;
  }

  /** Makes a key, cuts it up and forgets it. */
  static TenderKey make() {
    var privateKey = Hpke.newPrivateKey();
    var clockPart = new byte[Hpke.KEY_BYTES];
    RANDOM.nextBytes(clockPart);
    var officersPart = combined(privateKey, clockPart);
    try {
      return new TenderKey(Hpke.publicKeyOf(privateKey), clockPart, scheme().split(officersPart));
    } finally {
      Arrays.fill(privateKey, (byte) 0);
      Arrays.fill(officersPart, (byte) 0);
    }
  }

  /**
   * Puts the private key together again.
   *
   * @param shares by their numbers
   * @return nothing, if they are too few, or not of this key
   */
  static Optional<byte[]> join(byte[] publicKey, byte[] clockPart, Map<Integer, byte[]> shares) {
    if (shares.size() < TenderFacts.PRESENT) {
      return Optional.empty();
    }
    var privateKey = combined(scheme().join(shares), clockPart);
    return MessageDigest.isEqual(Hpke.publicKeyOf(privateKey), publicKey)
        ? Optional.of(privateKey)
        : Optional.empty();
  }

  byte[] publicKey() {
    return publicKey.clone();
  }

  byte[] clockPart() {
    return clockPart.clone();
  }

  /** The share of that number, from 1. */
  byte[] share(int number) {
    var share = shares.get(number);
    if (share == null) {
      throw new IllegalArgumentException("there is no share number " + number);
    }
    return share.clone();
  }

  private static Scheme scheme() {
    return new Scheme(RANDOM, TenderFacts.OFFICERS, TenderFacts.PRESENT);
  }

  private static byte[] combined(byte[] one, byte[] other) {
    var both = new byte[Hpke.KEY_BYTES];
    for (int i = 0; i < both.length; i++) {
      both[i] = (byte) (one[i] ^ other[i]);
    }
    return both;
  }
}
