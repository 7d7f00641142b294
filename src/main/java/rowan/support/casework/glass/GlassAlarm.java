package rowan.support.casework.glass;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Office;

/**
 * Tells the information governance officers at once that something waits for their review, and
 * nothing of what it is. Without a mail server they find it in Rowan all the same.
 */
@Component
public class GlassAlarm {

  private static final Logger LOG = LoggerFactory.getLogger(GlassAlarm.class);

  private final Accounts accounts;
  private final ObjectProvider<JavaMailSender> mail;
  private final String from;

  GlassAlarm(
      Accounts accounts,
      ObjectProvider<JavaMailSender> mail,
      @Value("${rowan.mail.from:}") String from) {
    this.accounts = accounts;
    this.mail = mail;
    this.from = from;
  }

  @ApplicationModuleListener
  public void on(GlassBroken broken) {
    var sender = mail.getIfAvailable();
    if (sender == null || from.isEmpty()) {
      return;
    }
    for (var address : accounts.addresses(broken.authority(), Office.INFORMATION_GOVERNANCE)) {
      var notice = new SimpleMailMessage();
      notice.setFrom(from);
      notice.setTo(address);
      notice.setSubject("Something for you to review in Rowan");
      notice.setText(
          "Something was opened in an emergency. Sign in to Rowan and review it within two working"
              + " days.");
      try {
        sender.send(notice);
      } catch (MailException unreachable) {
        LOG.warn("A notice could not be sent; the officer finds the review in Rowan");
      }
    }
  }
}
