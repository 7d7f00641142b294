package rowan.promises;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Authorities;
import rowan.foundation.access.Authority;
import rowan.foundation.access.Needs;
import rowan.foundation.access.Office;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;
import rowan.foundation.audit.log.Sequencer;
import rowan.launch.DemoCouncil;
import rowan.testing.HttpVisitor;
import rowan.testing.RowanTest;

/**
 * Every address under which somebody's record is read, taken from the routes themselves, leaves
 * exactly one entry for each room that reads, and each entry its place in the log. A new route with
 * an id in it is tried without anybody adding it here. To see it fail, read a case without {@code
 * CaseLook}.
 */
@RowanTest
@Import(Planted.class)
class EveryReadingIsWrittenDownTests {

  /**
   * Addresses that leave none, since they read no record of anybody who is helped, and those that
   * leave several, since one room asks others, each of which writes down its own part.
   */
  private static final Map<String, Integer> OTHERWISE =
      Map.of(
          "/refuge/places/{id}", 0, // a house
          "/refuge/places/{id}/spaces/new", 0,
          "/refuge/spaces/{id}", 0, // a room in it
          "/refuge/spaces/{id}/out-of-use", 0,
          "/refuge/placements/{id}", 2, // the stay, and whose it is
          "/refuge/for/{id}", 4, // whose, who lives with them, what they need, what was found
          "/refuge/searches/{id}", 5,
          "/refuge/searches/{id}/hold/{id}", 5,
          "/refuge/searches/{id}/why-not", 5);

  @Autowired private DemoCouncil council;
  @Autowired private Authorities authorities;
  @Autowired private Accounts accounts;
  @Autowired private Permissions permissions;
  @Autowired private Planted planted;
  @Autowired private Sequencer sequencer;
  @Autowired private Acting acting;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mapping;

  @LocalServerPort private int port;

  private Authority authority;
  private Planted.Household household;
  private final Map<Office, HttpVisitor> visitors = new EnumMap<>(Office.class);

  @BeforeEach
  void somebodyInAWholeCouncil() {
    council.load(line -> {});
    authority = authorities.servedAt("fernborough").orElseThrow();
    household = planted.in(authority, LocalDate.now(clock));
  }

  private Map<Office, Actor> onePerOffice() {
    var first = new EnumMap<Office, Actor>(Office.class);
    first.put(Office.IDVA, household.lead());
    first.put(Office.REFUGE_MANAGER, household.manager());
    accounts
        .holders(authority.id())
        .forEach(actor -> actor.offices().forEach(office -> first.putIfAbsent(office, actor)));
    return first;
  }

  private record Reading(String pattern, String path, Needs needs) {}

  private List<Reading> readings() {
    var readings = new ArrayList<Reading>();
    mapping
        .getHandlerMethods()
        .forEach((info, method) -> {
          var needs = method.getMethodAnnotation(Needs.class);
          if (needs != null
              && info.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
            info.getPatternValues().forEach(pattern -> add(pattern, needs, readings));
          }
        });
    return readings;
  }

  private void add(String pattern, Needs needs, List<Reading> readings) {
    household.ids().entrySet().stream()
        .filter(id -> pattern.startsWith(id.getKey() + "{"))
        .findFirst()
        .map(id ->
            pattern
                .replaceFirst("\\{[^/]+}", id.getValue())
                .replace("{space}", "" + household.ids().get("/refuge/spaces/"))
                .replace("{document}", household.document()))
        .ifPresent(path -> readings.add(new Reading(pattern, path, needs)));
  }

  private List<Long> entriesSince(long number) {
    return acting.in(
        Wing.FOUNDATION,
        household.lead(),
        () ->
            jdbc.sql("select number from audit.entry where number > ? and account_id <> ?")
                .params(number, new UUID(0, 0))
                .query(Long.class)
                .list());
  }

  private long lastEntry() {
    return entriesSince(0).stream().mapToLong(number -> number).max().orElse(0);
  }

  @Test
  void leavesExactlyOneEntryWithItsPlace() {
    var left = new TreeMap<String, Integer>();
    var expected = new TreeMap<String, Integer>();
    var actors = onePerOffice();
    long first = lastEntry();
    for (var reading : readings()) {
      for (var one : actors.entrySet()) {
        if (!permissions.permit(one.getValue(), reading.needs.value())) {
          continue;
        }
        var visitor =
            visitors.computeIfAbsent(
                one.getKey(), office -> HttpVisitor.signedIn(authority, port, one.getValue()));
        long before = lastEntry();
        if (visitor.get(reading.path).statusCode() == 200) {
          var words = Walk.kind(reading.path) + " by " + one.getKey();
          left.put(words, entriesSince(before).size());
          expected.put(words, OTHERWISE.getOrDefault(Walk.kind(reading.path), 1));
        }
      }
    }
    assertThat(left).hasSizeGreaterThan(20).isEqualTo(expected);
    while (sequencer.sequence(authority.id()) != Sequencer.Turn.SETTLED) {
      Thread.onSpinWait();
    }
    var written = entriesSince(first);
    assertThat(written).hasSizeGreaterThan(20);
    assertThat(placed(written)).isEqualTo(written.size());
  }

  private int placed(List<Long> numbers) {
    return acting.in(
        Wing.FOUNDATION,
        household.lead(),
        () ->
            jdbc.sql("select count(*) from audit.leaf where number = any (?)")
                .param(numbers.toArray(Long[]::new))
                .query(Integer.class)
                .single());
  }
}
