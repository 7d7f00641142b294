package rowan.commissioning.procurement.award;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import rowan.commissioning.decisions.Act;
import rowan.commissioning.decisions.AuthorityResult;
import rowan.commissioning.decisions.Deed;
import rowan.commissioning.decisions.DeedKind;
import rowan.commissioning.decisions.MandateId;
import rowan.commissioning.decisions.MandateSummary;
import rowan.commissioning.decisions.Mandates;
import rowan.commissioning.procurement.TenderFacts.Approval;
import rowan.commissioning.procurement.TenderId;
import rowan.commissioning.procurement.TenderProgress;
import rowan.commissioning.procurement.TenderResult;
import rowan.commissioning.procurement.TenderResult.Done;
import rowan.commissioning.procurement.TenderResult.Refused;
import rowan.commissioning.procurement.TenderStage;
import rowan.commissioning.procurement.TenderView;
import rowan.foundation.access.Actor;

/** Approves awards, and decides them when nobody is waited for any more. */
@Component
class AwardApproving {

  private final TenderProgress progress;
  private final Mandates mandates;
  private final AwardLetters letters;
  private final Clock clock;

  AwardApproving(TenderProgress progress, Mandates mandates, AwardLetters letters, Clock clock) {
    this.progress = progress;
    this.mandates = mandates;
    this.letters = letters;
    this.clock = clock;
  }

  Optional<String> mayApproveAs(Actor actor, TenderId tender) {
    return progress
        .find(actor, tender)
        .filter(view -> view.stage() == TenderStage.RECOMMENDED)
        .filter(view ->
            view.approvals().stream().noneMatch(given -> given.by().equals(actor.account())))
        .flatMap(view ->
            view.waitingFor().stream().filter(title -> isTitle(title, actor.title())).findFirst());
  }

  TenderResult approve(Actor actor, TenderId tender) {
    var view = progress.find(actor, tender).orElse(null);
    if (view == null || view.stage() != TenderStage.RECOMMENDED) {
      return new Refused("No award of this tender waits for approval.");
    }
    var title =
        view.recommendation().orElseThrow().delegates().stream()
            .filter(delegate -> isTitle(delegate, actor.title()))
            .findFirst()
            .orElse(actor.title());
    var refusal =
        progress.approve(actor, tender, new Approval(title, actor.account(), clock.instant()));
    if (refusal.isPresent()) {
      return new Refused(refusal.get());
    }
    report(
        actor,
        delegation(actor, view),
        DeedKind.AWARD_APPROVED,
        tender,
        "Award approved by the " + title);
    var approved = progress.find(actor, tender).orElseThrow();
    return approved.waitingFor().isEmpty() ? decide(actor, approved) : new Done(tender);
  }

  private TenderResult decide(Actor actor, TenderView approved) {
    var titles = approved.approvals().stream().map(Approval::title).collect(Collectors.toSet());
    var authority =
        mandates.authorise(actor, approved.plan().mandate(), new Act.AwardContract(titles));
    if (authority instanceof AuthorityResult.Refused(_, var sentence)) {
      return new Refused(sentence);
    }
    var refusal = progress.decide(actor, approved.id());
    if (refusal.isPresent()) {
      return new Refused(refusal.get());
    }
    var winner = letters.send(actor, progress.find(actor, approved.id()).orElseThrow());
    report(
        actor, approved.plan().mandate(), DeedKind.AWARDED, approved.id(), "Awarded to " + winner);
    return new Done(approved.id());
  }

  private MandateId delegation(Actor actor, TenderView view) {
    var permitting = view.plan().mandate();
    return mandates
        .find(actor, permitting)
        .flatMap(known ->
            mandates.inForce(actor, "delegate").stream()
                .filter(other -> other.decision().equals(known.decision()))
                .findFirst())
        .map(MandateSummary::id)
        .orElse(permitting);
  }

  private void report(Actor actor, MandateId mandate, DeedKind kind, TenderId tender, String says) {
    mandates.report(
        actor,
        new Deed(mandate, kind, LocalDate.now(clock), says, "/tenders/" + tender + "/notice"));
  }

  /** Whether a title is the one that the decision names, however its small words are written. */
  private static boolean isTitle(String named, String held) {
    return plain(named).equals(plain(held));
  }

  private static String plain(String title) {
    return title
        .toLowerCase(Locale.UK)
        .replace("&", " and ")
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .replaceAll("\\bfor\\b", "of")
        .replaceAll("\\b(the|a|an)\\b", " ")
        .replaceAll("\\s+", " ")
        .strip();
  }
}
