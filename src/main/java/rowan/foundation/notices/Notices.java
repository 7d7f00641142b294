package rowan.foundation.notices;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Office;
import rowan.foundation.kernel.AuthorityId;
import rowan.foundation.kernel.OrganisationId;

/** Sends notices to colleagues, where a mail server is set up. */
@Component
public class Notices {

  private static final Logger LOG = LoggerFactory.getLogger(Notices.class);

  private final Accounts accounts;
  private final ObjectProvider<JavaMailSender> mail;
  private final String from;

  Notices(
      Accounts accounts,
      ObjectProvider<JavaMailSender> mail,
      @Value("${rowan.mail.from:}") String from) {
    this.accounts = accounts;
    this.mail = mail;
    this.from = from;
  }

  /** Whether anything can be sent. */
  public boolean areSetUp() {
    return !from.isEmpty() && mail.getIfAvailable() != null;
  }

  /**
   * Tells everybody who holds an office in a council today. Whom it does not reach finds in Rowan
   * what it is about.
   */
  public void tell(AuthorityId authority, Office office, Notice notice) {
    tell(authority, Optional.empty(), office, notice);
  }

  /** As above, those of one organisation alone. */
  public void tell(AuthorityId authority, OrganisationId of, Office office, Notice notice) {
    tell(authority, Optional.of(of), office, notice);
  }

  private void tell(
      AuthorityId authority, Optional<OrganisationId> of, Office office, Notice notice) {
    if (areSetUp()) {
      accounts.addresses(authority, office, of).forEach(address -> send(address, notice));
    }
  }

  /** Sends to one address; whether it left. */
  public boolean send(String to, Notice notice) {
    var sender = mail.getIfAvailable();
    if (sender == null || from.isEmpty()) {
      return false;
    }
    var message = new SimpleMailMessage();
    message.setFrom(from);
    message.setTo(to);
    message.setSubject(notice.subject());
    message.setText(notice.text());
    try {
      sender.send(message);
      return true;
    } catch (MailException unreachable) {
      LOG.warn("A notice could not be sent");
      return false;
    }
  }
}
