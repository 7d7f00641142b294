package rowan.support.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Authorities;
import rowan.foundation.access.Office;
import rowan.foundation.access.Wing;
import rowan.foundation.vault.FiveWords;
import rowan.foundation.web.Language;
import rowan.support.frontdoor.AskForHelp.Stay;
import rowan.support.frontdoor.AskForHelp.Wish;
import rowan.support.frontdoor.asking.Passes;
import rowan.testing.Council;
import rowan.testing.RowanTest;
import rowan.testing.TestClock;

@RowanTest
class AskingTests {

  private static final String CANARY = "canary-7f3a";

  @Autowired private Authorities authorities;
  @Autowired private Accounts accounts;
  @Autowired private FrontDoor frontDoor;
  @Autowired private Triage triage;
  @Autowired private TestClock clock;
  @Autowired private Acting acting;
  @Autowired private JdbcClient jdbc;

  private Council council;
  private Actor visitor;
  private Actor triageWorker;

  @BeforeEach
  void aCouncil() {
    council = Council.founded(authorities, accounts);
    visitor = Actor.visitor(council.authority().id());
    triageWorker = council.holder(Office.TRIAGE);
  }

  @AfterEach
  void timeAsItWas() {
    clock.moveBack();
  }

  private AskForHelp.Asked asked(String whatIsHappening) {
    return frontDoor.ask(visitor, AskFixture.asking(whatIsHappening, frontDoor.ticket(visitor)));
  }

  private Conversation back(AskForHelp.Asked asked) {
    return frontDoor.comeBack(visitor, asked.words()).orElseThrow();
  }

  @Test
  void findsNoAnswerYetWithTheFiveWords() {
    var conversation = back(asked("I am not sure."));
    assertThat(conversation.messages()).isEmpty();
    assertThat(conversation.progress()).isEqualTo(Sent.Progress.RECEIVED);
  }

  @Test
  void readsTheAnswerWithTheFiveWords() {
    var asked = asked("I am not sure.");
    triage.write(triageWorker, asked.referral(), UUID.randomUUID(), "You are not alone.");
    var conversation = back(asked);
    assertThat(conversation.messages())
        .extracting(Conversation.Message::words)
        .containsExactly("You are not alone.");
    assertThat(conversation.progress()).isEqualTo(Sent.Progress.LOOKED_AT);
  }

  @Test
  void tellsTheWorkerWhenSheHasReadIt() {
    var asked = asked("I am not sure.");
    triage.write(triageWorker, asked.referral(), UUID.randomUUID(), "You are not alone.");
    assertThat(sheet(asked).messages().getFirst().readAt()).isEmpty();
    back(asked);
    assertThat(sheet(asked).messages().getFirst().readAt()).isPresent();
  }

  private Sheet sheet(AskForHelp.Asked asked) {
    return triage.open(triageWorker, asked.referral()).orElseThrow();
  }

  @Test
  void writesBackWithoutTypingTheWordsAgain() {
    var asked = asked("I am not sure.");
    var written =
        frontDoor.writeBack(visitor, back(asked).pass(), UUID.randomUUID(), "Can I bring my cat?");
    assertThat(written.orElseThrow().messages())
        .extracting(Conversation.Message::words)
        .containsExactly("Can I bring my cat?");
    assertThat(sheet(asked).line().wroteAt()).isPresent();
  }

  @Test
  void keepsAMessageThatIsSentTwiceOnce() {
    var asked = asked("");
    var pass = back(asked).pass();
    var message = UUID.randomUUID();
    frontDoor.writeBack(visitor, pass, message, "Hello?");
    frontDoor.writeBack(visitor, pass, message, "Hello?");
    assertThat(sheet(asked).messages()).hasSize(1);
  }

  @Test
  void letsNobodyWriteFromAPageThatLayOpenTooLong() {
    var asked = asked("");
    var pass = back(asked).pass();
    clock.moveOn(Passes.OPEN_FOR.plus(Duration.ofSeconds(1)));
    assertThat(frontDoor.writeBack(visitor, pass, UUID.randomUUID(), "Hello?")).isEmpty();
    assertThat(sheet(asked).messages()).isEmpty();
  }

