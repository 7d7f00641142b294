package rowan.support.refuge.stay;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Office;
import rowan.support.refuge.stay.daily.IncidentKind;
import rowan.support.refuge.stay.daily.Incidents;
import rowan.support.refuge.stay.daily.RecordIncident;
import rowan.support.refuge.stay.daily.Safeguarding;
import rowan.testing.MailServer;
import rowan.testing.RowanTest;
import rowan.testing.TestClock;

/** Who is told, by a real mail server, the moment that an address may be known; and what of it. */
@RowanTest
class AddressMayBeKnownNoticeTests {

  private static final GreenMail SERVER = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
  private static final long PATIENCE_MILLIS = Duration.ofSeconds(30).toMillis();

  @Autowired private GivenStays given;
  @Autowired private Incidents incidents;
  @Autowired private Accounts accounts;
  @Autowired private TestClock clock;

  private GivenStays.Living living;
  private GivenStays.Elsewhere elsewhere;

  @DynamicPropertySource
  static void aMailServer(DynamicPropertyRegistry properties) {
    MailServer.use(SERVER, properties);
  }

  @AfterAll
  static void noMailServer() {
    SERVER.stop();
  }

  @AfterEach
  void backToTheMorning() {
    clock.moveBack();
  }

  @BeforeEach
  void aHouseholdAndTwoHouses() throws Exception {
    SERVER.purgeEmailFromAllMailboxes();
    living = given.living();
    elsewhere = given.elsewhere(living.house(), "8 Quillwort Passage"); // and its own manager
  }

  private void record(boolean addressKnown) {
    assertThat(
            incidents.record(
                living.worker(),
                living.room(),
                new RecordIncident(
                    IncidentKind.STRANGER,
                    clock.instant(),
                    "A man asked for her at the shop.",
                    Safeguarding.TOLD,
                    addressKnown)))
        .isEqualTo(StayResult.done());
  }

  private static String all(MimeMessage letter) throws Exception {
    return letter.getSubject() + " " + letter.getContent();
  }

  @Test
  void theManagersOfThatHouseAreAndTheyReadOnlyThatItIsUrgent() throws Exception {
    record(false);
    record(true);
    assertThat(SERVER.waitForIncomingEmail(PATIENCE_MILLIS, 1)).isTrue();
    var council = living.house().team().council();
    var managers =
        accounts.addresses(
            council.authority().id(),
            Office.REFUGE_MANAGER,
            Optional.of(living.house().team().provider()));
    assertThat(managers).isNotEmpty();
    assertThat(
            Stream.of(SERVER.getReceivedMessages()).map(AddressMayBeKnownNoticeTests::to).toList())
        .isEqualTo(managers);
    for (var letter : SERVER.getReceivedMessages()) {
      for (var word :
          List.of("address", "refuge", "Alder", "known", "incident", "house", "abuse")) {
        assertThat(all(letter)).doesNotContainIgnoringCase(word);
      }
    }
  }

  @Test
  void whatHappenedInAnEarlierHouseIsToldToTheManagersOfThatOne() {
    var then = clock.instant();
    clock.moveOn(Duration.ofDays(7));
    given.movedIn(living.house(), living.caseId(), elsewhere.space());
    assertThat(
            incidents.record(
                living.lead(),
                living.room(),
                new RecordIncident(
                    IncidentKind.STRANGER,
                    then.plus(Duration.ofDays(1)),
                    "A man asked for her at the shop.",
                    Safeguarding.TOLD,
                    true)))
        .isEqualTo(StayResult.done());
    assertThat(SERVER.waitForIncomingEmail(PATIENCE_MILLIS, 1)).isTrue();
    assertThat(
            Stream.of(SERVER.getReceivedMessages()).map(AddressMayBeKnownNoticeTests::to).toList())
        .isEqualTo(
            accounts.addresses(
                living.house().team().council().authority().id(),
                Office.REFUGE_MANAGER,
                Optional.of(living.house().team().provider())));
  }

  private static String to(MimeMessage letter) {
    try {
      return letter.getAllRecipients()[0].toString();
    } catch (jakarta.mail.MessagingException broken) {
      throw new AssertionError(broken);
    }
  }
}
