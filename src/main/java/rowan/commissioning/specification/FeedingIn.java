package rowan.commissioning.specification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import rowan.commissioning.decisions.Deed;
import rowan.commissioning.decisions.DeedKind;
import rowan.commissioning.decisions.MandateSummary;
import rowan.commissioning.decisions.Mandates;
import rowan.commissioning.engagement.Contribution;
import rowan.commissioning.engagement.ContributionId;
import rowan.commissioning.engagement.Contributions;
import rowan.commissioning.engagement.EngagementRefusal;
import rowan.commissioning.engagement.EngagementResult;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;
import rowan.foundation.vault.FiveWords;

/** Where members and people with experience feed into a draft, and get their reply. */
@Service
public class FeedingIn {

  private static final String CLOSED =
      "This draft no longer takes contributions. It is being agreed, or was.";

  private final Acting acting;
  private final Permissions permissions;
  private final JdbcSpecifications stored;
  private final Mandates mandates;
  private final Contributions contributions;
  private final Clock clock;

  FeedingIn(
      Acting acting,
      Permissions permissions,
      JdbcSpecifications stored,
      Mandates mandates,
      Contributions contributions,
      Clock clock) {
    this.acting = acting;
    this.permissions = permissions;
    this.stored = stored;
    this.mandates = mandates;
    this.contributions = contributions;
    this.clock = clock;
  }

  /** The drafts that take contributions today, for anyone to read: nothing in them is secret. */
  public List<SpecificationView> open(Actor visitor) {
    permissions.require(visitor, Action.CONTRIBUTE_WITHOUT_ACCOUNT);
    var today = LocalDate.now(clock);
    return acting.in(
        Wing.COMMISSIONING,
        visitor,
        () -> stored.all(visitor).stream().filter(one -> one.takesContributionsOn(today)).toList());
  }

  /** One such draft. */
  public Optional<SpecificationView> open(Actor visitor, SpecificationId id) {
    return open(visitor).stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /** A member says something about a section. */
  public DraftResult contribute(Actor member, SpecificationId id, int section, String said) {
    permissions.require(member, Action.CONTRIBUTE);
    return acting.in(
        Wing.COMMISSIONING,
        member,
        () -> {
          var draft = takingContributions(member, id, section);
          if (draft.isEmpty()) {
            return new DraftResult.Refused(CLOSED);
          }
          return switch (contributions.contribute(member, id.value(), section, said)) {
            case EngagementResult.Refused<ContributionId>(var reason) ->
                new DraftResult.Refused(reason.sentence());
            case EngagementResult.Done<ContributionId>(var contribution) -> {
              report(member, draft.get(), DeedKind.CONTRIBUTION_RECEIVED);
              yield new DraftResult.Done(id);
            }
          };
        });
  }

  /** Somebody without account says something; they come back with the five words. */
  public EngagementResult<FiveWords> contributeWithoutAccount(
      Actor visitor, SpecificationId id, int section, String said) {
    permissions.require(visitor, Action.CONTRIBUTE_WITHOUT_ACCOUNT);
    return acting.in(
        Wing.COMMISSIONING,
        visitor,
        () -> {
          var draft = takingContributions(visitor, id, section);
          if (draft.isEmpty()) {
            return new EngagementResult.Refused<FiveWords>(EngagementRefusal.TOO_LATE);
          }
          var result = contributions.contributeWithoutAccount(visitor, id.value(), section, said);
          if (result instanceof EngagementResult.Done<FiveWords>) {
            report(visitor, draft.get(), DeedKind.CONTRIBUTION_RECEIVED);
          }
          return result;
        });
  }

  /** Answers a contribution to a draft. */
  public DraftResult reply(
      Actor by, SpecificationId id, ContributionId contribution, String words) {
    permissions.require(by, Action.ANSWER_CONTRIBUTION);
    return acting.in(
        Wing.COMMISSIONING,
        by,
        () ->
            switch (contributions.reply(by, contribution, words)) {
              case EngagementResult.Refused<ContributionId>(var reason) ->
                  new DraftResult.Refused(reason.sentence());
              case EngagementResult.Done<ContributionId>(var answered) -> {
                stored
                    .find(by, id)
                    .ifPresent(draft -> report(by, draft, DeedKind.CONTRIBUTION_ANSWERED));
                yield new DraftResult.Done(id);
              }
            });
  }

  /** What was said about a draft, for who answers. */
  public List<Contribution> said(Actor actor, SpecificationId id) {
    return contributions.to(actor, id.value());
  }

  /** What this member said about a draft. */
  public List<Contribution> saidBy(Actor member, SpecificationId id) {
    return contributions.of(member, id.value());
  }

  /** How many were said, and answered. */
  public Contributions.Count count(Actor actor, SpecificationId id) {
    return contributions.count(actor, id.value());
  }

  private Optional<SpecificationView> takingContributions(
      Actor actor, SpecificationId id, int section) {
    return stored
        .find(actor, id)
        .filter(draft -> draft.takesContributionsOn(LocalDate.now(clock)))
        .filter(draft -> draft.section(section).isPresent());
  }

  /**
   * A contribution is done under the mandate of the draft, and under every resolution of the same
   * decision by which somebody is to be able to feed in.
   */
  private void report(Actor actor, SpecificationView draft, DeedKind kind) {
    var count = contributions.countForDeed(actor, draft.id().value());
    var says =
        "%d %s, %d answered"
            .formatted(
                count.said(),
                count.said() == 1 ? "contribution" : "contributions",
                count.answered());
    var decision = mandates.find(actor, draft.mandate()).map(MandateSummary::decision);
    var link = "/specifications/" + draft.id();
    var today = LocalDate.now(clock);
    mandates.report(actor, new Deed(draft.mandate(), kind, today, says, link));
    for (var engage : mandates.inForce(actor, "engage")) {
      if (decision.filter(engage.decision()::equals).isPresent()) {
        mandates.report(actor, new Deed(engage.id(), kind, today, says, link));
      }
    }
  }
}
