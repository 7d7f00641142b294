package rowan.commissioning.decisions.assurance;

import java.util.List;
import java.util.Optional;
import rowan.commissioning.decisions.assurance.Standing.Next;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Monitor;
import rowan.commissioning.decisions.recording.LawStep;
import rowan.commissioning.decisions.recording.LawStep.Step;
import rowan.commissioning.decisions.recording.Mandate.InForce;
import rowan.foundation.access.Office;

/**
 * A law is watched. Met once it is put into practice here, or fell; at risk from the day that it is
 * in force until then, because the council must keep it already.
 */
final class MonitorRule {

  private MonitorRule() {}

  static Standing standing(InForce mandate, Monitor monitor, Happened happened) {
    var steps =
        happened.stepsOf(mandate.id()).stream()
            .filter(step -> !step.on().isAfter(happened.today()))
            .map(LawStep::step)
            .toList();
    if (steps.contains(Step.IMPLEMENTED)) {
      return Standing.met("Put into practice");
    }
    if (steps.contains(Step.FELL)) {
      return Standing.met("The Bill fell: there is nothing to put into practice");
    }
    if (steps.contains(Step.IN_FORCE)) {
      return new Standing(
          ResolutionState.AT_RISK,
          "In force and not put into practice here yet",
          Optional.of(new Next("Put it into practice", null, Office.COMMISSIONER)));
    }
    return StateRules.undone(
        happened,
        steps.isEmpty() ? "No step recorded yet" : latest(steps).words(),
        null,
        !steps.isEmpty(),
        new Next("Record its next step", null, Office.DEMOCRATIC_SERVICES));
  }

  private static Step latest(List<Step> steps) {
    return steps.contains(Step.ROYAL_ASSENT) ? Step.ROYAL_ASSENT : Step.BILL_INTRODUCED;
  }
}
