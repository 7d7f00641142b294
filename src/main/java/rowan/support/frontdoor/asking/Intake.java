package rowan.support.frontdoor.asking;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Actor;
import rowan.foundation.audit.Audit;
import rowan.foundation.kernel.PersonId;
import rowan.foundation.kernel.TimeOrderedIds;
import rowan.foundation.vault.Vault;
import rowan.foundation.web.Language;
import rowan.support.frontdoor.AskForHelp;
import rowan.support.frontdoor.Asker;
import rowan.support.frontdoor.MakeReferral;
import rowan.support.frontdoor.ReferralId;
import rowan.support.frontdoor.Told;
import rowan.support.frontdoor.Urgency;
import rowan.support.frontdoor.kept.JdbcReferrals;
import rowan.support.frontdoor.kept.Referral;

/** Takes in what is asked for: admits the person to the vault and stores what was told, sealed. */
@Component
public class Intake {

  /** Without vowels, so that no reference is a word, and without what looks alike. */
  private static final String LETTERS = "BCDFGHJKLMNPQRSTVWXZ2345679";

  private static final int HALF = 4;

  private final JdbcReferrals referrals;
  private final Passes passes;
  private final Vault vault;
  private final Audit audit;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Intake(JdbcReferrals referrals, Passes passes, Vault vault, Audit audit, Clock clock) {
    this.referrals = referrals;
    this.passes = passes;
    this.vault = vault;
    this.audit = audit;
    this.clock = clock;
  }

  /** What the last page before sending carries. */
  public String ticket(Actor actor) {
    return passes.write(actor, passes.draw());
  }

  public AskForHelp.Asked take(Actor actor, AskForHelp asked) {
    var ticket = passes.ticket(actor, asked.ticket()).orElseGet(passes::draw);
    var stored = referrals.ofTicket(actor, ticket.id());
    if (stored.isPresent()) {
      var received = stored.get().referral().received();
      return new AskForHelp.Asked(received.id(), ticket.words(), received.urgency());
    }
    var received =
        received(actor, asked.asker(), Urgency.of(asked), asked.language(), clock.instant());
    store(actor, received, ticket.id(), passes.fingerprint(actor, ticket.words()), Told.of(asked));
    return new AskForHelp.Asked(received.id(), ticket.words(), received.urgency());
  }

  public MakeReferral.Result take(Actor actor, MakeReferral made) {
    var stored = referrals.ofTicket(actor, made.ticket());
    if (stored.isPresent()) {
      return done(stored.get().referral().received());
    }
    var refusal = MakeReferral.Refusal.of(made, LocalDate.now(clock));
    if (refusal.isPresent()) {
      return new MakeReferral.Result.Refused(refusal.get());
    }
    var received =
        received(
            actor,
            made.agency(),
            Urgency.of(made.tonight(), made.noticed()),
            Language.ENGLISH,
            clock.instant());
    store(actor, received, made.ticket(), null, Told.of(made));
    return done(received);
  }

  private static MakeReferral.Result done(Referral.Received received) {
    return new MakeReferral.Result.Done(received.id(), received.reference());
  }

  private Referral.Received received(
      Actor actor, Asker asker, Urgency urgency, Language language, Instant now) {
    boolean agency = !asker.hasWords();
    return new Referral.Received(
        new ReferralId(TimeOrderedIds.next(clock)),
        new PersonId(TimeOrderedIds.next(clock)),
        asker,
        urgency,
        now,
        language,
        agency ? Optional.of(actor.account()) : Optional.empty(),
        agency ? Optional.of(actor.organisation()) : Optional.empty(),
        reference());
  }

  private void store(
      Actor actor, Referral.Received received, UUID ticket, byte @Nullable [] words, Told told) {
    var trace = audit.change(actor, "frontdoor.help-asked-for", received.person().value());
    var key = vault.admit(actor, trace, received.person());
    referrals.add(actor, received, ticket, words, told.sealed(key, received.id()));
  }

  private String reference() {
    var drawn = new StringBuilder();
    for (int i = 0; i < 2 * HALF; i++) {
      drawn.append(i == HALF ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return drawn.toString();
  }
}
