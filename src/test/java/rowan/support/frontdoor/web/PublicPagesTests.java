package rowan.support.frontdoor.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Authorities;
import rowan.foundation.access.Office;
import rowan.support.frontdoor.Triage;
import rowan.testing.Council;
import rowan.testing.HttpVisitor;
import rowan.testing.RowanTest;

/** What the public pages send, header by header, to a browser that runs no script. */
@RowanTest
class PublicPagesTests {

  private static final Pattern TITLE = Pattern.compile("<title>(.*?)</title>", Pattern.DOTALL);
  private static final Pattern WORD = Pattern.compile("<span>([a-z]+)</span>");

  @Autowired private Authorities authorities;
  @Autowired private Accounts accounts;
  @Autowired private Triage triage;
  @LocalServerPort private int port;

  private Council council;
  private HttpVisitor visitor;
  private Actor worker;

  @BeforeEach
  void aVisitor() {
    council = Council.founded(authorities, accounts);
    visitor = HttpVisitor.at(council.authority(), port);
    worker = council.holder(Office.TRIAGE);
  }

  private static String title(HttpResponse<String> response) {
    var found = TITLE.matcher(response.body());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/talk",
        "/stay",
        "/someone",
        "/someone/ask",
        "/messages",
        "/signs",
        "/tidy",
        "/services"
      })
  void areKeptNowhereAndNameNothing(String path) {
    for (var query : new String[] {"", "?language=cy"}) {
      var response = visitor.get(path + query);
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
      assertThat(response.headers().firstValue("Referrer-Policy")).contains("no-referrer");
      assertThat(title(response)).isEqualTo(query.isEmpty() ? "Support" : "Cymorth");
      assertThat(response.body()).contains("data-exit-main").contains("href=\"/tidy\"");
      assertThat(response.headers().allValues("Set-Cookie"))
          .allMatch(cookie -> cookie.startsWith("form=") || cookie.startsWith("language="));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/someone", "/signs", "/tidy", "/services"})
  void leaveNothingOnTheDeviceWhereThereIsNoForm(String path) {
    assertThat(visitor.get(path).headers().allValues("Set-Cookie")).isEmpty();
  }

  private Map<String, String> told() {
    var fields = new LinkedHashMap<String, String>();
    fields.put("what", "He reads my phone.");
    fields.put("wish", "TALK");
    fields.put("way", "IN_ROWAN");
    fields.put("name", "Jo");
    return fields;
  }

  private HttpResponse<String> post(Map<String, String> fields, String go) {
    var all = new LinkedHashMap<>(fields);
    all.put("go", go);
    return visitor.post("/talk", all);
  }

  @Test
  void storeNothingBeforeItIsSent() {
    visitor.get("/talk");
    assertThat(post(told(), "reach").statusCode()).isEqualTo(200);
    assertThat(post(told(), "check").body()).contains("He reads my phone.", "Send it");
    assertThat(triage.waiting(worker).undecided()).isZero();
    assertThat(post(told(), "send").body()).contains("Your five words");
    assertThat(triage.waiting(worker).undecided()).isEqualTo(1);
  }

  @Test
  void giveTheSameFiveWordsForWhatIsSentTwice() {
    visitor.get("/talk");
    var ticket = field(post(told(), "check").body(), "ticket");
    var fields = told();
    fields.put("ticket", ticket);
    var first = words(post(fields, "send"));
    assertThat(first).hasSize(5);
    assertThat(words(post(fields, "send"))).isEqualTo(first);
    assertThat(triage.waiting(worker).undecided()).isEqualTo(1);
  }

  private static java.util.List<String> words(HttpResponse<String> response) {
    return WORD.matcher(response.body()).results().map(found -> found.group(1)).toList();
  }

  private static String field(String body, String name) {
    var found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(body);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  @Test
  void keepWhatWasTypedWhenSomethingIsWrong() {
    visitor.get("/talk");
    var fields = told();
    fields.put("way", "CALL");
    fields.put("number", "my mother's");
    fields.put("times", "ANY");
    var response = post(fields, "check");
    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(title(response)).isEqualTo("Error: Support");
    assertThat(response.body())
        .contains("Enter a telephone number", "my mother&#39;s", "He reads my phone.");
    assertThat(triage.waiting(worker).undecided()).isZero();
  }

  @Test
  void readAnewWhatAHiddenFieldBrings() {
    visitor.get("/talk");
    var fields = told();
    fields.put("way", "PIGEON");
    assertThat(post(fields, "send").statusCode()).isEqualTo(422);
    assertThat(triage.waiting(worker).undecided()).isZero();
  }

  @Test
  void takeNothingTooLongAndSaySo() {
    visitor.get("/talk");
    var fields = told();
    fields.put("what", "x".repeat(10_001));
    var response = post(fields, "reach");
    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(response.body()).contains("Use 10,000 characters or fewer here");
  }

  @Test
  void takeNoCharacterThatIsNoText() {
    visitor.get("/talk");
    var fields = told();
    fields.put("what", "a\u0000b");
    var response = post(fields, "reach");
    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(response.body()).contains("Use ordinary letters and signs here");
  }

  @Test
  void showWhatWasTypedAsTextAndNeverAsPage() {
    visitor.get("/talk");
    var fields = told();
    fields.put("what", "<script>alert(1)</script>");
    assertThat(post(fields, "check").body())
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .doesNotContain("<script>alert");
  }

  @Test
  void loseNothingWhenTheFormIsOlderThanItsMark() {
    visitor.get("/talk");
    var fields = told();
    fields.put("go", "send");
    var refused = visitor.postForged("/talk", fields);
    assertThat(refused.statusCode()).isEqualTo(302);
    assertThat(refused.headers().firstValue("Location").orElseThrow()).endsWith("/kept");
    var kept = visitor.get("/kept");
    assertThat(title(kept)).isEqualTo("Support");
    assertThat(kept.body())
        .contains("He reads my phone.", "Send what I typed", "data-exit-main")
        .doesNotContain("Rowan</a>", "class=\"languages\"");
    assertThat(triage.waiting(worker).undecided()).isZero();
    assertThat(visitor.get("/kept").headers().firstValue("Location").orElseThrow()).endsWith("/");
  }

  @Test
  void giveBackWhatWasKeptInTheLanguageOfThePage() {
    visitor.get("/talk?language=cy");
    visitor.postForged("/talk", told());
    var kept = visitor.get("/kept");
    assertThat(title(kept)).isEqualTo("Cymorth");
    assertThat(kept.body()).contains("Anfon yr hyn a deipiais", "Gadael y dudalen hon");
  }

  @Test
  void offerNoOtherLanguageWhereThatWouldLoseWhatWasTyped() {
    var languages = "class=\"languages\"";
    assertThat(visitor.get("/talk").body()).contains(languages);
    assertThat(post(told(), "tell").body())
        .contains("He reads my phone.")
        .doesNotContain(languages);
    assertThat(post(told(), "reach").body()).doesNotContain(languages);
    assertThat(post(told(), "check").body()).doesNotContain(languages);
    assertThat(post(told(), "send").body()).contains("Your five words").doesNotContain(languages);
  }

  @Test
  void sayWhatIsWrongInTheLanguageOfThePage() {
    visitor.get("/talk?language=cy");
    var response = post(Map.of("what", "He reads my phone."), "check");
    assertThat(title(response)).isEqualTo("Gwall: Cymorth");
    assertThat(response.body())
        .contains("Dewiswch sut y cawn eich ateb")
        .doesNotContain("Error:", "There is a problem");
  }

  @Test
  void openNothingForWordsThatNobodyWasGiven() {
    visitor.get("/messages");
    for (var words : new String[] {"", "one two", "not five words of ours", "' or 1=1 --"}) {
      var response = visitor.post("/messages", Map.of("words", words));
      assertThat(response.statusCode()).isEqualTo(422);
      assertThat(response.body()).contains("There is a problem");
    }
  }

  @Test
  void sendWhoIsSignedInToTheirWork() {
    var signedIn = HttpVisitor.signedIn(council.authority(), port, worker);
    assertThat(signedIn.get("/").headers().firstValue("Location").orElseThrow()).endsWith("/home");
  }
}
