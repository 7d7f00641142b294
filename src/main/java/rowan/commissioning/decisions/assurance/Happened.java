package rowan.commissioning.decisions.assurance;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import rowan.commissioning.decisions.Deed;
import rowan.commissioning.decisions.DeedKind;
import rowan.commissioning.decisions.MandateId;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Award;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Commission;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Deadline;
import rowan.commissioning.decisions.recording.LawStep;
import rowan.commissioning.decisions.recording.Mandate.InForce;
import rowan.commissioning.decisions.recording.PresentContracts;

/**
 * All that the state of a decision is derived from.
 *
 * @param mandates in force, of one decision
 * @param deeds done under them
 * @param retainedStaff how many of the staff that the decision keeps the council employs today
 */
record Happened(
    LocalDate today,
    List<InForce> mandates,
    List<Deed> deeds,
    List<LawStep> lawSteps,
    int retainedStaff) {

  Happened {
    mandates = List.copyOf(mandates);
    deeds = List.copyOf(deeds);
    lawSteps = List.copyOf(lawSteps);
  }

  List<Deed> under(MandateId mandate) {
    return deeds.stream().filter(deed -> deed.mandate().equals(mandate)).toList();
  }

  int count(MandateId mandate, DeedKind kind) {
    return (int) under(mandate).stream().filter(deed -> deed.kind() == kind).count();
  }

  boolean any(MandateId mandate, DeedKind... kinds) {
    var among = Arrays.asList(kinds);
    return under(mandate).stream().anyMatch(deed -> among.contains(deed.kind()));
  }

  boolean anywhere(DeedKind kind) {
    return deeds.stream().anyMatch(deed -> deed.kind() == kind);
  }

  /** The mandates under which contracts are made. */
  List<InForce> purchases() {
    return mandates.stream()
        .filter(mandate -> mandate.asks() instanceof Commission || mandate.asks() instanceof Award)
        .toList();
  }

  /** How many of the contracts to be made are signed. */
  int signed() {
    return (int)
        purchases().stream()
            .filter(each -> any(each.id(), DeedKind.CONTRACT_SIGNED, DeedKind.CONTRACT_STARTED))
            .count();
  }

  boolean allSigned() {
    return !purchases().isEmpty() && signed() == purchases().size();
  }

  boolean allStarted() {
    return !purchases().isEmpty()
        && purchases().stream().allMatch(each -> any(each.id(), DeedKind.CONTRACT_STARTED));
  }

  /** Whether anything was done towards a contract. */
  boolean buyingBegan() {
    return purchases().stream().anyMatch(each -> !under(each.id()).isEmpty());
  }

  /** The day on which present contracts end, where the decision says it. */
  Optional<LocalDate> presentEnd() {
    return mandates.stream()
        .map(InForce::asks)
        .filter(Deadline.class::isInstance)
        .map(Deadline.class::cast)
        .filter(PresentContracts::endBy)
        .map(Deadline::by)
        .filter(Objects::nonNull)
        .findFirst();
  }

  List<LawStep> stepsOf(MandateId mandate) {
    return lawSteps.stream().filter(step -> step.mandate().equals(mandate)).toList();
  }
}
