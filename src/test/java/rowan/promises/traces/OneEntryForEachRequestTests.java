package rowan.promises.traces;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Authorities;
import rowan.foundation.access.Office;
import rowan.foundation.access.Wing;
import rowan.foundation.audit.log.Sequencer;
import rowan.testing.HttpVisitor;
import rowan.testing.RowanTest;
import rowan.testing.TestClock;

/**
 * Each request that reads or writes anything of anybody leaves exactly one entry, which gets its
 * place in the log; and a fault before its transaction is over leaves neither the entry nor what
 * was written. The routes are taken from the application itself: a new one fails here until it is
 * said what is sent to it, or why it opens nobody's record.
 *
 * <p>To see it fail: take {@code audit.asOne} out of {@code RefugeDesk.act} (several entries), the
 * {@code files.changed} out of {@code Deciding.take} (none), or give a controller one more {@code
 * GetMapping}. To see the fault leave something, let {@code RefugeCapacity.stateMinimum} write in a
 * transaction of its own before that of its entry.
 */
@RowanTest
class OneEntryForEachRequestTests {

  /** Pages of which none opens a record of somebody who is helped, each with why. */
  private static final Map<String, String> OF_NOBODY =
      Map.of(
          "rowan.commissioning.", "its role may read no table of the support wing",
          "rowan.evidence.", "figures that have passed the disclosure gate",
          "rowan.foundation.access.", "signing in, and the pages of one's own session",
          "rowan.foundation.signin.", "how colleagues sign in: their own tests hold their entries",
          "rowan.foundation.people.", "colleagues and organisations",
          "rowan.foundation.web.", "what every page is made of");

  @Autowired private List<RoomRequests> rooms;
  @Autowired private Town town;
  @Autowired private Authorities authorities;
  @Autowired private Acting acting;
  @Autowired private JdbcClient jdbc;
  @Autowired private Sequencer sequencer;
  @Autowired private TestClock clock;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mapping;

  @LocalServerPort private int port;

  @AfterEach
  void backToTheMorning() {
    clock.moveBack();
  }

  private Map<String, Supplier<Request>> sent() {
    var sent = new TreeMap<String, Supplier<Request>>();
    rooms.forEach(room -> sent.putAll(room.sent()));
    return sent;
  }

  private Map<String, String> openingNothing() {
    var none = new TreeMap<String, String>();
    rooms.forEach(room -> none.putAll(room.openingNothing()));
    return none;
  }

  private TreeSet<String> routes() {
    var routes = new TreeSet<String>();
    mapping
        .getHandlerMethods()
        .forEach((info, method) -> {
          var where = method.getBeanType().getName();
          if (where.startsWith("rowan.")
              && OF_NOBODY.keySet().stream().noneMatch(where::startsWith)) {
            for (var verb : info.getMethodsCondition().getMethods()) {
              info.getPatternValues().forEach(pattern -> routes.add(verb + " " + pattern));
            }
          }
        });
    return routes;
  }

  @Test
  void everyRouteIsSentSomethingOrOpensNobodysRecord() {
    var said = new TreeSet<>(sent().keySet());
    assertThat(openingNothing().keySet()).doesNotContainAnyElementsOf(said);
    said.addAll(openingNothing().keySet());
    rooms.forEach(room -> said.addAll(room.heldElsewhere().keySet()));
    assertThat(routes()).hasSizeGreaterThan(100).isEqualTo(said);
  }

  /**
   * What is posted is sent twice: first while no entry can be kept, which must leave all as it was,
   * so that the same is then done as if for the first time.
   */
  @TestFactory
  Stream<DynamicTest> eachLeavesExactlyOneEntryWithItsPlaceAndAFaultNothing() {
    return sent().entrySet().stream()
        .map(route ->
            DynamicTest.dynamicTest(
                route.getKey(),
                () -> {
                  var request = route.getValue().get();
                  var visitor = visitor(request.by());
                  if (request.post()) {
                    aFaultBeforeTheCommitLeavesNothing(visitor, request);
                  }
                  leavesItsEntry(visitor, request);
                  backToTheMorning();
                }));
  }

