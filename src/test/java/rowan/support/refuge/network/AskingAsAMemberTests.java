package rowan.support.refuge.network;

import static org.assertj.core.api.Assertions.assertThat;
import static rowan.support.refuge.network.GivenNetwork.done;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Wing;
import rowan.support.refuge.GivenRefuges;
import rowan.support.refuge.GivenRefuges.House;
import rowan.support.refuge.network.sheet.SheetReader;
import rowan.support.refuge.network.signing.ContentDigest;
import rowan.support.refuge.network.signing.HttpMessage;
import rowan.support.refuge.network.signing.Profile;
import rowan.support.refuge.network.signing.SignatureInput;
import rowan.support.refuge.network.signing.Signatures;
import rowan.support.refuge.network.signing.SigningKey;
import rowan.testing.RowanTest;

/** The interface attacked over HTTP: who cannot prove who they are is told nothing, nor why. */
@RowanTest
class AskingAsAMemberTests {

  private final SigningKey key = SigningKey.make();

  @Autowired private GivenRefuges refuges;
  @Autowired private GivenNetwork given;
  @Autowired private NetworkMembers members;
  @Autowired private OwnNetwork own;
  @Autowired private Acting acting;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;
  @LocalServerPort private int port;

  private House house;
  private MemberId member;
  private Caller caller;

  @BeforeEach
  void aMember() {
    house = refuges.house("Behind 7 Quillwort Mews");
    refuges.space(house, "room 1", GivenRefuges.FAMILY_ROOM);
    given.joined(house);
    member = given.confirmed(house, "Southshire", "https://southshire.example", key);
    caller = given.caller(house, port, key);
  }

  private List<String> refusals() {
    var clockOfIt = Actor.clock(house.manager().authority());
    return acting.in(
        Wing.FOUNDATION,
        clockOfIt,
        () ->
            jdbc.sql(
                    """
                    select what || coalesce(' ' || subjects[1], '') from audit.entry
                    where authority_id = ? and kind = 'REFUSAL' and what like 'refuge.network%' order by at\
                    """)
                .param(house.manager().authority().value())
                .query(String.class)
                .list());
  }

