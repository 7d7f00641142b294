package rowan.commissioning.decisions.recording;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import rowan.commissioning.decisions.DecisionId;
import rowan.commissioning.decisions.MandateId;
import rowan.commissioning.decisions.ResolutionId;
import rowan.commissioning.decisions.reading.mandates.MandateProposal;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Monitor;
import rowan.commissioning.decisions.recording.Mandate.InForce;
import rowan.commissioning.decisions.recording.Mandate.Origin;
import rowan.commissioning.decisions.recording.Mandate.Proposed;
import rowan.commissioning.decisions.recording.ReviewResult.Done;
import rowan.commissioning.decisions.recording.ReviewResult.Refused;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;
import rowan.foundation.audit.Audit;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.TimeOrderedIds;
import rowan.foundation.kernel.Versioned;

/**
 * The front door for those who record decisions and judge what they permit. Each judgement is one
 * act of one officer: written down, and binding from then on.
 */
@Service
public class Decisions {

  private final Recorder recorder;
  private final JdbcDecisions decisions;
  private final JdbcMandates mandates;
  private final JdbcDeeds deeds;
  private final Threshold threshold;
  private final Clock clock;

  Decisions(
      Recorder recorder,
      JdbcDecisions decisions,
      JdbcMandates mandates,
      JdbcDeeds deeds,
      Threshold threshold,
      Clock clock) {
    this.recorder = recorder;
    this.decisions = decisions;
    this.mandates = mandates;
    this.deeds = deeds;
    this.threshold = threshold;
    this.clock = clock;
  }

  /** What every act passes: who may, in whose name, and that it is written down. */
  @org.springframework.stereotype.Component
  record Threshold(Permissions permissions, Acting acting, Audit audit) {}

  /** One page of the decisions, newest first. */
  public List<JdbcDecisions.Line> page(Actor actor, JdbcDecisions.@Nullable Place after, int size) {
    threshold.permissions.require(actor, Action.READ_DECISIONS);
    return threshold.acting.in(Wing.COMMISSIONING, actor, () -> decisions.page(actor, after, size));
  }

  /** Reads the text of a decision and keeps it with the mandates proposed, or says why not. */
  public RecordResult record(Actor actor, RecordDecision command) {
    threshold.permissions.require(actor, Action.RECORD_DECISION);
    return threshold.acting.in(
        Wing.COMMISSIONING,
        actor,
        () -> {
          var result = recorder.record(actor, command);
          if (result instanceof RecordResult.Done(var id)) {
            threshold.audit.change(actor, "decisions.record", id.value());
          }
          return result;
        });
  }

  /** A decision with its mandates. */
  public Optional<Review> find(Actor actor, DecisionId id) {
    threshold.permissions.require(actor, Action.READ_DECISIONS);
    return threshold.acting.in(
        Wing.COMMISSIONING,
        actor,
        () ->
            decisions
                .find(actor, id)
                .map(decision -> new Review(decision, mandates.ofDecision(actor, id))));
  }

  /** One mandate, whatever its state. */
  public Optional<Versioned<Mandate>> find(Actor actor, MandateId id) {
    threshold.permissions.require(actor, Action.READ_DECISIONS);
    return threshold.acting.in(Wing.COMMISSIONING, actor, () -> mandates.find(actor, id));
  }

  /** The decision says this: it binds from now on. */
  public ReviewResult confirm(Actor actor, MandateId id, long seen) {
    return judge(
        actor,
        id,
        seen,
        "decisions.confirm",
        (mandate, by) ->
            mandate instanceof Proposed proposed
                ? proposed.confirm(by, clock.instant())
                : mandate.correct(mandate.asks(), by, clock.instant()));
  }

  /** The decision says this instead: it binds from now on. */
  public ReviewResult correct(Actor actor, MandateId id, long seen, MandateProposal instead) {
    return judge(
        actor,
        id,
        seen,
        "decisions.correct",
        (mandate, by) -> mandate.correct(instead, by, clock.instant()));
  }

  /** The decision does not say this. */
  public ReviewResult reject(Actor actor, MandateId id, long seen) {
    return judge(
        actor, id, seen, "decisions.reject", (mandate, by) -> mandate.reject(by, clock.instant()));
  }

