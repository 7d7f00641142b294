package rowan.foundation.signin.passkey;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import rowan.foundation.signin.ceremony.Site;

/**
 * Sends one-time links. The words say nothing of what Rowan is for, nor who anybody is: they may be
 * read in an inbox that others look into.
 */
@Component
class SignInMail {

  private static final Logger LOG = LoggerFactory.getLogger(SignInMail.class);

  private final ObjectProvider<JavaMailSender> mail;
  private final String from;

  SignInMail(ObjectProvider<JavaMailSender> mail, @Value("${rowan.mail.from:}") String from) {
    this.mail = mail;
    this.from = from;
  }

  boolean isSetUp() {
    return !from.isEmpty() && mail.getIfAvailable() != null;
  }

  /** Whether it left. */
  boolean send(String to, Site site, OneTimeToken token) {
    var sender = mail.getIfAvailable();
    if (sender == null || from.isEmpty()) {
      return false;
    }
    var message = new SimpleMailMessage();
    message.setFrom(from);
    message.setTo(to);
    message.setSubject("Your sign-in to Rowan");
    message.setText(
        """
        Hello,

        this link lets you set up how you sign in to Rowan. It works once, for seven days:

        %s

        Open it on the device that you want to sign in with. If you did not expect it, do nothing, and tell whoever
        looks after Rowan where you work.
        """
            .formatted(site.origin() + "/welcome/" + token.written()));
    try {
      sender.send(message);
      return true;
    } catch (MailException unreachable) {
      LOG.warn("A one-time link could not be sent");
      return false;
    }
  }
}
