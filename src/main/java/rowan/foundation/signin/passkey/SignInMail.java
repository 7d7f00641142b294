package rowan.foundation.signin.passkey;

import org.springframework.stereotype.Component;
import rowan.foundation.notices.Notice;
import rowan.foundation.notices.Notices;
import rowan.foundation.signin.ceremony.Site;

/**
 * Sends one-time links. The words say nothing of what Rowan is for, nor who anybody is: they may be
 * read in an inbox that others look into.
 */
@Component
class SignInMail {

  private final Notices notices;

  SignInMail(Notices notices) {
    this.notices = notices;
  }

  boolean isSetUp() {
    return notices.areSetUp();
  }

  /** Whether it left. */
  boolean send(String to, Site site, LinkKind kind, OneTimeToken token) {
    var words =
        """
        Hello,

        this link lets you set up how you sign in to Rowan. It works once, for %s:

        %s

        Open it on the device that you want to sign in with. If you did not expect it, do nothing, and tell whoever
        looks after Rowan where you work.
        """
            .formatted(kind.words(), site.origin() + "/welcome/" + token.written());
    return notices.send(to, new Notice("Your sign-in to Rowan", words));
  }
}