  @Test
  void letsNobodyWriteWithAPassThatTheyMadeUp() {
    var asked = asked("");
    var pass = back(asked).pass();
    var other = asked("").referral().toString();
    var forged = other + pass.substring(other.length());
    assertThat(frontDoor.writeBack(visitor, forged, UUID.randomUUID(), "x")).isEmpty();
    assertThat(frontDoor.writeBack(visitor, "", UUID.randomUUID(), "x")).isEmpty();
    assertThat(frontDoor.writeBack(visitor, "a.b.c", UUID.randomUUID(), "x")).isEmpty();
  }

  @Test
  void isAskedOnceHoweverOftenItIsSent() {
    var ticket = frontDoor.ticket(visitor);
    var first = frontDoor.ask(visitor, AskFixture.asking("Once.", ticket));
    var again = frontDoor.ask(visitor, AskFixture.asking("Once.", ticket));
    assertThat(again).isEqualTo(first);
    assertThat(triage.queue(triageWorker, null, 10)).hasSize(1);
  }

  @Test
  void takesNoWordsThatWereNotDrawnHere() {
    var planted = UUID.randomUUID() + ".ant ant ant ant ant." + "00".repeat(32);
    var asked = frontDoor.ask(visitor, AskFixture.asking("", planted));
    assertThat(asked.words().written()).isNotEqualTo("ant ant ant ant ant");
  }

  @Test
  void opensForNoOtherWordsAndForNoOtherCouncil() {
    var asked = asked("");
    assertThat(frontDoor.comeBack(visitor, FiveWords.draw())).isEmpty();
    var elsewhere = Actor.visitor(Council.founded(authorities, accounts).authority().id());
    assertThat(frontDoor.comeBack(elsewhere, asked.words())).isEmpty();
  }

  @Test
  void takesAnAskingInWhichNothingIsSaid() {
    var nothing =
        new AskForHelp(
            Asker.SELF,
            "",
            Set.of(),
            Optional.empty(),
            "",
            AskFixture.comingBack(),
            Language.WELSH,
            frontDoor.ticket(visitor));
    var sheet = sheet(frontDoor.ask(visitor, nothing));
    assertThat(sheet.told()).isEqualTo(Told.of(nothing));
    assertThat(sheet.language()).isEqualTo(Language.WELSH);
  }

  @Test
  void givesBackWhatWasToldAsItWasTold() {
    var asked =
        AskFixture.asking(
            Asker.SOMEONE_CLOSE,
            "My sister <3 \u00e9 \ud83d\ude22",
            Optional.of(AskFixture.aPlace(Stay.When.TONIGHT)),
            frontDoor.ticket(visitor));
    assertThat(sheet(frontDoor.ask(visitor, asked)).told()).isEqualTo(Told.of(asked));
  }

  @Test
  void storesNoWordThatWasToldInClear() {
    var stay = new Stay(Stay.When.SOON, CANARY, CANARY, CANARY, CANARY);
    var asked =
        frontDoor.ask(
            visitor,
            new AskForHelp(
                Asker.SELF,
                CANARY,
                Set.of(Wish.TALK),
                Optional.of(stay),
                CANARY,
                AskFixture.calledOn(CANARY),
                Language.ENGLISH,
                frontDoor.ticket(visitor)));
    triage.write(triageWorker, asked.referral(), UUID.randomUUID(), CANARY);
    frontDoor.writeBack(visitor, back(asked).pass(), UUID.randomUUID(), CANARY);
    var stored = everythingStored();
    assertThat(stored).hasSizeGreaterThan(4);
    assertThat(stored).noneMatch(row -> row.contains(CANARY) || row.contains(hex(CANARY)));
    for (var word : asked.words().words()) {
      assertThat(stored).noneMatch(row -> row.contains(hex(word)));
    }
    assertThat(stored).noneMatch(row -> row.contains(asked.words().written()));
  }

  private static String hex(String text) {
    return java.util.HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Every row of this council in the room's tables and in the audit, and every event, as text. */
  private List<String> everythingStored() {
    var rows = new ArrayList<String>();
    for (var table : List.of("frontdoor.referral", "frontdoor.message", "vault.person_key")) {
      rows.addAll(acting.in(Wing.SUPPORT, triageWorker, () -> all(table)));
    }
    rows.addAll(acting.in(Wing.FOUNDATION, triageWorker, () -> all("audit.entry")));
    rows.addAll(all("engine.event_publication"));
    return rows;
  }

  private List<String> all(String table) {
    return jdbc.sql("select t::text from " + table + " t").query(String.class).list();
  }
}
