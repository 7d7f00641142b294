package rowan.commissioning.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import rowan.commissioning.decisions.Recorded;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Circulate;
import rowan.commissioning.decisions.recording.Decisions;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Authorities;
import rowan.foundation.access.Office;
import rowan.testing.Council;
import rowan.testing.HttpVisitor;
import rowan.testing.MailServer;
import rowan.testing.RowanTest;

/** The notice that something was sent, by a real mail server, and the receipt of who then reads. */
@RowanTest
class CirculationNoticeTests {

  private static final GreenMail SERVER = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

  @Autowired private Engagements engagements;
  @Autowired private Decisions decisions;
  @Autowired private Authorities authorities;
  @Autowired private Accounts accounts;
  @LocalServerPort private int port;

  private Council council;
  private Actor commissioner;

  @DynamicPropertySource
  static void aMailServer(DynamicPropertyRegistry properties) {
    MailServer.use(SERVER, properties);
  }

  @AfterAll
  static void noMailServer() {
    SERVER.stop();
  }

  @BeforeEach
  void aCouncil() {
    purged();
    council = Council.founded(authorities, accounts);
    commissioner = council.holder(Office.COMMISSIONER);
  }

  /** Without a restart, which would give the server another port. */
  private static void purged() {
    try {
      SERVER.purgeEmailFromAllMailboxes();
    } catch (com.icegreen.greenmail.store.FolderException broken) {
      throw new AssertionError(broken);
    }
  }

  private CirculationId circulated() {
    var id = done(engagements.open(commissioner, "Planted title", LocalDate.of(2030, 5, 31)));
    done(engagements.complete(commissioner, id, "Planted results."));
    var officer = council.holder(Office.DEMOCRATIC_SERVICES);
    var mandate =
        Recorded.on(LocalDate.of(2030, 1, 21), decisions, officer)
            .confirmed()
            .first(Circulate.class);
    return done(engagements.circulate(commissioner, id, mandate));
  }

  private static <T> T done(EngagementResult<T> result) {
    assertThat(result).isInstanceOf(EngagementResult.Done.class);
    return ((EngagementResult.Done<T>) result).made();
  }

  private static List<String> addressees(MimeMessage[] arrived) {
    return Arrays.stream(arrived).map(CirculationNoticeTests::addressee).sorted().toList();
  }

  private static String addressee(MimeMessage message) {
    try {
      return message.getRecipients(Message.RecipientType.TO)[0].toString();
    } catch (jakarta.mail.MessagingException broken) {
      throw new AssertionError(broken);
    }
  }

  @Test
  void reachesEachMemberAndNobodyElse() {
    council.holder(Office.SCRUTINY_MEMBER);
    council.holder(Office.SCRUTINY_MEMBER);
    council.holder(Office.CABINET_MEMBER);
    circulated();
    assertThat(addressees(SERVER.getReceivedMessages()))
        .isEqualTo(
            accounts
                .addresses(council.authority().id(), Office.SCRUTINY_MEMBER, Optional.empty())
                .stream()
                .sorted()
                .toList())
        .hasSize(2);
  }

  @Test
  void saysThatThereIsSomethingToReadAndNotWhat() throws Exception {
    council.holder(Office.SCRUTINY_MEMBER);
    circulated();
    var notice = SERVER.getReceivedMessages()[0];
    assertThat(notice.getFrom()[0]).hasToString("post@example.org");
    assertThat(notice.getSubject()).isEqualTo("Something for you to read in Rowan");
    assertThat(whole(notice)).doesNotContain("Planted").doesNotContainIgnoringCase("abuse");
  }

  private static String whole(MimeMessage message) throws IOException {
    try {
      return message.getSubject() + message.getContent();
    } catch (jakarta.mail.MessagingException broken) {
      throw new AssertionError(broken);
    }
  }

  @Test
  void leadsToAPageThatLeavesTheReceiptOfWhoReadsIt() {
    var member = council.holder(Office.SCRUTINY_MEMBER);
    var circulation = circulated();
    var browser = HttpVisitor.signedIn(council.authority(), port, member);
    assertThat(browser.get("/circulations").body())
        .contains("Planted title", "/circulations/" + circulation);
    assertThat(browser.get("/circulations/" + circulation).body()).contains("Planted results.");
    assertThat(engagements.sentTo(member).getFirst().opened()).isEqualTo(1);
  }

  @Test
  void goesToNobodyWhenNothingWasCirculated() {
    council.holder(Office.SCRUTINY_MEMBER);
    var id = done(engagements.open(commissioner, "Planted title", LocalDate.of(2030, 5, 31)));
    var mandate =
        Recorded.on(
                LocalDate.of(2030, 1, 21), decisions, council.holder(Office.DEMOCRATIC_SERVICES))
            .confirmed()
            .first(Circulate.class);
    assertThat(engagements.circulate(commissioner, id, mandate))
        .isInstanceOf(EngagementResult.Refused.class);
    assertThat(SERVER.getReceivedMessages()).isEmpty();
  }
}
