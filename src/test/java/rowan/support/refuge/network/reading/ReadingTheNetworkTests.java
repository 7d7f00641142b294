package rowan.support.refuge.network.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import rowan.foundation.access.Actor;
import rowan.foundation.access.NotPermitted;
import rowan.foundation.access.Office;
import rowan.support.casework.DatabaseOwner;
import rowan.support.refuge.GivenRefuges;
import rowan.support.refuge.GivenRefuges.House;
import rowan.support.refuge.network.GivenNetwork;
import rowan.support.refuge.network.NetworkMembers;
import rowan.support.refuge.network.sheet.Sheet;
import rowan.support.refuge.network.sheet.SheetJson;
import rowan.support.refuge.network.sheet.Vacancy;
import rowan.support.refuge.network.signing.ContentDigest;
import rowan.support.refuge.network.signing.HttpMessage;
import rowan.support.refuge.network.signing.Profile;
import rowan.support.refuge.network.signing.Signatures;
import rowan.support.refuge.network.signing.SigningKey;
import rowan.support.refuge.places.AccommodationKind;
import rowan.testing.NamesThatHang;
import rowan.testing.NobodyThere;
import rowan.testing.RowanTest;
import rowan.testing.TestClock;

/** Members that lie, hang, send on or send too much: what they told honestly before stays. */
@RowanTest
@ExtendWith(OutputCaptureExtension.class)
class ReadingTheNetworkTests {

  private static final Vacancy ROOM =
      new Vacancy(
          Optional.of("coast"),
          AccommodationKind.REFUGE,
          4,
          1,
          false,
          true,
          false,
          14,
          false,
          false,
          Set.of(),
          2);
  private static final Sheet SHEET = sheet(List.of(ROOM));

  private final List<LyingMember> servers = new ArrayList<>();

  @Autowired private GivenRefuges refuges;
  @Autowired private GivenNetwork given;
  @Autowired private NetworkMembers members;
  @Autowired private NetworkReading reading;
  @Autowired private TestClock clock;
  @LocalServerPort private int port;

  private House house;
  private LyingMember member;

  private static Sheet sheet(List<Vacancy> vacancies) {
    return new Sheet(
        "Southshire",
        "01632 960 002",
        Instant.parse("2030-03-05T10:00:00Z"),
        List.of("sk"),
        vacancies);
  }

  @BeforeEach
  void aMember() {
    house = refuges.house();
    given.joined(house);
    member = server();
    given.confirmed(house, "Southshire", member.address(), member.key);
  }

  @AfterEach
  void stop() {
    servers.forEach(LyingMember::close);
    clock.moveBack();
  }

  private LyingMember server() {
    var server = new LyingMember(clock, SHEET);
    servers.add(server);
    return server;
  }

  private Reading read() {
    clock.moveOn(NetworkReading.NOT_AGAIN_FOR);
    reading.readNow(house.worker());
    return reading.all(house.worker()).getFirst();
  }

  private void failsAndKeepsWhatWasTold(Failing why) {
    var before = reading.all(house.worker()).getFirst();
    var after = read();
    assertThat(after.failing()).contains(why);
    assertThat(after.failingSince()).isPresent();
    assertThat(after.sheet()).isEqualTo(before.sheet());
    assertThat(after.readAt()).isEqualTo(before.readAt());
  }

  @Test
  void keepsWhatAnHonestMemberTellsAndWhen() {
    assertThat(reading.all(house.worker()).getFirst().readAt()).isEmpty();
    var read = read();
    assertThat(read.sheet()).contains(SHEET);
    assertThat(read.failing()).isEmpty();
    assertThat(reading.placesElsewhere(house.worker())).isEqualTo(2);
    clock.moveOn(NetworkReading.OLD_AFTER);
    assertThat(reading.placesElsewhere(house.worker())).as("an hour later").isZero();
  }

  @Test
  void readsEveryPageOfOneSheet() {
    var many = new ArrayList<Vacancy>();
    for (int i = 0; i < SheetJson.ON_A_PAGE * 2; i++) {
      many.add(ROOM);
    }
    member.answers((exchange, request) -> member.tell(exchange, request, sheet(many)));
    assertThat(read().sheet().orElseThrow().vacancies()).hasSize(100);
  }

  @Test
  void believesNoAnswerThatIsNotSigned() {
    read();
    var body = SheetJson.page(SHEET, 1);
    member.answers((exchange, request) -> {
      exchange.getResponseHeaders().set("Content-Digest", ContentDigest.of(body));
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    });
    failsAndKeepsWhatWasTold(Failing.NOT_PROVED);
  }

  @Test
  void believesNoAnswerThatAnotherSigned() {
    read();
    var another = SigningKey.make();
    member.answers((exchange, request) ->
        LyingMember.send(exchange, request, SheetJson.page(SHEET, 1), another, clock.instant()));
    failsAndKeepsWhatWasTold(Failing.NOT_PROVED);
  }