  private void leavesItsEntry(HttpVisitor visitor, Request request) {
    long before = lastEntry(request.by());
    var answer = send(visitor, request);
    assertThat(answered(answer)).as(answer.statusCode() + " " + answer.headers().map()).isTrue();
    var left = entriesSince(request.by(), before);
    assertThat(left).hasSize(request.entries()).noneMatch(one -> one.contains("REFUSAL"));
    while (sequencer.sequence(request.by().authority()) != Sequencer.Turn.SETTLED) {
      Thread.onSpinWait();
    }
    assertThat(placedSince(request.by(), before)).isEqualTo(request.entries());
  }

  private void aFaultBeforeTheCommitLeavesNothing(HttpVisitor visitor, Request request) {
    var council = request.by().authority();
    AllRows.settle(council);
    var before = AllRows.of(council);
    var answer = AllRows.whileNoEntryIsKept(council, () -> send(visitor, request));
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(AllRows.of(council)).isEqualTo(before);
  }

  /** What is said to open nobody's record is believed only where it needs no id to be asked for. */
  @Test
  void whatOpensNobodysRecordLeavesNoEntry() {
    var one = town.somebody();
    for (var route : openingNothing().keySet()) {
      var path = route.replaceFirst("GET ", "");
      if (!path.contains("{")) {
        for (var office : Office.values()) {
          looks(one, office, path);
        }
      }
    }
  }

  private void looks(Town.Somebody one, Office office, String path) {
    if (office == Office.CLOCK || office == Office.COLLEAGUE) {
      return;
    }
    var actor =
        office == Office.VISITOR ? Actor.visitor(one.lead().authority()) : one.holder(office);
    var visitor = visitor(actor);
    long before = lastEntry(actor);
    visitor.get(path);
    assertThat(entriesSince(actor, before)).as(path + " by " + office).isEmpty();
  }

  private HttpVisitor visitor(Actor actor) {
    var authority =
        authorities.all().stream()
            .filter(one -> one.id().equals(actor.authority()))
            .findFirst()
            .orElseThrow();
    if (!actor.signedIn()) {
      return HttpVisitor.at(authority, port).bearingAToken();
    }
    var visitor = HttpVisitor.signedIn(authority, port, actor);
    visitor.get("/sign-in");
    return visitor;
  }

  /** Shown, or done and led on: not to where what was typed is kept for who must sign in anew. */
  private static boolean answered(HttpResponse<String> answer) {
    var led = answer.headers().firstValue("Location").orElse("");
    return answer.statusCode() == 200
        || (List.of(302, 303).contains(answer.statusCode())
            && !led.endsWith("/kept")
            && !led.contains("/sign-in"));
  }

  private static HttpResponse<String> send(HttpVisitor visitor, Request request) {
    if (request.file()) {
      var bytes = "Dear Asha".getBytes(StandardCharsets.UTF_8);
      return visitor.upload(
          request.path(), request.fields(), "letter.txt", () -> new ByteArrayInputStream(bytes));
    }
    return request.post()
        ? visitor.post(request.path(), request.fields())
        : visitor.get(request.path());
  }

  private List<String> entriesSince(Actor actor, long number) {
    return acting.in(
        Wing.FOUNDATION,
        actor,
        () ->
            jdbc.sql(
                    """
                    select kind || ' ' || what from audit.entry
                    where number > ? and offices <> 'CLOCK' order by number\
                    """)
                .param(number)
                .query(String.class)
                .list());
  }

  private int placedSince(Actor actor, long number) {
    return acting.in(
        Wing.FOUNDATION,
        actor,
        () ->
            jdbc.sql(
                    """
                    select count(*) from audit.entry e
                    join audit.leaf l on l.authority_id = e.authority_id and l.number = e.number
                    where e.number > ? and e.offices <> 'CLOCK'\
                    """)
                .param(number)
                .query(Integer.class)
                .single());
  }

  private long lastEntry(Actor actor) {
    return acting.in(
        Wing.FOUNDATION,
        actor,
        () ->
            jdbc.sql("select coalesce(max(number), 0) from audit.entry")
                .query(Long.class)
                .single());
  }
}
