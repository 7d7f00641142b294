package rowan.commissioning.specification.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import rowan.commissioning.decisions.Recorded;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.CoProduce;
import rowan.commissioning.decisions.recording.Decisions;
import rowan.commissioning.specification.DraftResult;
import rowan.commissioning.specification.Drafting;
import rowan.commissioning.specification.FeedingIn;
import rowan.commissioning.specification.ServiceKind;
import rowan.commissioning.specification.SpecificationId;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Authorities;
import rowan.foundation.access.Office;
import rowan.foundation.access.Tries;
import rowan.foundation.vault.FiveWords;
import rowan.testing.Council;
import rowan.testing.HttpVisitor;
import rowan.testing.RowanTest;

/** Somebody without an account says something about a draft, and comes back for the reply. */
@RowanTest
class HaveYourSayTests {

  private static final String SAID = "I came because somebody at the mosque knew your number.";
  private static final Pattern WORDS =
      Pattern.compile("<ol class=\"five-words\">(.*?)</ol>", Pattern.DOTALL);
  private static final Pattern WORD = Pattern.compile("<li>([a-z]+)</li>");

  @Autowired private Drafting drafting;
  @Autowired private FeedingIn feedingIn;
  @Autowired private Decisions decisions;
  @Autowired private Authorities authorities;
  @Autowired private Accounts accounts;
  @LocalServerPort private int port;

  private Council council;
  private Actor commissioner;
  private SpecificationId draft;
  private HttpVisitor visitor;

  @BeforeEach
  void aDraft() {
    council = Council.founded(authorities, accounts);
    commissioner = council.holder(Office.COMMISSIONER);
    var officer = council.holder(Office.DEMOCRATIC_SERVICES);
    var mandate =
        Recorded.on(LocalDate.of(2030, 1, 21), decisions, officer)
            .confirmed()
            .first(CoProduce.class);
    var begun =
        drafting.begin(
            commissioner, ServiceKind.SUPPORT, "One door", mandate, LocalDate.of(2030, 6, 30));
    draft = ((DraftResult.Done) begun).id();
    drafting.addSection(
        commissioner, draft, "For everyone", "People come and stay.", "By and for.");
    visitor = HttpVisitor.at(council.authority(), port);
  }

  private HttpResponse<String> say(String said) {
    visitor.get("/have-your-say/" + draft + "/1");
    return visitor.post("/have-your-say/" + draft + "/1", Map.of("said", said));
  }

  private static String words(HttpResponse<String> thanks) {
    var shown = WORDS.matcher(thanks.body());
    assertThat(shown.find()).isTrue();
    return WORD.matcher(shown.group(1))
        .results()
        .map(word -> word.group(1))
        .collect(Collectors.joining(" "));
  }

  private HttpResponse<String> comeBack(String words) {
    visitor.get("/have-your-say");
    return visitor.post("/have-your-say/reply", Map.of("words", words));
  }

  @Test
  void showsTheReplyForTheFiveWords() {
    assertThat(visitor.get("/have-your-say").body())
        .contains("For everyone", "People come and stay.");
    var words = words(say(SAID));
    assertThat(words.split(" ")).hasSize(5);
    assertThat(comeBack(words).body()).contains("There is no reply yet", SAID);

    var said = feedingIn.said(commissioner, draft).getFirst();
    feedingIn.reply(commissioner, draft, said.id(), "The section now names the mosques.");
    var reply = comeBack(words.toUpperCase(java.util.Locale.UK).replace(" ", ", "));
    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(reply.body())
        .contains("What we did with it", "The section now names the mosques.", SAID);
  }

  @Test
  void keepsTheWordsOutOfEveryAddress() {
    var words = words(say(SAID));
    var reply = comeBack(words);
    assertThat(reply.uri().toString()).endsWith("/have-your-say/reply");
    assertThat(reply.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(reply.headers().firstValue("Location")).isEmpty();
  }

  @Test
  void keepsWhatWasTypedWhereNothingIsSaid() {
    var refused = say("  ");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Write what you would like to say");
    assertThat(feedingIn.count(commissioner, draft).said()).isZero();
  }

  @Test
  void showsNoDraftThatTakesNothingMore() {
    var begun =
        drafting.begin(
            commissioner,
            ServiceKind.REFUGE,
            "Over",
            drafting.mandatesToWriteUnder(commissioner).getFirst().id(),
            LocalDate.of(2030, 3, 4));
    var over = ((DraftResult.Done) begun).id();
    drafting.addSection(commissioner, over, "Planted", "Planted outcome.", "Planted words.");
    assertThat(visitor.get("/have-your-say").body()).doesNotContain("Planted outcome.");
    assertThat(visitor.get("/have-your-say/" + over + "/1").statusCode()).isEqualTo(404);
    assertThat(visitor.post("/have-your-say/" + over + "/1", Map.of("said", SAID)).statusCode())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/have-your-say/reply", "/messages"})
  void stopsWhoGuessesFiveWordsAgainAndAgain(String page) {
    var words = words(say(SAID));
    visitor.get(page.equals("/messages") ? page : "/have-your-say");
    for (int i = 0; i < Tries.AT_ONCE; i++) {
      var guess = Map.of("words", FiveWords.draw().written());
      assertThat(visitor.post(page, guess).statusCode()).isEqualTo(422);
    }
    var stopped = visitor.post(page, Map.of("words", FiveWords.draw().written()));
    assertThat(stopped.statusCode()).isEqualTo(429);
    assertThat(stopped.body()).contains("There is a problem", "Wait a minute");
    assertThat(comeBack(words).statusCode()).isEqualTo(429);
  }

  @Test
  void countsNoSlipAsAGuess() {
    var words = words(say(SAID));
    for (int i = 0; i < 2 * Tries.AT_ONCE; i++) {
      assertThat(comeBack("not five words").statusCode()).isEqualTo(422);
    }
    assertThat(comeBack(words).statusCode()).isEqualTo(200);
  }
}
