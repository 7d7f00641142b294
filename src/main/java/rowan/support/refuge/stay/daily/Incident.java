package rowan.support.refuge.stay.daily;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import rowan.foundation.kernel.OrganisationId;

/**
 * Something that happened in a stay, and what was done about it.
 *
 * @param words empty where they were not opened
 * @param addressKnown whether somebody may know the address who must not
 * @param house the provider in whose house it was, which does what is to be done
 * @param done the first one first, without what was taken back
 */
public record Incident(
    UUID id,
    IncidentKind kind,
    Instant at,
    String words,
    Safeguarding safeguarding,
    boolean addressKnown,
    OrganisationId house,
    String byName,
    List<Done> done) {

  public Incident {
    done = List.copyOf(done);
  }

  /** That a step was done, by whom and when. */
  public record Done(IncidentStep step, Instant at, String byName) {}

  public Optional<Done> done(IncidentStep step) {
    return done.stream().filter(one -> one.step() == step).findFirst();
  }

  /** What belongs to this incident, in the order of doing. */
  public List<IncidentStep> steps() {
    var steps = new ArrayList<IncidentStep>();
    if (addressKnown) {
      steps.addAll(IncidentStep.whenTheAddressMayBeKnown());
    }
    if (safeguarding == Safeguarding.TO_TELL) {
      steps.add(IncidentStep.SAFEGUARDING);
    }
    if (addressKnown) {
      steps.add(IncidentStep.MANAGER);
    }
    return List.copyOf(steps);
  }

  /** What is still to be done; a manager's part comes when the rest was done. */
  public List<IncidentStep> open() {
    var open = steps().stream().filter(step -> done(step).isEmpty()).toList();
    return open.size() > 1
        ? open.stream().filter(step -> step != IncidentStep.MANAGER).toList()
        : open;
  }

  /** What was done and can be taken back: a manager's part first, which shuts the rest. */
  public List<IncidentStep> canBeTakenBack() {
    var steps = steps().stream().filter(step -> done(step).isPresent()).toList();
    return steps.contains(IncidentStep.MANAGER) ? List.of(IncidentStep.MANAGER) : steps;
  }

  /** Whether the address may be known and no manager has closed it. */
  public boolean addressOpen() {
    return addressKnown && done(IncidentStep.MANAGER).isEmpty();
  }
}
