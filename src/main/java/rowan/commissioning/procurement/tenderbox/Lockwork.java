package rowan.commissioning.procurement.tenderbox;

import com.google.crypto.tink.subtle.Ed25519Sign;
import com.google.crypto.tink.util.Bytes;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import rowan.commissioning.procurement.TenderId;
import rowan.commissioning.procurement.tenderbox.JdbcKeys.Lock;
import rowan.commissioning.procurement.tenderbox.JdbcKeys.Officer;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.vault.HouseSeal;
import rowan.foundation.vault.Place;

/** Makes the lock of a tender box, and uses the parts of it that the key file opens. */
@Component
class Lockwork {

  static final String CLOCK_PART = "procurement.tender_key.clock_part";
  static final String SIGNER = "procurement.tender_key.receipt_signer";

  private final JdbcKeys keys;
  private final HouseSeal seal;
  private final SixWords.Stretching stretching;
  private final Clock clock;

  Lockwork(JdbcKeys keys, HouseSeal seal, SixWords.Stretching stretching, Clock clock) {
    this.keys = keys;
    this.seal = seal;
    this.stretching = stretching;
    this.clock = clock;
  }

  /** Makes the key, seals each share to its officer, and forgets what was in one piece. */
  void fit(Actor actor, TenderId tender) {
    try {
      var key = TenderKey.make();
      var signer = Ed25519Sign.KeyPair.newKeyPair();
      keys.keep(
          actor,
          tender,
          new Lock(
              Bytes.copyFrom(key.publicKey()),
              Bytes.copyFrom(seal.seal(new Place(CLOCK_PART, tender.value()), key.clockPart())),
              Bytes.copyFrom(signer.getPublicKey()),
              Bytes.copyFrom(seal.seal(new Place(SIGNER, tender.value()), signer.getPrivateKey()))),
          clock.instant());
      for (var officer : keys.officers(actor, tender)) {
        var to = officer.publicKey().orElseThrow().toByteArray();
        var share = key.share(officer.position());
        keys.share(
            actor,
            tender,
            officer.account(),
            Hpke.seal(to, share, shareContext(actor, tender, officer.account())));
      }
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("could not make the key of a tender", broken);
    }
  }

  /**
   * The tender's private key, from the shares of two officers and the clock's part.
   *
   * @param shares by their numbers
   */
  Optional<byte[]> privateKey(Actor actor, TenderId tender, Map<Integer, byte[]> shares) {
    var lock = lock(actor, tender);
    var clockPart =
        seal.open(new Place(CLOCK_PART, tender.value()), lock.clockPart().toByteArray());
    return TenderKey.join(lock.publicKey().toByteArray(), clockPart, shares);
  }

  byte[] publicKey(Actor actor, TenderId tender) {
    return lock(actor, tender).publicKey().toByteArray();
  }

  byte[] receiptSigner(Actor actor, TenderId tender) {
    return seal.open(
        new Place(SIGNER, tender.value()), lock(actor, tender).receiptSigner().toByteArray());
  }

  Optional<byte[]> receiptKey(Actor actor, TenderId tender) {
    return keys.lock(actor, tender).map(lock -> lock.receiptKey().toByteArray());
  }

  /** The share of an officer, if these are their words. */
  Optional<byte[]> share(Actor actor, TenderId tender, Officer officer, SixWords words) {
    if (officer.salt().isEmpty() || officer.sealedShare().isEmpty()) {
      return Optional.empty();
    }
    return Hpke.open(
        stretching.key(words, officer.salt().get().toByteArray(), wordsUse(actor, tender)),
        officer.sealedShare().get().toByteArray(),
        shareContext(actor, tender, officer.account()));
  }

  /** Hands an officer's share to the two others. Gives until when it may be used. */
  Instant hand(Actor actor, TenderId tender, byte[] share) {
    var now = clock.instant();
    var until = now.plus(BidOpening.PRESENT_FOR);
    for (var other : keys.officers(actor, tender)) {
      if (!other.account().equals(actor.account())) {
        var context = handedContext(actor, tender, actor.account(), other.account());
        var sealed = Hpke.seal(other.publicKey().orElseThrow().toByteArray(), share, context);
        keys.hand(actor, tender, other.account(), sealed, now, until);
      }
    }
    return until;
  }

  /** Who has handed over a share that may still be used. */
  List<JdbcKeys.Handed> present(Actor actor, TenderId tender) {
    return keys.handed(actor, tender, clock.instant());
  }

  /** The share that a colleague who is present handed to an officer, and whose it is. */
  Optional<Handed> handed(Actor actor, TenderId tender, Officer officer, SixWords words) {
    var now = clock.instant();
    return keys.handedToMe(actor, tender, now).stream()
        .findFirst()
        .flatMap(handed ->
            Hpke.open(
                    stretching.key(
                        words, officer.salt().orElseThrow().toByteArray(), wordsUse(actor, tender)),
                    handed.sealedShare().toByteArray(),
                    handedContext(actor, tender, handed.from(), actor.account()))
                .map(share -> new Handed(handed.from(), Bytes.copyFrom(share))));
  }

  /** A colleague's share, opened. */
  record Handed(AccountId from, Bytes share) {}

  static String wordsUse(Actor actor, TenderId tender) {
    return "rowan opening words|%s|%s|%s".formatted(actor.authority(), tender, actor.account());
  }

  private static String handedContext(Actor actor, TenderId tender, AccountId from, AccountId to) {
    return "rowan handed share|%s|%s|%s|%s".formatted(actor.authority(), tender, from, to);
  }

  private static String shareContext(Actor actor, TenderId tender, AccountId officer) {
    return "rowan opening share|%s|%s|%s".formatted(actor.authority(), tender, officer);
  }

  private Lock lock(Actor actor, TenderId tender) {
    return keys.lock(actor, tender)
        .orElseThrow(() -> new IllegalStateException("an open tender has no key"));
  }
}
