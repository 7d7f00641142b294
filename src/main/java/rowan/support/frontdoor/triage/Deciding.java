package rowan.support.frontdoor.triage;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Office;
import rowan.foundation.access.Organisation;
import rowan.foundation.access.OrganisationKind;
import rowan.foundation.kernel.TimeOrderedIds;
import rowan.support.casework.CaseSummary;
import rowan.support.casework.Casework;
import rowan.support.casework.FromRoom;
import rowan.support.casework.OpenCase;
import rowan.support.casework.OpenResult;
import rowan.support.casework.finding.People;
import rowan.support.frontdoor.Decision;
import rowan.support.frontdoor.Decision.Refusal;
import rowan.support.frontdoor.Decision.Result;
import rowan.support.frontdoor.ReferralId;
import rowan.support.frontdoor.Triage;
import rowan.support.frontdoor.kept.JdbcReferrals;
import rowan.support.frontdoor.kept.OpenFiles;
import rowan.support.frontdoor.kept.Referral;

/** Carries out what triage decides, within a transaction that is running. */
@Component
public class Deciding {

  private static final String TAKEN = "frontdoor.referral-taken";
  private static final String ANSWERED = "frontdoor.referral-answered";
  private static final String DECIDED = "frontdoor.referral-decided";

  private final OpenFiles files;
  private final JdbcReferrals referrals;
  private final Casework casework;
  private final People people;
  private final Accounts accounts;
  private final Clock clock;

  Deciding(
      OpenFiles files,
      JdbcReferrals referrals,
      Casework casework,
      People people,
      Accounts accounts,
      Clock clock) {
    this.people = people;
    this.files = files;
    this.referrals = referrals;
    this.casework = casework;
    this.accounts = accounts;
    this.clock = clock;
  }

  /** Says who looks at it from now on. */
  public Result take(Actor actor, ReferralId id) {
    return files.asOne(
        actor,
        TAKEN,
        () ->
            referrals
                .toChange(actor, id)
                .map(kept -> take(actor, kept))
                .orElseGet(Refusal.DECIDED::refused));
  }

  private Result take(Actor actor, JdbcReferrals.Kept kept) {
    if (!(kept.referral() instanceof Referral.Undecided undecided)) {
      return Refusal.DECIDED.refused();
    }
    referrals.move(actor, kept, undecided.takenBy(actor.account(), clock.instant()));
    files.changed(actor, TAKEN, kept);
    return new Result.Done();
  }

  /** Leaves a message for who asked; a worker who answers is looking at it. */
  public Result write(Actor actor, ReferralId id, UUID message, String words) {
    return files.asOne(
        actor,
        ANSWERED,
        () -> {
          var file = files.toChange(actor, id).orElseThrow();
          file.write(message, true, words);
          files.changed(actor, ANSWERED, file.kept());
          if (file.kept().referral() instanceof Referral.Waiting) {
            take(actor, file.kept());
          }
          return new Result.Done();
        });
  }

  /** Decides, and whatever is opened or begun by it is one entry. */
  public Result decide(Actor actor, Decision decision) {
    return files.asOne(actor, DECIDED, () -> decided(actor, decision));
  }

  private Result decided(Actor actor, Decision decision) {
    var file = files.toChange(actor, decision.referral());
    if (file.isEmpty() || !(file.get().kept().referral() instanceof Referral.Undecided undecided)) {
      return Refusal.DECIDED.refused();
    }
    return switch (decision) {
      case Decision.Accept accept -> accept(actor, accept, file.get(), undecided);
      case Decision.Join join -> join(actor, join, file.get(), undecided);
      case Decision.Close close -> close(actor, close, file.get(), undecided);
    };
  }

  private Result accept(
      Actor actor, Decision.Accept accept, OpenFiles.OpenFile file, Referral.Undecided undecided) {
    if (leads(actor).stream().noneMatch(lead -> lead.account().equals(accept.lead()))) {
      return Refusal.NOT_AN_IDVA.refused();
    }
    var received = undecided.received();
    var known = accept.known().flatMap(person -> people.known(actor, person));
    if (accept.known().isPresent() && known.isEmpty()) {
      return Refusal.NOT_KNOWN.refused();
    }
    if (known.flatMap(person -> people.openCase(actor, person)).isPresent()) {
      return Refusal.HAS_AN_OPEN_CASE.refused();
    }
    var opened =
        casework.open(
            new OpenCase(
                actor,
                known.orElse(received.person()),
                accept.name(),
                accept.dateOfBirth(),
                accept.gender(),
                accept.children(),
                accept.contact(),
                file.told().asOneStory(),
                accept.lead(),
                received.at(),
                received.asker().code(),
                accept.communities()));
    return switch (opened) {
      case OpenResult.Refused(var refusal) -> new Result.Refused(refusal.sentence());
      case OpenResult.Done(var caseId) -> {
        move(
            actor,
            file.kept(),
            undecided.accepted(caseId, accept.lead(), actor.account(), clock.instant()));
        yield new Result.Opened(caseId);
      }
    };
  }

  /** What was told goes on the timeline of a case that is open already. */
  private Result join(
      Actor actor, Decision.Join join, OpenFiles.OpenFile file, Referral.Undecided undecided) {
    var reason = Decision.ClosingReason.ALREADY_HELPED;
    var refusal =
        Refusal.ofClosing(undecided.received().asker(), file.kept().answeredAt().isPresent(), "");
    if (refusal.isPresent()) {
      return refusal.get().refused();
    }
    if (casework.summary(actor, join.caseId()).filter(CaseSummary::open).isEmpty()) {
      return Refusal.NO_OPEN_CASE.refused();
    }
    casework.record(actor, join.caseId(), new FromRoom("Referred again", file.told().asOneStory()));
    move(actor, file.kept(), undecided.closed(reason, actor.account(), clock.instant()));
    return new Result.Opened(join.caseId());
  }

  private Result close(
      Actor actor, Decision.Close close, OpenFiles.OpenFile file, Referral.Undecided undecided) {
    var kept = file.kept();
    var refusal =
        Refusal.ofClosing(
            undecided.received().asker(), kept.answeredAt().isPresent(), close.answer());
    if (refusal.isPresent()) {
      return refusal.get().refused();
    }
    if (!close.answer().isBlank()) {
      file.write(TimeOrderedIds.next(clock), true, close.answer().strip());
    }
    move(actor, kept, undecided.closed(close.reason(), actor.account(), clock.instant()));
    return new Result.Done();
  }

  private void move(Actor actor, JdbcReferrals.Kept kept, Referral next) {
    referrals.move(actor, kept, next);
    files.changed(actor, DECIDED, kept);
  }

  /** The council's own IDVAs with the number of open cases that each leads, the fewest first. */
  public List<Triage.Lead> leads(Actor actor) {
    var council =
        accounts.organisations(actor.authority(), OrganisationKind.COUNCIL).stream()
            .map(Organisation::id)
            .collect(Collectors.toSet());
    var holders =
        accounts.holders(actor.authority(), Office.IDVA).stream()
            .filter(holder -> council.contains(holder.organisation()))
            .toList();
    var open = casework.openCases(actor, holders.stream().map(Actor::account).toList());
    return holders.stream()
        .map(holder ->
            new Triage.Lead(
                holder.account(), holder.name(), open.getOrDefault(holder.account(), 0)))
        .sorted(Comparator.comparingInt(Triage.Lead::openCases).thenComparing(Triage.Lead::name))
        .toList();
  }
}
