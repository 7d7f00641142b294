package rowan.support.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import rowan.foundation.access.Actor;
import rowan.foundation.access.OrganisationKind;
import rowan.foundation.kernel.AuthorityId;
import rowan.foundation.kernel.OrganisationId;

class BasisRefusalTests {

  private static SetBasis basis(
      Purpose purpose, Article6 article6, Article9 article9, Schedule1 schedule1) {
    return new SetBasis(
        Actor.clock(new AuthorityId(UUID.randomUUID())),
        new OrganisationId(UUID.randomUUID()),
        purpose,
        article6,
        article9,
        schedule1,
        "Policy document of 1 March");
  }

  @Test
  void letsACouncilRelyOnAPublicTaskAndACharityOnLegitimateInterests() {
    var task =
        basis(
            Purpose.HELP_AND_SAFETY,
            Article6.PUBLIC_TASK,
            Article9.SUBSTANTIAL_PUBLIC_INTEREST,
            Schedule1.SAFEGUARDING);
    var interests =
        basis(
            Purpose.HELP_AND_SAFETY,
            Article6.LEGITIMATE_INTERESTS,
            Article9.SUBSTANTIAL_PUBLIC_INTEREST,
            Schedule1.SAFEGUARDING);
    assertThat(BasisRefusal.objection(task, OrganisationKind.COUNCIL)).isEmpty();
    assertThat(BasisRefusal.objection(interests, OrganisationKind.PROVIDER)).isEmpty();
    assertThat(BasisRefusal.objection(interests, OrganisationKind.COUNCIL))
        .contains(BasisRefusal.NOT_FOR_A_COUNCIL);
  }

  @Test
  void neverLetsHelpDependOnConsent() {
    assertThat(
            BasisRefusal.objection(
                basis(Purpose.HELP_AND_SAFETY, Article6.CONSENT, Article9.NONE, Schedule1.NONE),
                OrganisationKind.PROVIDER))
        .contains(BasisRefusal.HELP_NEVER_DEPENDS_ON_CONSENT);
    assertThat(
            BasisRefusal.objection(
                basis(
                    Purpose.RESEARCH, Article6.CONSENT, Article9.EXPLICIT_CONSENT, Schedule1.NONE),
                OrganisationKind.PROVIDER))
        .isEmpty();
  }

  @Test
  void asksForAConditionInSchedule1WhereArticle9NeedsOne() {
    assertThat(
            BasisRefusal.objection(
                basis(
                    Purpose.MARAC,
                    Article6.PUBLIC_TASK,
                    Article9.SOCIAL_PROTECTION,
                    Schedule1.NONE),
                OrganisationKind.COUNCIL))
        .contains(BasisRefusal.NEEDS_A_CONDITION);
  }

  @Test
  void keepsContractMonitoringToFigures() {
    assertThat(
            BasisRefusal.objection(
                basis(
                    Purpose.CONTRACT_MONITORING,
                    Article6.PUBLIC_TASK,
                    Article9.VITAL_INTERESTS,
                    Schedule1.NONE),
                OrganisationKind.COUNCIL))
        .contains(BasisRefusal.FIGURES_NEED_NO_SPECIAL_CATEGORY);
  }
}
