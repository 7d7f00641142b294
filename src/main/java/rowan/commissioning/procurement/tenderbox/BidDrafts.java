package rowan.commissioning.procurement.tenderbox;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import rowan.commissioning.procurement.TenderId;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps bids that are being written. Each is encrypted to six words that the bidder is shown and
 * that we do not keep, so that a draft is as safe from the council's eyes as a bid that was sent.
 */
@Service
public class BidDrafts {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Acting acting;
  private final Permissions permissions;
  private final JdbcBids bids;
  private final SixWords.Stretching stretching;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  BidDrafts(
      Acting acting,
      Permissions permissions,
      JdbcBids bids,
      SixWords.Stretching stretching,
      Clock clock) {
    this.acting = acting;
    this.permissions = permissions;
    this.bids = bids;
    this.stretching = stretching;
    this.clock = clock;
  }

  /**
   * Saves what stands in the fields, in place of what was saved before.
   *
   * @param words those of the draft saved before, which stay its words; new ones where there are
   *     none
   */
  public BidDraft save(
      Actor actor, TenderId tender, Map<String, String> typed, Optional<SixWords> words) {
    permissions.require(actor, Action.SUBMIT_BID);
    var kept = words.orElseGet(SixWords::draw);
    var salt = new byte[SixWords.Stretching.SALT_BYTES];
    random.nextBytes(salt);
    var sealed = sealed(stretching.key(kept, salt, use(actor, tender)), typed, use(actor, tender));
    var now = clock.instant();
    acting.run(Wing.COMMISSIONING, actor, () -> bids.saveDraft(actor, tender, salt, sealed, now));
    return new BidDraft(typed, kept, now);
  }

  /** Whether the actor's organisation has saved a draft, which its words may open. */
  public boolean exists(Actor actor, TenderId tender) {
    return stored(actor, tender).isPresent();
  }

  /** The draft, if there is one and these are its words. */
  public Optional<BidDraft> open(Actor actor, TenderId tender, SixWords words) {
    return stored(actor, tender)
        .flatMap(draft ->
            opened(
                    stretching.key(words, draft.salt().toByteArray(), use(actor, tender)),
                    draft.bytes().toByteArray(),
                    use(actor, tender))
                .map(typed -> new BidDraft(typed, words, draft.savedAt())));
  }

  /** Throws the draft away. */
  public void forget(Actor actor, TenderId tender) {
    permissions.require(actor, Action.SUBMIT_BID);
    acting.run(Wing.COMMISSIONING, actor, () -> bids.forgetDraft(actor, tender));
  }

  private Optional<JdbcBids.Draft> stored(Actor actor, TenderId tender) {
    permissions.require(actor, Action.SUBMIT_BID);
    return acting.in(Wing.COMMISSIONING, actor, () -> bids.draft(actor, tender));
  }

  private static String use(Actor actor, TenderId tender) {
    return "rowan bid draft|%s|%s|%s".formatted(actor.authority(), tender, actor.organisation());
  }

  private static byte[] sealed(byte[] key, Map<String, String> typed, String use) {
    try {
      return new AesGcmJce(key)
          .encrypt(JSON.writeValueAsBytes(typed), use.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("could not encrypt a draft", broken);
    }
  }

  private static Optional<Map<String, String>> opened(byte[] key, byte[] sealed, String use) {
    try {
      var plain = new AesGcmJce(key).decrypt(sealed, use.getBytes(StandardCharsets.UTF_8));
      return Optional.of(JSON.readValue(plain, new TypeReference<Map<String, String>>() {}));
    } catch (GeneralSecurityException otherWords) {
      return Optional.empty();
    }
  }
}
