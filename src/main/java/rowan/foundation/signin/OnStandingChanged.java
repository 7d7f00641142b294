package rowan.foundation.signin;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.StandingChanged;
import rowan.foundation.access.Wing;
import rowan.foundation.access.session.Sessions;
import rowan.foundation.audit.Audit;

/**
 * Ends every session of somebody who left, or whose offices changed, before whoever changed it has
 * their answer. The publication is kept until that is done: if the server stops in between, it is
 * told again.
 */
@Component
public class OnStandingChanged {

  private final Sessions sessions;
  private final Audit audit;
  private final Acting acting;
  private final TransactionTemplate apart;

  OnStandingChanged(
      Sessions sessions, Audit audit, Acting acting, PlatformTransactionManager transactions) {
    this.sessions = sessions;
    this.audit = audit;
    this.acting = acting;
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * After the change is there to be read: who signs in in between signs in to what holds now.
   * Called twice, it finds nothing to do.
   */
  @TransactionalEventListener
  public void on(StandingChanged change) {
    var house = Actor.clock(change.authority());
    apart.executeWithoutResult(transaction ->
        acting.run(
            Wing.FOUNDATION,
            house,
            () -> {
              if (sessions.endAll(change.authority(), change.account()) > 0) {
                audit.change(house, "signin.sessions-ended", change.account().value());
              }
            }));
  }
}
