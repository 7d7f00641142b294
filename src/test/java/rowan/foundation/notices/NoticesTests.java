package rowan.foundation.notices;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Authorities;
import rowan.foundation.access.Office;
import rowan.testing.Council;
import rowan.testing.MailServer;
import rowan.testing.RowanTest;

/** Notices to colleagues, by a real mail server. */
@RowanTest
class NoticesTests {

  private static final GreenMail SERVER = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
  private static final Notice NOTICE = new Notice("Something to read", "Sign in to Rowan.");

  @Autowired private Notices notices;
  @Autowired private Authorities authorities;
  @Autowired private Accounts accounts;

  private Council council;

  @DynamicPropertySource
  static void aMailServer(DynamicPropertyRegistry properties) {
    MailServer.use(SERVER, properties);
  }

  @AfterAll
  static void noMailServer() {
    SERVER.stop();
  }

  @BeforeEach
  void aCouncil() throws Exception {
    SERVER.purgeEmailFromAllMailboxes();
    council = Council.founded(authorities, accounts);
  }

  private static List<String> addressees() {
    return Arrays.stream(SERVER.getReceivedMessages())
        .map(NoticesTests::addressee)
        .sorted()
        .toList();
  }

  private static String addressee(MimeMessage message) {
    try {
      return message.getRecipients(Message.RecipientType.TO)[0].toString();
    } catch (MessagingException broken) {
      throw new AssertionError(broken);
    }
  }

  @Test
  void reachesEachWhoHoldsTheOfficeAndNobodyElse() throws Exception {
    council.holder(Office.INFORMATION_GOVERNANCE);
    council.holder(Office.INFORMATION_GOVERNANCE);
    council.holder(Office.ADMINISTRATOR);
    Council.founded(authorities, accounts).holder(Office.INFORMATION_GOVERNANCE);
    notices.tell(council.authority().id(), Office.INFORMATION_GOVERNANCE, NOTICE);
    assertThat(addressees())
        .hasSize(2)
        .isEqualTo(
            accounts.addresses(
                council.authority().id(), Office.INFORMATION_GOVERNANCE, Optional.empty()));
    var first = SERVER.getReceivedMessages()[0];
    assertThat(first.getSubject()).isEqualTo("Something to read");
    assertThat(first.getContent().toString()).startsWith("Sign in to Rowan.");
    assertThat(first.getFrom()[0]).hasToString("post@example.org");
  }

  @Test
  void saysWhetherOneLeft() {
    assertThat(notices.send("dana@example.org", NOTICE)).isTrue();
    assertThat(notices.send("not an address", NOTICE)).isFalse();
  }

  @Test
  void saysNothingOfWhatRowanIsFor() {
    var notice = Notice.USED_MORE_THAN_USUAL;
    assertThat(notice.subject() + notice.text())
        .doesNotContainIgnoringCase("abuse")
        .doesNotContainIgnoringCase("refuge")
        .doesNotContainIgnoringCase("search")
        .doesNotContainIgnoringCase("address");
  }
}
