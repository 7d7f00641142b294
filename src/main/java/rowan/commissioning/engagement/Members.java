package rowan.commissioning.engagement;

import java.util.List;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Office;
import rowan.foundation.kernel.AuthorityId;
import rowan.foundation.notices.Notice;
import rowan.foundation.notices.Notices;

/** The members of the scrutiny commission, and the notice that something waits for them. */
@Component
class Members {

  private static final Notice SOMETHING_TO_READ =
      new Notice(
          "Something for you to read in Rowan",
          "Something was sent to you as a member of the commission. Sign in to Rowan to read it.");

  private final Accounts accounts;
  private final Notices notices;

  Members(Accounts accounts, Notices notices) {
    this.accounts = accounts;
    this.notices = notices;
  }

  List<Actor> ofScrutiny(AuthorityId authority) {
    return accounts.holders(authority, Office.SCRUTINY_MEMBER);
  }

  /**
   * Tells each member that something is there to read, and nothing of what it is. Where no mail
   * server is configured, or it does not answer, they find it in Rowan all the same.
   */
  void noticeOfSomethingToRead(AuthorityId authority) {
    notices.tell(authority, Office.SCRUTINY_MEMBER, SOMETHING_TO_READ);
  }
}
