package rowan.commissioning.decisions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import rowan.commissioning.decisions.AuthorityResult.Granted;
import rowan.commissioning.decisions.AuthorityResult.Refused;
import rowan.commissioning.decisions.authority.Authorising;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Delegate;
import rowan.commissioning.decisions.recording.Decision;
import rowan.commissioning.decisions.recording.JdbcDecisions;
import rowan.commissioning.decisions.recording.JdbcDeeds;
import rowan.commissioning.decisions.recording.JdbcDeeds.SentBack;
import rowan.commissioning.decisions.recording.JdbcMandates;
import rowan.commissioning.decisions.recording.Mandate.InForce;
import rowan.commissioning.decisions.recording.Resolution;
import rowan.commissioning.decisions.recording.ShortWording;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.Versioned;

/**
 * Answers the rooms of this wing from what officers confirmed. Each room has asked for its own
 * permission already; what a mandate permits is asked here. What is refused is kept, so that it can
 * go back for decision.
 */
@Service
class ConfirmedMandates implements Mandates {

  private final JdbcMandates mandates;
  private final JdbcDecisions decisions;
  private final JdbcDeeds deeds;
  private final Acting acting;
  private final Clock clock;

  ConfirmedMandates(
      JdbcMandates mandates, JdbcDecisions decisions, JdbcDeeds deeds, Acting acting, Clock clock) {
    this.mandates = mandates;
    this.decisions = decisions;
    this.deeds = deeds;
    this.acting = acting;
    this.clock = clock;
  }

  @Override
  public List<MandateSummary> inForce(Actor actor, String kind) {
    return acting.in(
        Wing.COMMISSIONING,
        actor,
        () -> {
          Map<DecisionId, Decision> seen = new HashMap<>();
          return mandates.inForce(actor, kind).stream()
              .map(mandate ->
                  summary(
                      mandate,
                      seen.computeIfAbsent(
                          mandate.origin().decision(),
                          id -> decisions.find(actor, id).orElseThrow())))
              .toList();
        });
  }

  @Override
  public Optional<MandateSummary> find(Actor actor, MandateId mandate) {
    return acting.in(
        Wing.COMMISSIONING,
        actor,
        () ->
            inForce(actor, mandate)
                .map(found ->
                    summary(
                        found, decisions.find(actor, found.origin().decision()).orElseThrow())));
  }

  @Override
  public AuthorityResult authorise(Actor actor, MandateId id, Act act) {
    return acting.in(
        Wing.COMMISSIONING,
        actor,
        () -> {
          var mandate = mandates.find(actor, id).map(Versioned::value);
          var beside =
              mandate
                  .map(found -> mandates.inForce(actor, found.origin().decision()))
                  .orElse(List.of());
          var objection = Authorising.objection(mandate, beside, act);
          if (objection.isEmpty()) {
            return new Granted(id);
          }
          var refused = new Refused(objection.get().reason(), objection.get().sentence());
          // Waiting for the others whom it names is not outside it: nothing goes back for decision.
          if (mandate.isPresent() && refused.reason() != AuthorityRefusal.NOT_EVERYONE_ENGAGED) {
            deeds.insert(
                actor,
                new SentBack(
                    id,
                    act.getClass().getSimpleName(),
                    refused.reason().name(),
                    refused.sentence(),
                    LocalDate.now(clock)));
          }
          return refused;
        });
  }

  @Override
  public boolean concerns(Actor actor, MandateId mandate, String title) {
    return acting.in(
        Wing.COMMISSIONING,
        actor,
        () -> inForce(actor, mandate).filter(found -> Authorising.names(found, title)).isPresent());
  }

  @Override
  public List<String> delegates(Actor actor, DecisionId decision) {
    return acting.in(
        Wing.COMMISSIONING,
        actor,
        () ->
            mandates.inForce(actor, decision).stream()
                .map(InForce::asks)
                .filter(Delegate.class::isInstance)
                .flatMap(asks -> ((Delegate) asks).to().stream())
                .distinct()
                .toList());
  }

  @Override
  public Optional<LocalDate> extendsUntil(Actor actor, MandateId mandate) {
    return acting.in(
        Wing.COMMISSIONING,
        actor,
        () ->
            inForce(actor, mandate)
                .flatMap(found ->
                    Authorising.extendsUntil(
                        found, mandates.inForce(actor, found.origin().decision()))));
  }

  @Override
  public void report(Actor actor, Deed deed) {
    acting.run(Wing.COMMISSIONING, actor, () -> deeds.insert(actor, deed));
  }

  private Optional<InForce> inForce(Actor actor, MandateId mandate) {
    return mandates
        .find(actor, mandate)
        .map(Versioned::value)
        .filter(InForce.class::isInstance)
        .map(InForce.class::cast);
  }

  private static MandateSummary summary(InForce mandate, Decision decision) {
    var origin = mandate.origin();
    var texts =
        decision.resolutions().stream()
            .collect(Collectors.toMap(Resolution::id, Function.identity()));
    var resolution = origin.resolution() == null ? null : texts.get(origin.resolution());
    return new MandateSummary(
        mandate.id(),
        origin.decision(),
        origin.number(),
        mandate.asks().kind(),
        ShortWording.of(mandate.asks(), resolution == null ? "" : resolution.text()));
  }
}
