package rowan.support.frontdoor.kept;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Actor;
import rowan.foundation.audit.Audit;
import rowan.foundation.audit.Trace;
import rowan.foundation.vault.PersonKey;
import rowan.foundation.vault.Vault;
import rowan.support.casework.CaseId;
import rowan.support.casework.CaseSummary;
import rowan.support.casework.Casework;
import rowan.support.frontdoor.Conversation;
import rowan.support.frontdoor.ReferralId;
import rowan.support.frontdoor.Told;
import rowan.support.frontdoor.Triage;
import rowan.support.frontdoor.kept.JdbcReferrals.Kept;

/**
 * Opens what was told, for one transaction: first the look is written down, then the vault opens.
 */
@Component
public class OpenFiles {

  private static final String OPENED = "frontdoor.referral-opened";
  private static final String OF_A_CASE = "frontdoor.messages-of-a-case";

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

  /** A case of which something was asked on the public pages, and what was asked. */
  public record FileOfCase(CaseSummary theCase, OpenFile file) {}

  public Optional<OpenFile> of(Actor actor, String what, ReferralId id) {
    return of(actor, what, id, kept -> true);
  }

  /** As {@link #of(Actor, String, ReferralId)}, if it is one that the actor may open. */
  public Optional<OpenFile> of(Actor actor, String what, ReferralId id, Predicate<Kept> may) {
    return referrals.of(actor, id).filter(may).map(kept -> opened(actor, what, kept));
  }

  /** As {@link #of(Actor, String, ReferralId, Predicate)}, to write something to it. */
  public Optional<OpenFile> toWrite(Actor actor, String what, ReferralId id, Predicate<Kept> may) {
    return referrals
        .of(actor, id)
        .filter(may)
        .map(kept -> opened(actor, kept, changed(actor, what, kept)));
  }

  /** Opened to be changed: nobody else changes it until the transaction is over. */
  public Optional<OpenFile> toChange(Actor actor, ReferralId id) {
    return referrals.toChange(actor, id).map(kept -> opened(actor, OPENED, kept));
  }

  /**
   * Does what triage does with one asking: one entry, whatever of it, and of a case, is opened.
   *
   * @param what the code of the entry if anything is {@link #changed}
   */
  public <T> T asOne(Actor actor, String what, Supplier<T> work) {
    return audit.asOne(actor, OPENED, what, work);
  }

  /** Something of it was changed. */
  public Trace changed(Actor actor, String what, Kept kept) {
    return audit.change(actor, what, kept.person().value());
  }

  public Optional<OpenFile> ofWords(Actor actor, byte[] fingerprint) {
    return referrals
        .ofWords(actor, fingerprint)
        .map(kept -> opened(actor, "frontdoor.own-messages", kept));
  }

  /**
   * What was asked on the public pages and became this case, if the case is the actor's to read.
   */
  public Optional<FileOfCase> ofCase(Actor actor, CaseId caseId) {
    return audit.asOne(actor, OF_A_CASE, () -> openedOf(actor, caseId));
  }

  /** As {@link #ofCase}, to write a message. */
  public boolean write(Actor actor, CaseId caseId, UUID message, String words) {
    return audit.asOne(
        actor,
        OF_A_CASE,
        "frontdoor.written-from-a-case",
        () -> {
          var found = openedOf(actor, caseId).map(FileOfCase::file);
          found.ifPresent(file -> {
            changed(actor, "frontdoor.written-from-a-case", file.kept());
            file.write(message, true, words);
          });
          return found.isPresent();
        });
  }

  private Optional<FileOfCase> openedOf(Actor actor, CaseId caseId) {
    return casework
        .summary(actor, caseId)
        .flatMap(summary ->
            referrals
                .ofCase(actor, caseId)
                .filter(kept -> kept.referral().received().asker().hasWords())
                .map(kept -> new FileOfCase(summary, opened(actor, OF_A_CASE, kept))));
  }

  /** The cases of conversations that somebody leads: one look at all of them. */
  public List<Triage.WithCase> withCases(Actor actor, List<JdbcLists.Led> led) {
    return audit.asOne(
        actor,
        "frontdoor.conversations",
        () ->
            led.stream()
                .flatMap(one ->
                    casework
                        .summary(actor, one.caseId())
                        .map(found -> new Triage.WithCase(found, one.wroteAt(), one.askedAt()))
                        .stream())
                .toList());
  }

  private OpenFile opened(Actor actor, String what, Kept kept) {
    return opened(actor, kept, audit.look(actor, what, kept.person().value()));
  }

  private OpenFile opened(Actor actor, Kept kept, Trace trace) {
    return new OpenFile(actor, kept, vault.key(actor, trace, kept.person()), conversations);
  }
}
