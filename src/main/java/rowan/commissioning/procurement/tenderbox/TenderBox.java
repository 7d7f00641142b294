package rowan.commissioning.procurement.tenderbox;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import rowan.commissioning.procurement.TenderId;
import rowan.commissioning.procurement.TenderProgress;
import rowan.commissioning.procurement.TenderResult;
import rowan.commissioning.procurement.TenderResult.Done;
import rowan.commissioning.procurement.TenderResult.Refused;
import rowan.commissioning.procurement.TenderStage;
import rowan.commissioning.procurement.tenderbox.JdbcKeys.Officer;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;

/** The council's front door to the tender box before it opens: officers' words, publication. */
@Service
public class TenderBox {

  private final Acting acting;
  private final Permissions permissions;
  private final TenderProgress progress;
  private final JdbcKeys keys;
  private final Lockwork lockwork;
  private final SixWords.Stretching stretching;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  TenderBox(
      Acting acting,
      Permissions permissions,
      TenderProgress progress,
      JdbcKeys keys,
      Lockwork lockwork,
      SixWords.Stretching stretching,
      Clock clock) {
    this.acting = acting;
    this.permissions = permissions;
    this.progress = progress;
    this.keys = keys;
    this.lockwork = lockwork;
    this.stretching = stretching;
    this.clock = clock;
  }

  /**
   * Draws six words for the actor, one of the three officers: given back here, for the one page
   * that shows them, and nowhere else. Words drawn before count no longer. Nothing, if the actor is
   * not one of the three or the tender is published.
   */
  public Optional<SixWords> drawWords(Actor actor, TenderId tender) {
    permissions.require(actor, Action.OPEN_BIDS);
    return acting.in(
        Wing.COMMISSIONING,
        actor,
        () -> {
          if (whyNoWords(actor, tender).isPresent()) {
            return Optional.empty();
          }
          var words = SixWords.draw();
          var salt = new byte[SixWords.Stretching.SALT_BYTES];
          random.nextBytes(salt);
          var privateKey = stretching.key(words, salt, Lockwork.wordsUse(actor, tender));
          keys.drawn(actor, tender, salt, Hpke.publicKeyOf(privateKey));
          return Optional.of(words);
        });
  }

  /** Checks that the actor wrote the words down: only then does their share count. */
  public TenderResult confirmWords(Actor actor, TenderId tender, String typed) {
    permissions.require(actor, Action.OPEN_BIDS);
    return acting.in(
        Wing.COMMISSIONING,
        actor,
        () -> {
          var whyNot = whyNoWords(actor, tender);
          if (whyNot.isPresent()) {
            return new Refused(whyNot.get());
          }
          var officer = keys.officer(actor, tender).orElseThrow();
          boolean right =
              SixWords.read(typed)
                  .filter(words -> gives(actor, tender, officer, words))
                  .isPresent();
          if (!right) {
            return new Refused(
                "words",
                "These are not the six words you were shown. Type them in their order, or draw new"
                    + " ones.");
          }
          keys.confirmed(actor, tender, clock.instant());
          return new Done(tender);
        });
  }

  private boolean gives(Actor actor, TenderId tender, Officer officer, SixWords words) {
    return officer.salt().isPresent()
        && officer.publicKey().isPresent()
        && MessageDigest.isEqual(
            Hpke.publicKeyOf(
                stretching.key(
                    words, officer.salt().get().toByteArray(), Lockwork.wordsUse(actor, tender))),
            officer.publicKey().get().toByteArray());
  }

  private Optional<String> whyNoWords(Actor actor, TenderId tender) {
    var view = progress.find(actor, tender);
    if (view.isEmpty() || !view.get().plan().isOpener(actor.account())) {
      return Optional.of("You are not one of the opening officers of this tender.");
    }
    return view.get().stage() == TenderStage.DRAFT
        ? Optional.empty()
        : Optional.of("This tender is published: its words stay as they are.");
  }

  /** Publishes a tender: makes its key, splits it among the officers, and opens the box. */
  public TenderResult publish(Actor actor, TenderId tender) {
    permissions.require(actor, Action.RUN_TENDER);
    return acting.in(
        Wing.COMMISSIONING,
        actor,
        () -> {
          int held = (int) keys.officers(actor, tender).stream().filter(Officer::confirmed).count();
          return progress
              .publish(actor, tender, held, () -> lockwork.fit(actor, tender))
              .<TenderResult>map(Refused::new)
              .orElseGet(() -> new Done(tender));
        });
  }
}
