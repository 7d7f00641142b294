package rowan.support.frontdoor.asking;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Actor;
import rowan.foundation.audit.Audit;
import rowan.foundation.signin.ceremony.Ceremonies;
import rowan.foundation.signin.ceremony.Site;
import rowan.foundation.vault.FiveWords;
import rowan.support.frontdoor.Conversation;
import rowan.support.frontdoor.MakePasskey;
import rowan.support.frontdoor.OwnPasskeys.Made;
import rowan.support.frontdoor.OwnPasskeys.Question;
import rowan.support.frontdoor.OwnPasskeys.Removed;
import rowan.support.frontdoor.ReferralId;
import rowan.support.frontdoor.kept.OwnPasskeyRows;

/** Makes, uses and removes the passkeys of conversations, in the transaction of who calls it. */
@Component
public class DevicePasskeys {

  /** A telephone, what comes after it, and one at a friend's. */
  static final int MOST = 3;

  private final Ceremonies ceremonies;
  private final ConversationRings rings;
  private final OwnPasskeyRows rows;
  private final Passes passes;
  private final ComingBack comingBack;
  private final Audit audit;

  DevicePasskeys(
      Ceremonies ceremonies,
      ConversationRings rings,
      OwnPasskeyRows rows,
      Passes passes,
      ComingBack comingBack,
      Audit audit) {
    this.ceremonies = ceremonies;
    this.rings = rings;
    this.rows = rows;
    this.passes = passes;
    this.comingBack = comingBack;
    this.audit = audit;
  }

  public Question askForOne(Actor visitor, Site site) {
    var challenge = Bytes.random();
    var options = ceremonies.toUse(rings.toUse(visitor, site), site, challenge);
    return new Question(passes.question(visitor, challenge), ceremonies.written(options));
  }

  public Optional<Conversation> comeBack(
      Actor visitor, Site site, String question, String brought) {
    var ring = rings.toUse(visitor, site);
    var found =
        answered(visitor, question)
            .flatMap(challenge ->
                ceremonies.used(ring, site, ceremonies.toUse(ring, site, challenge), brought))
            .flatMap(handle -> rows.knownBy(visitor, handle))
            .flatMap(referral -> comingBack.by(visitor, referral));
    if (found.isEmpty()) {
      audit.refusal(visitor, "frontdoor.refused-passkey", List.of());
    }
    return found;
  }

  /** What was asked, if it was asked here, not too long ago, and not answered yet. */
  private Optional<Bytes> answered(Actor visitor, String question) {
    return passes
        .question(visitor, question)
        .filter(asked -> rows.answer(visitor, asked.challenge(), asked.until()))
        .map(Passes.Question::challenge);
  }

  public Optional<Conversation> still(Actor visitor, String pass) {
    return passes.opens(visitor, pass).flatMap(referral -> comingBack.by(visitor, referral));
  }

  public Optional<Question> offer(Actor visitor, String pass, Site site) {
    return passes
        .opens(visitor, pass)
        .map(referral -> {
          var challenge = Bytes.random();
          var options =
              ceremonies.toMake(
                  rings.toMake(visitor, site, referral), site, referral.toString(), challenge);
          return new Question(passes.question(visitor, challenge), ceremonies.written(options));
        });
  }

  public Made make(Actor visitor, MakePasskey asked, Site site) {
    var opened = passes.opens(visitor, asked.pass()).flatMap(id -> rows.toChange(visitor, id));
    var challenge = opened.flatMap(any -> answered(visitor, asked.question()));
    if (opened.isEmpty() || challenge.isEmpty()) {
      return new Made.PageIsOver();
    }
    var referral = opened.get().referral();
    var ring = rings.toMake(visitor, site, referral);
    if (rows.of(visitor, referral).size() >= MOST
        || !ceremonies.made(
            ring,
            site,
            ceremonies.toMake(ring, site, referral.toString(), challenge.get()),
            asked.brought(),
            "")) {
      return new Made.NoPasskey();
    }
    audit.change(visitor, "frontdoor.passkey-made", opened.get().person().value());
    if (!asked.keepsWords()) {
      rows.endWords(visitor, referral);
    }
    return new Made.Done(comingBack.by(visitor, referral).orElseThrow());
  }

  /** Whoever removes the last where the words were ended is given words anew. */
  public Optional<Removed> remove(Actor visitor, String pass, UUID passkey, Site site) {
    return passes
        .opens(visitor, pass)
        .flatMap(id -> rows.toChange(visitor, id))
        .map(opened -> {
          var referral = opened.referral();
          Optional<FiveWords> words = Optional.empty();
          if (rows.remove(visitor, referral, passkey)) {
            audit.change(visitor, "frontdoor.passkey-removed", opened.person().value());
            if (rows.of(visitor, referral).isEmpty() && !rows.wordsOpen(visitor, referral)) {
              words = Optional.of(FiveWords.draw());
              rows.giveWords(visitor, referral, passes.fingerprint(visitor, words.get()));
            }
          }
          return new Removed(
              comingBack.by(visitor, referral).orElseThrow(), words, left(visitor, referral, site));
        });
  }

  /** What a browser may tell its device of those that still open the conversation. */
  private String left(Actor visitor, ReferralId referral, Site site) {
    return ceremonies.written(
        new StillGood(
            site.host(),
            rings.handle(visitor, referral).toBase64UrlString(),
            rows.credentials(visitor, referral, site.host())));
  }

  /** By the names of WebAuthn's signals. */
  record StillGood(String rpId, String userId, List<String> allAcceptedCredentialIds) {}
}