  private static void isToldNothing(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).isEmpty();
    assertThat(answer.headers().firstValue("Signature")).isEmpty();
    assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Signature");
  }

  private boolean isProved(HttpMessage.Request request, HttpResponse<String> answer) {
    var headers = new LinkedHashMap<String, String>();
    answer.headers().map().forEach((name, all) -> headers.put(name, String.join(", ", all)));
    var message = new HttpMessage.Answer(answer.statusCode(), headers, request);
    var input = SignatureInput.read(message.headers().getOrDefault("signature-input", ""));
    return input.isPresent()
        && input.get().covers(Profile.answer(answer.statusCode(), Signatures.LABEL))
        && Signatures.verify(
            message,
            input.get(),
            message.headers().getOrDefault("signature", ""),
            own.ours(house.manager()).orElseThrow().signs());
  }

  @Test
  void tellsAMemberWhatIsFreeAndProvesThatItIsOurs() {
    var request = caller.signed();
    var answer = caller.send(request);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    assertThat(answer.headers().firstValue("Content-Digest")).contains(ContentDigest.of(bytes));
    assertThat(isProved(request, answer)).isTrue();
    assertThat(isProved(caller.signed(), answer)).as("of another request").isFalse();
    var page = SheetReader.page(bytes).orElseThrow();
    assertThat(page.sheet().area()).isEqualTo("Northshire");
    assertThat(page.sheet().telephone()).isEqualTo("01632 960 001");
    assertThat(page.sheet().places()).isEqualTo(1);
    assertThat(answer.body())
        .doesNotContain("Alder", "Quillwort", "room 1", house.refuge().toString());
    assertThat(refusals()).isEmpty();
  }

  @Test
  void saysThatNothingChangedAndThatThereIsNoFurtherPage() {
    var tag = caller.send(caller.signed()).headers().firstValue("ETag").orElseThrow();
    var again = caller.signed(Caller.with(caller.plain("?"), "if-none-match", tag));
    var unchanged = caller.send(again);
    assertThat(unchanged.statusCode()).isEqualTo(304);
    assertThat(isProved(again, unchanged)).isTrue();
    var stale = caller.signed(Caller.with(caller.plain("?"), "if-none-match", "\"other\""));
    assertThat(caller.send(stale).statusCode()).isEqualTo(200);
    for (var query : List.of("?page=2", "?page=0", "?page=x", "?other=1", "?page=1&page=1")) {
      var further = caller.signed(caller.plain(query));
      var none = caller.send(further);
      assertThat(none.statusCode()).as(query).isEqualTo(404);
      assertThat(isProved(further, none)).as(query).isTrue();
    }
    assertThat(caller.send(caller.signed(caller.plain("?page=1"))).statusCode()).isEqualTo(200);
  }

  @Test
  void tellsNothingToWhoDoesNotSign() {
    isToldNothing(caller.send(caller.plain("?")));
    var signed = caller.signed();
    isToldNothing(
        caller.send(
            Caller.with(caller.plain("?"), "signature", signed.headers().get("signature"))));
    isToldNothing(caller.send(Caller.with(signed, "signature-input", "network=()")));
    isToldNothing(caller.send(Caller.with(signed, "signature-input", "x".repeat(5_000))));
    assertThat(refusals()).hasSize(4).containsOnly("refuge.network-not-signed");
  }

  @Test
  void tellsNothingToAKeyThatIsNobodys() {
    var somebody = given.caller(house, port, SigningKey.make());
    isToldNothing(somebody.send(somebody.signed()));
    assertThat(refusals()).containsExactly("refuge.network-unknown-key");
  }

  @Test
  void tellsNothingBeforeASecondPersonConfirmed() {
    var unconfirmed = SigningKey.make();
    given.added(house, "Westshire", "https://westshire.example", unconfirmed.verifying());
    var theirs = given.caller(house, port, unconfirmed);
    isToldNothing(theirs.send(theirs.signed()));
    assertThat(refusals()).containsExactly("refuge.network-unknown-key");
  }

  @Test
  void tellsNothingToAMemberThatIsStoppedOrRemovedOrWhoseKeyEnded() {
    done(members.suspend(given.colleague(house), member));
    isToldNothing(caller.send(caller.signed()));
    done(members.resume(house.manager(), member));
    assertThat(caller.send(caller.signed()).statusCode()).isEqualTo(200);
    done(members.remove(house.manager(), member));
    isToldNothing(caller.send(caller.signed()));
    assertThat(refusals())
        .containsExactly("refuge.network-suspended " + member, "refuge.network-unknown-key");
  }

  @Test
  void answersARequestOnce() {
    var request = caller.signed();
    assertThat(caller.send(request).statusCode()).isEqualTo(200);
    isToldNothing(caller.send(request));
    assertThat(refusals()).containsExactly("refuge.network-replayed " + member);
  }

  @Test
  void answersNoRequestOfAnotherMinute() {
    var now = clock.instant();
    isToldNothing(
        caller.send(caller.signed(caller.plain("?"), now.minusSeconds(61), Profile.LASTS)));
    isToldNothing(
        caller.send(caller.signed(caller.plain("?"), now.plusSeconds(60), Profile.LASTS)));
    isToldNothing(caller.send(caller.signed(caller.plain("?"), now, Duration.ofHours(1))));
    assertThat(refusals()).hasSize(3).containsOnly("refuge.network-stale " + member);
  }

  @Test
  void answersNothingThatWasChangedOnItsWay() {
    var signed = caller.signed();
    isToldNothing(caller.send(signed, host(), Profile.VACANCIES + "?page=1", ""));
    isToldNothing(caller.send(signed, host(), "/network/v1/%76acancies", ""));
    isToldNothing(
        caller.send(Caller.with(signed, "content-digest", ContentDigest.of(new byte[1]))));
    isToldNothing(caller.send(signed, host(), Profile.VACANCIES, "more"));
    isToldNothing(
        caller.send(signed, host().toUpperCase(Locale.ROOT) + ":8", Profile.VACANCIES, ""));
    var other =
        new HttpMessage.Request(
            "GET", host() + ".evil", Profile.VACANCIES, "?", caller.plain("?").headers());
    isToldNothing(caller.send(caller.signed(other), host(), Profile.VACANCIES, ""));
    assertThat(refusals()).hasSize(6).containsOnly("refuge.network-altered " + member);
    assertThat(caller.send(signed).statusCode()).as("as it was signed").isEqualTo(200);
  }

  private String host() {
    return house.team().council().authority().slug() + ".localhost";
  }

  /** What a member signed for somebody else, who then sends it on to us. */
  @Test
  void answersNothingThatWasAskedOfAnother() {
    var host = host() + ".other.example";
    var asked =
        new HttpMessage.Request("GET", host, Profile.VACANCIES, "?", caller.plain("?").headers());
    isToldNothing(caller.send(caller.signed(asked), host, Profile.VACANCIES, ""));
    assertThat(refusals()).containsExactly("refuge.network-not-for-us " + member);
  }

  @Test
  void wantsEachPartSigned() {
    for (var part : Profile.REQUEST) {
      var fewer = Profile.REQUEST.stream().filter(one -> !one.equals(part)).toList();
      isToldNothing(
          caller.send(caller.signed(caller.plain("?"), fewer, clock.instant(), Profile.LASTS)));
    }
    assertThat(refusals()).hasSize(5).containsOnly("refuge.network-not-signed");
  }

  @Test
  void answersNoOtherMethod() {
    for (var method : List.of("POST", "PUT", "DELETE", "HEAD")) {
      var request =
          new HttpMessage.Request(
              method, host(), Profile.VACANCIES, "?", caller.plain("?").headers());
      var answer = caller.send(caller.signed(request));
      assertThat(answer.body()).as(method).doesNotContain("vacancies");
      if (!method.equals("HEAD")) {
        assertThat(answer.statusCode()).as(method).isNotEqualTo(200);
      }
    }
  }

  @Test
  void letsNobodyAskWithoutEnd() {
    var statuses = new TreeMap<Integer, Integer>();
    for (int i = 0; i < 32; i++) {
      statuses.merge(caller.send(caller.signed()).statusCode(), 1, Integer::sum);
    }
    assertThat(statuses).isEqualTo(Map.of(200, 30, 401, 2));
    assertThat(refusals()).containsOnly("refuge.network-too-often " + member);
  }

  @Test
  void logsAFloodOnlyUpToItsLimit() {
    int refused = 0;
    while (caller.send(caller.plain("?")).statusCode() == 401) {
      refused++;
    }
    assertThat(caller.send(caller.plain("?")).statusCode()).isEqualTo(429);
    assertThat(caller.send(caller.signed()).statusCode()).isEqualTo(429);
    assertThat(refusals()).hasSize(refused);
    assertThat(refused).isBetween(60, 80);
  }

  @Test
  void takesTwoKeysWhileOneIsReplaced() {
    var next = SigningKey.make();
    done(members.addKey(house.manager(), member, next.verifying()));
    var theirs = given.caller(house, port, next);
    isToldNothing(theirs.send(theirs.signed()));
    var colleague = given.colleague(house);
    var waiting = members.member(colleague, member).orElseThrow().keys().getLast();
    done(members.confirm(colleague, member, waiting.id(), waiting.key().fingerprint()));
    assertThat(theirs.send(theirs.signed()).statusCode()).isEqualTo(200);
    assertThat(caller.send(caller.signed()).statusCode()).isEqualTo(200);
    var old = members.member(colleague, member).orElseThrow().keys().getFirst();
    done(members.endKey(colleague, member, old.id()));
    isToldNothing(caller.send(caller.signed()));
    assertThat(theirs.send(theirs.signed()).statusCode()).isEqualTo(200);
  }

  @Test
  void signsWithTheNextKeyOnlyOnceItIsSaid() {
    var before = own.ours(house.manager()).orElseThrow();
    done(own.makeNext(house.manager()));
    var next = own.ours(house.manager()).orElseThrow().next().orElseThrow();
    var request = caller.signed();
    assertThat(isProved(request, caller.send(request))).isTrue();
    assertThat(own.ours(house.manager()).orElseThrow().signs()).isEqualTo(before.signs());
    done(own.useNext(house.manager()));
    assertThat(own.ours(house.manager()).orElseThrow().signs()).isEqualTo(next);
    assertThat(own.ours(house.manager()).orElseThrow().next()).isEqualTo(Optional.empty());
    var again = caller.signed();
    assertThat(isProved(again, caller.send(again))).isTrue();
  }
}