  @Test
  void believesNoAnswerOfAnotherMinute() {
    read();
    member.answers((exchange, request) ->
        LyingMember.send(
            exchange,
            request,
            SheetJson.page(SHEET, 1),
            member.key,
            clock.instant().minusSeconds(90)));
    failsAndKeepsWhatWasTold(Failing.NOT_PROVED);
  }

  @Test
  void believesNoAnswerToAnotherRequest() {
    var first = new AtomicReference<HttpMessage.Request>();
    member.answers((exchange, request) -> {
      first.compareAndSet(null, request);
      LyingMember.send(
          exchange, first.get(), SheetJson.page(SHEET, 1), member.key, clock.instant());
    });
    assertThat(read().failing()).isEmpty();
    failsAndKeepsWhatWasTold(Failing.NOT_PROVED);
  }

  @Test
  void believesNoBodyThatWasChanged() {
    read();
    var body = SheetJson.page(SHEET, 1);
    var changed =
        new String(body, StandardCharsets.UTF_8)
            .replace("002", "003")
            .getBytes(StandardCharsets.UTF_8);
    member.answers((exchange, request) -> {
      LyingMember.signed(exchange, request, body, member.key, clock.instant());
      exchange.sendResponseHeaders(200, changed.length);
      exchange.getResponseBody().write(changed);
    });
    failsAndKeepsWhatWasTold(Failing.NOT_PROVED);
  }

  @Test
  void followsNothingElsewhere() {
    read();
    var other = server();
    member.answers((exchange, request) -> {
      exchange.getResponseHeaders().set("Location", other.address() + request.path());
      exchange.sendResponseHeaders(302, -1);
    });
    failsAndKeepsWhatWasTold(Failing.MOVED);
    assertThat(other.asked).hasValue(0);
  }

  @Test
  void readsNoMoreThanAnAnswerCanBe() {
    read();
    member.answers((exchange, request) -> {
      exchange.sendResponseHeaders(200, 0);
      var much = new byte[1024 * 1024];
      try {
        for (int i = 0; i < 10; i++) {
          exchange.getResponseBody().write(much);
        }
      } catch (IOException hungUpOn) {
        assertThat(hungUpOn).isNotNull();
      }
    });
    failsAndKeepsWhatWasTold(Failing.TOO_LARGE);
  }

  @Test
  void readsNoJsonThatIsNotAsTheNetworkWrites() {
    read();
    for (var json : List.of("{}", "not json", "{\"version\":1,\"words\":\"She is at 4 Elm\"}")) {
      member.answers((exchange, request) ->
          LyingMember.send(
              exchange,
              request,
              json.getBytes(StandardCharsets.UTF_8),
              member.key,
              clock.instant()));
      failsAndKeepsWhatWasTold(Failing.UNREADABLE);
    }
  }

  @Test
  void saysThatItIsNotAnsweredAndSinceWhen() {
    read();
    member.answers((exchange, request) -> exchange.sendResponseHeaders(401, -1));
    failsAndKeepsWhatWasTold(Failing.REFUSED);
    var since = reading.all(house.worker()).getFirst().failingSince();
    member.answers((exchange, request) -> exchange.sendResponseHeaders(500, -1));
    failsAndKeepsWhatWasTold(Failing.REFUSED);
    assertThat(reading.all(house.worker()).getFirst().failingSince()).isEqualTo(since);
    member.answers((exchange, request) -> member.tell(exchange, request, SHEET));
    assertThat(read().failing()).isEmpty();
  }

  @Test
  void isDelayedByNobodyThatHangsOrDripsOrIsNotThere() throws IOException {
    var hanging = server();
    hanging.answers((exchange, request) -> hanging.hang());
    given.confirmed(house, "Hanging", hanging.address(), hanging.key);
    var dripping = server();
    dripping.answers((exchange, request) -> dripping.drip(exchange));
    given.confirmed(house, "Dripping", dripping.address(), dripping.key);
    given.confirmed(house, "Named", "https://" + NamesThatHang.NAME, SigningKey.make());
    try (var nobody = new NobodyThere()) {
      given.confirmed(house, "Nobody", "http://" + nobody.address(), SigningKey.make());
      long began = System.nanoTime();
      reading.readNow(house.worker());
      assertThat(Duration.ofNanos(System.nanoTime() - began))
          .isLessThan(MemberClient.PATIENCE.plusSeconds(4));
    }
    assertThat(reading.all(house.worker()))
        .extracting(one -> one.name() + " " + one.failing().map(Failing::name).orElse("told"))
        .containsExactly(
            "Dripping TOO_SLOW",
            "Hanging TOO_SLOW",
            "Named TOO_SLOW",
            "Nobody UNREACHABLE",
            "Southshire told");
  }

  @Test
  void asksNobodyTwiceInAMinuteOnDemand() {
    read();
    reading.readNow(house.worker());
    assertThat(member.asked).hasValue(1);
    reading.readAll(List.of(Actor.clock(house.worker().authority())));
    assertThat(member.asked).hasValue(2);
  }

