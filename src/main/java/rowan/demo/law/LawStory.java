package rowan.demo.law;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Organisation;
import rowan.foundation.access.OrganisationKind;
import rowan.support.sharing.Article6;
import rowan.support.sharing.Article9;
import rowan.support.sharing.LawfulBases;
import rowan.support.sharing.Purpose;
import rowan.support.sharing.Schedule1;
import rowan.support.sharing.SetBasis;

/** The lawful bases of an invented council and its providers; another council sets its own. */
@Component
@Profile("demo")
public class LawStory {

  private final LawfulBases bases;

  LawStory(LawfulBases bases) {
    this.bases = bases;
  }

  /** Told by the information governance officer. */
  public void tell(Actor officer) {
    for (var controller : bases.controllers(officer)) {
      boolean council = controller.kind() == OrganisationKind.COUNCIL;
      var task = council ? Article6.PUBLIC_TASK : Article6.LEGITIMATE_INTERESTS;
      set(officer, controller, Purpose.HELP_AND_SAFETY, task, "Domestic Abuse Act 2021, part 4");
      set(officer, controller, Purpose.MARAC, task, "Information sharing protocol of the MARAC");
      set(
          officer,
          controller,
          Purpose.CHILDREN,
          council ? Article6.LEGAL_OBLIGATION : task,
          "Children Act 2004, section 11");
      set(officer, controller, Purpose.CRIME, task, "Data Protection Act 2018, Schedule 2");
      bases.set(
          new SetBasis(
              officer,
              controller.id(),
              Purpose.RESEARCH,
              Article6.CONSENT,
              Article9.EXPLICIT_CONSENT,
              Schedule1.NONE,
              "The survey's own leaflet"));
      bases.set(
          new SetBasis(
              officer,
              controller.id(),
              Purpose.CONTRACT_MONITORING,
              task,
              Article9.NONE,
              Schedule1.NONE,
              "Figures alone, suppressed and rounded"));
    }
  }

  private void set(
      Actor officer, Organisation controller, Purpose purpose, Article6 article6, String note) {
    bases.set(
        new SetBasis(
            officer,
            controller.id(),
            purpose,
            article6,
            Article9.SUBSTANTIAL_PUBLIC_INTEREST,
            Schedule1.SAFEGUARDING,
            note + "; set by the council"));
  }
}
