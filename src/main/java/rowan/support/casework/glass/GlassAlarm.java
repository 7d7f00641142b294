package rowan.support.casework.glass;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Office;
import rowan.foundation.notices.Notice;
import rowan.foundation.notices.Notices;

/**
 * Tells the information governance officers at once that something waits for their review, and
 * nothing of what it is. Without a mail server they find it in Rowan all the same.
 */
@Component
public class GlassAlarm {

  private static final Notice NOTICE =
      new Notice(
          "Something for you to review in Rowan",
          "Something was opened in an emergency. Sign in to Rowan and review it within two working"
              + " days.");

  private final Notices notices;

  GlassAlarm(Notices notices) {
    this.notices = notices;
  }

  @ApplicationModuleListener
  public void on(GlassBroken broken) {
    notices.tell(broken.authority(), Office.INFORMATION_GOVERNANCE, NOTICE);
  }
}