  @Test
  void asksNobodyWhoIsStopped() {
    var id = members.all(house.manager()).getFirst().id();
    GivenNetwork.done(members.suspend(house.manager(), id));
    reading.readNow(house.worker());
    assertThat(member.asked).hasValue(0);
    assertThat(reading.all(house.worker())).isEmpty();
  }

  @Test
  void isForThoseWhoHold() {
    var commissioner = house.team().council().holder(Office.COMMISSIONER);
    assertThatThrownBy(() -> reading.all(commissioner)).isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> reading.readNow(commissioner)).isInstanceOf(NotPermitted.class);
  }

  /**
   * Our half that asks and our half that answers understand each other, over HTTP: two councils of
   * one installation, of which the one that answers has the first part of a machine's address for
   * its name, so that it is served there.
   */
  @Test
  void readsWhatAnotherRowanPublishes() throws SQLException {
    var there = refuges.house("Behind 7 Quillwort Mews");
    var authority = there.team().council().authority().id();
    DatabaseOwner.run(
        authority, "update access.authority set slug = '127' where id = '" + authority + "'");
    refuges.space(there, "room 1", GivenRefuges.FAMILY_ROOM);
    given.joined(there, "http://127.0.0.1:" + port);
    given.confirmed(there, "Northshire", "http://127.0.0.1:1", given.keyOf(house));
    given.confirmed(house, "Another", "http://127.0.0.1:" + port, given.keyOf(there));
    reading.readNow(house.worker());
    clock.moveOn(NetworkReading.NOT_AGAIN_FOR);
    reading.readNow(house.worker());
    var read = reading.all(house.worker()).getFirst();
    assertThat(read.name()).isEqualTo("Another");
    assertThat(read.failing()).isEmpty();
    assertThat(read.sheet().orElseThrow().vacancies())
        .singleElement()
        .satisfies(one -> {
          assertThat(one.beds()).isEqualTo(4);
          assertThat(one.womenOnly()).isTrue();
          assertThat(one.region()).as("the word would point at one refuge").isEmpty();
        });
  }

  /** An address that this version would not take, as one that was kept by another may be. */
  @Test
  void leavesATraceOfAReadThatFailsInAnUnexpectedWay(CapturedOutput output) throws SQLException {
    read();
    DatabaseOwner.run(
        house.worker().authority(), "update refuge.network_member set address = 'http://a..b'");
    failsAndKeepsWhatWasTold(Failing.UNREACHABLE);
    assertThat(output.getAll())
        .contains("could not be read: java.lang.IllegalArgumentException")
        .doesNotContain("a..b");
  }

  /** No sheet is read for the number of places: one that nobody could read is counted as told. */
  @Test
  void countsThePlacesWithoutReadingASheet() throws SQLException {
    read();
    DatabaseOwner.run(
        house.worker().authority(), "update refuge.network_reading set sheet = 'not a sheet'");
    assertThat(reading.all(house.worker()).getFirst().sheet()).isEmpty();
    assertThat(reading.placesElsewhere(house.worker())).isEqualTo(2);
  }

  private final List<String> knownTags = new CopyOnWriteArrayList<>();

  /** As an honest member does that is asked whether anything changed. */
  private void unchanged(
      HttpExchange exchange, HttpMessage.Request request, SigningKey key, String tag)
      throws IOException {
    knownTags.add(request.headers().getOrDefault("if-none-match", "none"));
    var headers = new TreeMap<String, String>();
    headers.put("etag", tag);
    var signed =
        Signatures.sign(
            new HttpMessage.Answer(304, headers, request),
            Profile.answer(304, Signatures.LABEL),
            clock.instant(),
            Optional.empty(),
            key);
    headers.put("signature-input", signed.input());
    headers.put("signature", signed.signature());
    headers.forEach((name, value) -> exchange.getResponseHeaders().put(name, List.of(value)));
    exchange.sendResponseHeaders(304, -1);
  }

  @Test
  void keepsWhatWasToldWhereItsMemberProvesThatNothingChanged() {
    var first = read();
    member.answers((exchange, request) -> unchanged(exchange, request, member.key, "\"1\""));
    var again = read();
    assertThat(knownTags).containsExactly("\"1\"");
    assertThat(again.failing()).isEmpty();
    assertThat(again.sheet()).isEqualTo(first.sheet());
    assertThat(again.readAt().orElseThrow()).isAfter(first.readAt().orElseThrow());
    member.answers((exchange, request) -> unchanged(exchange, request, member.key, "\"2\""));
    failsAndKeepsWhatWasTold(Failing.UNREADABLE);
    var another = SigningKey.make();
    member.answers((exchange, request) -> unchanged(exchange, request, another, "\"1\""));
    failsAndKeepsWhatWasTold(Failing.NOT_PROVED);
  }
}