  /** Confirms all of these that nobody has judged yet. */
  public ReviewResult confirmAll(Actor actor, DecisionId id, List<MandateId> right) {
    threshold.permissions.require(actor, Action.RECORD_DECISION);
    return threshold.acting.in(
        Wing.COMMISSIONING,
        actor,
        () -> {
          for (var seen : mandates.ofDecision(actor, id)) {
            if (seen.value() instanceof Proposed proposed && right.contains(proposed.id())) {
              mandates.judge(
                  actor, seen.version(), proposed.confirm(actor.account(), clock.instant()));
            }
          }
          threshold.audit.change(
              actor, "decisions.confirm", right.stream().map(MandateId::value).toList());
          return new Done(id);
        });
  }

  /** The decision says this as well, though the reader did not find it: it binds from now on. */
  public ReviewResult add(
      Actor actor, DecisionId id, @Nullable ResolutionId resolution, MandateProposal says) {
    threshold.permissions.require(actor, Action.RECORD_DECISION);
    return threshold.acting.in(
        Wing.COMMISSIONING,
        actor,
        () -> {
          var decision = decisions.find(actor, id);
          if (decision.isEmpty()) {
            return new Refused("There is no such decision.");
          }
          var of =
              decision.get().resolutions().stream()
                  .filter(each -> each.id().equals(resolution))
                  .findFirst();
          if (resolution != null && of.isEmpty()) {
            return new Refused("This decision has no such resolution.");
          }
          var origin =
              new Origin(
                  new MandateId(TimeOrderedIds.next(clock)),
                  id,
                  resolution,
                  of.map(each -> each.number()).orElse(""),
                  null);
          var added = new InForce(origin, says, true, actor.account(), clock.instant());
          mandates.insert(actor, added, mandates.ofDecision(actor, id).size() + 1);
          threshold.audit.change(actor, "decisions.add", added.id().value());
          return new Done(id);
        });
  }

  /** Records a step that a watched law took. */
  public ReviewResult recordLawStep(Actor actor, LawStep step) {
    threshold.permissions.require(actor, Action.RECORD_DECISION);
    return threshold.acting.in(
        Wing.COMMISSIONING,
        actor,
        () -> {
          var mandate = mandates.find(actor, step.mandate()).map(Versioned::value);
          if (!(mandate.orElse(null) instanceof InForce inForce)
              || !(inForce.asks() instanceof Monitor)) {
            return new Refused("Only a law that the decision watches takes steps here.");
          }
          deeds.insert(actor, step);
          threshold.audit.change(actor, "decisions.law-step", step.mandate().value());
          return new Done(inForce.origin().decision());
        });
  }

  /** The steps of the laws that a decision watches, oldest first. */
  public List<LawStep> lawSteps(Actor actor, DecisionId id) {
    threshold.permissions.require(actor, Action.READ_DECISIONS);
    return threshold.acting.in(Wing.COMMISSIONING, actor, () -> deeds.lawSteps(actor, id));
  }

  /** What was refused as outside a decision and so goes back for decision, latest first. */
  public List<JdbcDeeds.SentBack> sentBack(Actor actor, DecisionId id) {
    threshold.permissions.require(actor, Action.READ_DECISIONS);
    return threshold.acting.in(Wing.COMMISSIONING, actor, () -> deeds.sentBack(actor, id));
  }

  private ReviewResult judge(
      Actor actor,
      MandateId id,
      long seen,
      String act,
      BiFunction<Mandate, AccountId, Mandate> judgement) {
    threshold.permissions.require(actor, Action.RECORD_DECISION);
    return threshold.acting.in(
        Wing.COMMISSIONING,
        actor,
        () -> {
          var found = mandates.find(actor, id);
          if (found.isEmpty()) {
            return new Refused("There is no such mandate.");
          }
          var before = found.get().value();
          var after = judgement.apply(before, actor.account());
          long done = deeds.countUnder(actor, id);
          boolean stays = after instanceof InForce && after.asks().equals(before.asks());
          if (done > 0 && !stays) {
            return new Refused(
                "%s was done under it already, so it stays as it is. A change goes back for decision."
                    .formatted(done == 1 ? "Something" : done + " things"));
          }
          if (!mandates.judge(actor, seen, after)) {
            return new Refused(
                "Somebody changed this a moment ago. Look at it again, then say what you find.");
          }
          threshold.audit.change(actor, act, id.value());
          return new Done(before.origin().decision());
        });
  }
}
