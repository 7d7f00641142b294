package rowan.support.frontdoor.kept;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Actor;
import rowan.foundation.audit.Audit;
import rowan.foundation.vault.PersonKey;
import rowan.foundation.vault.Vault;
import rowan.support.casework.CaseId;
import rowan.support.casework.Casework;
import rowan.support.frontdoor.Conversation;
import rowan.support.frontdoor.ReferralId;
import rowan.support.frontdoor.Told;
import rowan.support.frontdoor.kept.JdbcReferrals.Kept;

/**
 * Opens what was told, for one transaction: first the look is written down, then the vault opens.
 */
@Component
public class OpenFiles {

  private final JdbcReferrals referrals;
  private final Conversations conversations;
  private final Audit audit;
  private final Vault vault;
  private final Casework casework;

  OpenFiles(
      JdbcReferrals referrals,
      Conversations conversations,
      Audit audit,
      Vault vault,
      Casework casework) {
    this.referrals = referrals;
    this.conversations = conversations;
    this.audit = audit;
    this.vault = vault;
    this.casework = casework;
  }

  /** One asking, opened for an actor by the key of its person. */
  public record OpenFile(Actor actor, Kept kept, PersonKey key, Conversations conversations) {

    public Told told() {
      return kept.told().opened(key, kept.id());
    }

    public List<Conversation.Message> messages() {
      return conversations.of(actor, kept.id(), key);
    }

    public void write(UUID message, boolean byWorker, String words) {
      conversations.add(actor, kept.id(), key, message, byWorker, words);
    }

    public void markRead() {
      conversations.read(actor, kept.id());
    }
  }

  public Optional<OpenFile> of(Actor actor, String what, ReferralId id) {
    return of(actor, what, id, kept -> true);
  }

  /** As {@link #of(Actor, String, ReferralId)}, if it is one that the actor may open. */
  public Optional<OpenFile> of(Actor actor, String what, ReferralId id, Predicate<Kept> may) {
    return referrals.of(actor, id).filter(may).map(kept -> opened(actor, what, kept));
  }

  /** Opened to be changed: nobody else changes it until the transaction is over. */
  public Optional<OpenFile> toChange(Actor actor, String what, ReferralId id) {
    return referrals.toChange(actor, id).map(kept -> opened(actor, what, kept));
  }

  public Optional<OpenFile> ofWords(Actor actor, byte[] fingerprint) {
    return referrals
        .ofWords(actor, fingerprint)
        .map(kept -> opened(actor, "frontdoor.own-messages", kept));
  }

  /**
   * What was asked on the public pages and became this case, if the case is the actor's to read.
   */
  public Optional<OpenFile> ofCase(Actor actor, CaseId caseId) {
    return casework
        .summary(actor, caseId)
        .flatMap(summary -> referrals.ofCase(actor, caseId))
        .filter(kept -> kept.referral().received().asker().hasWords())
        .map(kept -> opened(actor, "frontdoor.messages-of-a-case", kept));
  }

  private OpenFile opened(Actor actor, String what, Kept kept) {
    var trace = audit.look(actor, what, kept.person().value());
    return new OpenFile(actor, kept, vault.key(actor, trace, kept.person()), conversations);
  }
}
