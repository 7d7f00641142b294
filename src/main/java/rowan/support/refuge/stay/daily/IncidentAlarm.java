package rowan.support.refuge.stay.daily;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Office;
import rowan.foundation.notices.Notice;
import rowan.foundation.notices.Notices;

/**
 * Tells the managers of a house at once that its address may be known, in words that tell whoever
 * else reads their post nothing of it. Without a mail server it stands first on their page of today
 * all the same.
 */
@Component
public class IncidentAlarm {

  private static final Notice NOTICE =
      new Notice(
          "Something urgent for you in Rowan",
          "Something was written down that cannot wait. Sign in to Rowan: it is the first thing on"
              + " your page.");

  private final Notices notices;

  IncidentAlarm(Notices notices) {
    this.notices = notices;
  }

  @ApplicationModuleListener
  public void on(AddressMayBeKnown known) {
    notices.tell(known.authority(), known.provider(), Office.REFUGE_MANAGER, NOTICE);
  }
}
