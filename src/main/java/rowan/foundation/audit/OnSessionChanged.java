package rowan.foundation.audit;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import rowan.foundation.access.session.SessionChanged;

/** Writes down who signed in and out, in the transaction that says so. */
@Component
class OnSessionChanged {

  private final Audit audit;

  OnSessionChanged(Audit audit) {
    this.audit = audit;
  }

  @EventListener
  void on(SessionChanged change) {
    audit.signIn(
        change.actor(),
        switch (change.kind()) {
          case BEGAN -> "access.signed-in";
          case ENDED -> "access.signed-out";
        });
  }
}
