package rowan.support.refuge;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Actor;
import rowan.foundation.audit.Audit;
import rowan.foundation.kernel.OrganisationId;
import rowan.foundation.kernel.PersonId;
import rowan.support.casework.CaseId;
import rowan.support.casework.Casework;
import rowan.support.casework.FromRoom;

/** Tells of what happened, in its own transaction: the trace, the case's timeline, the event. */
@Component
class Happenings {

  private final Audit audit;
  private final Casework casework;
  private final ApplicationEventPublisher events;

  Happenings(Audit audit, Casework casework, ApplicationEventPublisher events) {
    this.audit = audit;
    this.casework = casework;
    this.events = events;
  }

  /**
   * Tells of one thing.
   *
   * @param code of the act in the audit
   * @param title on the timeline
   * @param words on the timeline; a space by its name, never by its address
   */
  void tell(
      Actor by,
      CaseId caseId,
      PersonId person,
      String code,
      String title,
      String words,
      RefugeEvent event) {
    audit.change(by, code, person.value());
    casework.record(by, caseId, new FromRoom(title, words));
    publish(event);
  }

  void publish(RefugeEvent event) {
    events.publishEvent(event);
  }

  /** Lets the workers of a refuge in on the case of a household that is to come there. */
  void involve(Actor by, CaseId caseId, OrganisationId provider) {
    casework.involve(by, caseId, provider);
  }
}
