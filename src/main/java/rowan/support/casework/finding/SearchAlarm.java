package rowan.support.casework.finding;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Office;
import rowan.foundation.notices.Notice;
import rowan.foundation.notices.Notices;

/**
 * Tells the information governance officers at once that somebody was refused a search for having
 * made so many, and not who. Without a mail server they find it in Rowan all the same.
 */
@Component
public class SearchAlarm {

  private final Notices notices;

  SearchAlarm(Notices notices) {
    this.notices = notices;
  }

  @ApplicationModuleListener
  public void on(ManySearches many) {
    notices.tell(many.authority(), Office.INFORMATION_GOVERNANCE, Notice.USED_MORE_THAN_USUAL);
  }
}
