package rowan.foundation.messages.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Address;
import jakarta.mail.internet.InternetAddress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import rowan.foundation.messages.NeutralWords;

class MailCarrierTests {

  private static final GreenMail SERVER = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

  @BeforeAll
  static void aMailServer() {
    SERVER.start();
  }

  @AfterAll
  static void noMailServer() {
    SERVER.stop();
  }

  private static MailCarrier carrier() {
    var sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(SERVER.getSmtp().getPort());
    return new MailCarrier(sender, "post@example.org");
  }

  @Test
  void writesOnlyTheNeutralWordsAndTheAgreedName() throws Exception {
    carrier()
        .carry(
            "anna.planted@example.org",
            "Anna from the library",
            NeutralWords.GET_IN_TOUCH.signedBy("Anna from the library"));
    var arrived = SERVER.getReceivedMessages();
    assertThat(arrived).hasSize(1);
    assertThat(arrived[0].getSubject()).isEqualTo("Hello");
    assertThat(arrived[0].getAllRecipients())
        .extracting(Address::toString)
        .containsExactly("anna.planted@example.org");
    var from = (InternetAddress) arrived[0].getFrom()[0];
    assertThat(from.getPersonal()).isEqualTo("Anna from the library");
    assertThat(from.getAddress()).isEqualTo("post@example.org");
    assertThat(arrived[0].getContent().toString())
        .isEqualToIgnoringNewLines(
            "Hello, could you get in touch when it suits you?\nAnna from the library");
  }

  @Test
  void isNotReadyUntilServerAndSenderAreSet() {
    assertThat(carrier().ready()).isTrue();
    assertThat(new MailCarrier(null, "post@example.org").ready()).isFalse();
    assertThat(new MailCarrier(new JavaMailSenderImpl(), " ").ready()).isFalse();
  }
}
