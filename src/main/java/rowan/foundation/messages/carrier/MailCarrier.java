package rowan.foundation.messages.carrier;

import jakarta.mail.MessagingException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import rowan.foundation.messages.Channel;

/**
 * E-mail, once a mail server and a neutral sender's address are set ({@code spring.mail.host},
 * {@code rowan.mail.from}). Plain text, without a link, a picture or a footer.
 */
record MailCarrier(@Nullable JavaMailSender mail, String from) implements Carrier {

  static final String SUBJECT = "Hello";

  @Override
  public Channel channel() {
    return Channel.EMAIL;
  }

  @Override
  public boolean ready() {
    return mail != null && !from.isBlank();
  }

  @Override
  public void carry(String to, String sender, String words) {
    if (mail == null) {
      throw new IllegalStateException("e-mail is not set up");
    }
    try {
      var message = mail.createMimeMessage();
      var writing = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
      writing.setTo(to);
      if (sender.isEmpty()) {
        writing.setFrom(from);
      } else {
        writing.setFrom(from, sender);
      }
      writing.setSubject(SUBJECT);
      writing.setText(words);
      mail.send(message);
    } catch (MessagingException | UnsupportedEncodingException unwritable) {
      throw new IllegalStateException("a message could not be written as e-mail", unwritable);
    }
  }
}
