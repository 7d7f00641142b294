package rowan.foundation.signin;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;
import rowan.foundation.access.session.OwnSession;
import rowan.foundation.access.session.Sessions;
import rowan.foundation.audit.Audit;

/** Where somebody is signed in, and the ending of it, each with its trace. */
@Service
public class OwnSessions {

  private final Sessions sessions;
  private final Permissions permissions;
  private final Audit audit;
  private final Acting acting;

  OwnSessions(Sessions sessions, Permissions permissions, Audit audit, Acting acting) {
    this.sessions = sessions;
    this.permissions = permissions;
    this.audit = audit;
    this.acting = acting;
  }

  /**
   * All of one's own, the last used first.
   *
   * @param current the secret of the session that asks
   */
  public List<OwnSession> of(Actor actor, String current) {
    permissions.require(actor, Action.KEEP_OWN_SIGN_IN);
    return sessions.of(actor, current);
  }

  /** Ends one of one's own, if there is such a one. */
  public boolean end(Actor actor, UUID id) {
    permissions.require(actor, Action.KEEP_OWN_SIGN_IN);
    return acting.in(
        Wing.FOUNDATION,
        actor,
        () -> {
          boolean ended = sessions.end(actor, id);
          if (ended) {
            audit.signIn(actor, "signin.session-ended");
          }
          return ended;
        });
  }

  /** Ends all of one's own but the one that asks, and says how many they were. */
  public int endOthers(Actor actor, String current) {
    permissions.require(actor, Action.KEEP_OWN_SIGN_IN);
    return acting.in(
        Wing.FOUNDATION,
        actor,
        () -> {
          int ended = sessions.endOthers(actor, current);
          if (ended > 0) {
            audit.signIn(actor, "signin.other-sessions-ended");
          }
          return ended;
        });
  }
}
