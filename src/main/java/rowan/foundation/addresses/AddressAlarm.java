package rowan.foundation.addresses;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Office;
import rowan.foundation.notices.Notice;
import rowan.foundation.notices.Notices;

/**
 * Tells the information governance officers at once that somebody looks at many addresses, and
 * nothing of whose. Without a mail server they find it in Rowan all the same.
 */
@Component
public class AddressAlarm {

  private final Notices notices;

  AddressAlarm(Notices notices) {
    this.notices = notices;
  }

  @ApplicationModuleListener
  public void on(ManyAddressesAsked many) {
    notices.tell(many.authority(), Office.INFORMATION_GOVERNANCE, Notice.USED_MORE_THAN_USUAL);
  }
}
