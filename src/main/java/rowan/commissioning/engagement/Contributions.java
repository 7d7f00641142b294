package rowan.commissioning.engagement;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;
import rowan.foundation.audit.Audit;
import rowan.foundation.kernel.PersonId;
import rowan.foundation.kernel.TimeOrderedIds;
import rowan.foundation.vault.FiveWords;
import rowan.foundation.vault.Vault;

/**
 * Takes what people say about a draft, and the reply that each of them gets. Whoever has no account
 * comes back for it with five words, of which only a fingerprint is kept.
 */
@Service
public class Contributions {

  private static final String FINGERPRINT = "engagement.contribution.fingerprint";

  private final Acting acting;
  private final Permissions permissions;
  private final Audit audit;
  private final Vault vault;
  private final JdbcContributions stored;
  private final Clock clock;

  Contributions(
      Acting acting,
      Permissions permissions,
      Audit audit,
      Vault vault,
      JdbcContributions stored,
      Clock clock) {
    this.acting = acting;
    this.permissions = permissions;
    this.audit = audit;
    this.vault = vault;
    this.stored = stored;
    this.clock = clock;
  }

  /** A member says something about a section. */
  public EngagementResult<ContributionId> contribute(
      Actor member, UUID subject, int section, String said) {
    permissions.require(member, Action.CONTRIBUTE);
    if (said.isBlank()) {
      return new EngagementResult.Refused<>(EngagementRefusal.NOTHING_SAID);
    }
    return acting.in(
        Wing.COMMISSIONING,
        member,
        () -> {
          var id = new ContributionId(TimeOrderedIds.next(clock));
          stored.add(
              member, id, subject, section, Optional.empty(), sealed(member, id, said), now());
          return new EngagementResult.Done<>(id);
        });
  }

  /** Somebody without account says something about a section; they come back with the words. */
  public EngagementResult<FiveWords> contributeWithoutAccount(
      Actor visitor, UUID subject, int section, String said) {
    permissions.require(visitor, Action.CONTRIBUTE_WITHOUT_ACCOUNT);
    if (said.isBlank()) {
      return new EngagementResult.Refused<>(EngagementRefusal.NOTHING_SAID);
    }
    return acting.in(
        Wing.COMMISSIONING,
        visitor,
        () -> {
          var id = new ContributionId(TimeOrderedIds.next(clock));
          var words = FiveWords.draw();
          var fingerprint = vault.blindIndex(visitor, FINGERPRINT, words.written());
          stored.add(
              visitor,
              id,
              subject,
              section,
              Optional.of(fingerprint),
              sealed(visitor, id, said),
              now());
          return new EngagementResult.Done<>(words);
        });
  }

  private byte[] sealed(Actor actor, ContributionId id, String said) {
    var trace = audit.change(actor, "engagement.contribute", id.value());
    return vault.admit(actor, trace, keyOf(id)).seal(JdbcContributions.said(id), said.strip());
  }

  /** Answers a contribution, once. */
  public EngagementResult<ContributionId> reply(Actor by, ContributionId id, String words) {
    permissions.require(by, Action.ANSWER_CONTRIBUTION);
    if (words.isBlank()) {
      return new EngagementResult.Refused<>(EngagementRefusal.NO_REPLY_WRITTEN);
    }
    return acting.in(
        Wing.COMMISSIONING,
        by,
        () -> {
          var trace = audit.change(by, "engagement.reply", id.value());
          var sealed =
              vault.key(by, trace, keyOf(id)).seal(JdbcContributions.reply(id), words.strip());
          return stored.reply(by, id, sealed, now())
              ? new EngagementResult.Done<>(id)
              : new EngagementResult.Refused<ContributionId>(EngagementRefusal.ANSWERED_ALREADY);
        });
  }

  /** Everything said about a draft, oldest first, for who answers it. */
  public List<Contribution> to(Actor actor, UUID subject) {
    permissions.require(actor, Action.ANSWER_CONTRIBUTION);
    return acting.in(
        Wing.COMMISSIONING,
        actor,
        () -> opened(actor, "engagement.read", stored.to(actor, subject)));
  }

  /** What this member said about a draft. */
  public List<Contribution> of(Actor member, UUID subject) {
    permissions.require(member, Action.CONTRIBUTE);
    return acting.in(
        Wing.COMMISSIONING,
        member,
        () -> opened(member, "engagement.read-own", stored.of(member, subject)));
  }

  /** What was said by whoever has these five words; nothing, if nobody has. */
  public Optional<Contribution> comeBack(Actor visitor, FiveWords words) {
    permissions.require(visitor, Action.CONTRIBUTE_WITHOUT_ACCOUNT);
    return acting.in(
        Wing.COMMISSIONING,
        visitor,
        () -> {
          var fingerprint = vault.blindIndex(visitor, FINGERPRINT, words.written());
          return opened(visitor, "engagement.come-back", stored.by(visitor, fingerprint)).stream()
              .findFirst();
        });
  }

  /** How many were said about a draft, and how many of them have a reply. */
  public Count count(Actor actor, UUID subject) {
    permissions.require(actor, Action.READ_SPECIFICATION);
    return acting.in(Wing.COMMISSIONING, actor, () -> stored.count(actor, subject));
  }

  /** The same, for the room that reports it, whoever has just contributed. */
  public Count countForDeed(Actor actor, UUID subject) {
    return acting.in(Wing.COMMISSIONING, actor, () -> stored.count(actor, subject));
  }

  /** Contributions and replies. */
  public record Count(int said, int answered) {

    public int waiting() {
      return said - answered;
    }
  }

  private List<Contribution> opened(
      Actor actor, String what, List<JdbcContributions.Sealed> sealed) {
    if (sealed.isEmpty()) {
      return List.of();
    }
    var trace = audit.look(actor, what, sealed.stream().map(one -> one.id().value()).toList());
    var keys = vault.keys(actor, trace, sealed.stream().map(one -> keyOf(one.id())).toList());
    return sealed.stream()
        .map(
            one -> keys.unlessErased(keyOf(one.id())).map(one::opened).orElseGet(one::afterErasure))
        .toList();
  }

  private java.time.Instant now() {
    return clock.instant();
  }

  /** Each contribution has a key of its own, as if it were a person: nothing links two of them. */
  private static PersonId keyOf(ContributionId id) {
    return new PersonId(id.value());
  }
}
