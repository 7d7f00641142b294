package rowan.support.frontdoor.triage;

import java.time.Clock;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Wing;
import rowan.support.casework.CaseClosed;
import rowan.support.casework.LeadHandedOver;
import rowan.support.frontdoor.kept.JdbcReferrals;

/**
 * Follows what becomes of a case: new messages go to who leads it now, and who referred sees that
 * it closed.
 */
@Component
public class OnCaseworkNews {

  private final Acting acting;
  private final JdbcReferrals referrals;
  private final Clock clock;

  OnCaseworkNews(Acting acting, JdbcReferrals referrals, Clock clock) {
    this.acting = acting;
    this.referrals = referrals;
    this.clock = clock;
  }

  @ApplicationModuleListener
  public void on(LeadHandedOver handedOver) {
    var actor = Actor.clock(handedOver.authority());
    acting.run(
        Wing.SUPPORT,
        actor,
        () -> referrals.lead(actor, handedOver.caseId(), handedOver.to(), handedOver.at()));
  }

  @ApplicationModuleListener
  public void on(CaseClosed closed) {
    var actor = Actor.clock(closed.authority());
    acting.run(
        Wing.SUPPORT, actor, () -> referrals.caseClosed(actor, closed.caseId(), clock.instant()));
  }
}
