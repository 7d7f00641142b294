package rowan.commissioning.engagement;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Office;
import rowan.foundation.kernel.AuthorityId;

/** The members of the scrutiny commission, and the notice that something waits for them. */
@Component
class Members {

  private static final Logger LOG = LoggerFactory.getLogger(Members.class);

  private final Accounts accounts;
  private final ObjectProvider<JavaMailSender> mail;
  private final String from;

  Members(
      Accounts accounts,
      ObjectProvider<JavaMailSender> mail,
      @Value("${rowan.mail.from:}") String from) {
    this.accounts = accounts;
    this.mail = mail;
    this.from = from;
  }

  List<Actor> ofScrutiny(AuthorityId authority) {
    return accounts.holders(authority, Office.SCRUTINY_MEMBER);
  }

  /**
   * Tells each member that something is there to read, and nothing of what it is. Where no mail
   * server is configured, or it does not answer, they find it in Rowan all the same.
   */
  void noticeOfSomethingToRead(AuthorityId authority) {
    var sender = mail.getIfAvailable();
    if (sender == null || from.isEmpty()) {
      return;
    }
    for (var address : accounts.addresses(authority, Office.SCRUTINY_MEMBER)) {
      var notice = new SimpleMailMessage();
      notice.setFrom(from);
      notice.setTo(address);
      notice.setSubject("Something for you to read in Rowan");
      notice.setText(
          "Something was sent to you as a member of the commission. Sign in to Rowan to read it.");
      try {
        sender.send(notice);
      } catch (MailException unreachable) {
        LOG.warn("A notice could not be sent; the member finds the circulation in Rowan");
      }
    }
  }
}
