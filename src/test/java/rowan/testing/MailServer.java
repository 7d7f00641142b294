package rowan.testing;

import com.icegreen.greenmail.util.GreenMail;
import org.springframework.test.context.DynamicPropertyRegistry;

/** The mail server of a test, and that Rowan sends by it. */
public final class MailServer {

  private MailServer() {}

  public static void use(GreenMail server, DynamicPropertyRegistry properties) {
    server.start();
    properties.add("spring.mail.host", () -> "127.0.0.1");
    properties.add("spring.mail.port", () -> server.getSmtp().getPort());
    properties.add("rowan.mail.from", () -> "post@example.org");
  }
}
