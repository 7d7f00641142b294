package rowan.foundation.addresses;

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
 * Tells the information governance officers at once that somebody looks at many addresses, and
 * nothing of whose. Without a mail server they find it in Rowan all the same.
 */
@Component
public class AddressAlarm {

  private static final Logger LOG = LoggerFactory.getLogger(AddressAlarm.class);

  private final Accounts accounts;
  private final ObjectProvider<JavaMailSender> mail;
  private final String from;

  AddressAlarm(
      Accounts accounts,
      ObjectProvider<JavaMailSender> mail,
      @Value("${rowan.mail.from:}") String from) {
    this.accounts = accounts;
    this.mail = mail;
    this.from = from;
  }

  @ApplicationModuleListener
  public void on(ManyAddressesAsked many) {
    var sender = mail.getIfAvailable();
    if (sender == null || from.isEmpty()) {
      return;
    }
    for (var address : accounts.addresses(many.authority(), Office.INFORMATION_GOVERNANCE)) {
      var notice = new SimpleMailMessage();
      notice.setFrom(from);
      notice.setTo(address);
      notice.setSubject("Something for you to look at in Rowan");
      notice.setText("Something is used more often than usual. Sign in to Rowan and look at it.");
      try {
        sender.send(notice);
      } catch (MailException unreachable) {
        LOG.warn("A notice could not be sent; the officer finds it in Rowan");
      }
    }
  }
}
