package rowan.promises;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Authorities;
import rowan.foundation.access.Authority;
import rowan.foundation.access.Office;
import rowan.foundation.access.Wing;
import rowan.launch.DemoCouncil;
import rowan.testing.HttpVisitor;
import rowan.testing.RowanTest;

/**
 * Where a refuge is, and who somebody is and where she can be reached, walked after through every
 * page that every office of a whole council can read, and through all that is left behind: it is on
 * the one page for the one placement, for those who work with her, with a trace; and nowhere else.
 */
@RowanTest
class SecretPlaceTests {

  private static final Pattern TITLE = Pattern.compile("<title>(.*?)</title>", Pattern.DOTALL);
  private static final String LISTENING = "what is logged from now on is read";

  /** Of her number more than its last six digits: those stand in ids and sealed bytes by chance. */
  private static final List<String> SECRETS =
      List.of(
          "Quillwort",
          "Zephyrine",
          "Oakapple",
          "900 617",
          "7700900617",
          "7700 900617",
          "Fennelmarsh");

  /**
   * Who may be shown where she is to go: the council's workers on her case, and the refuge's own.
   */
  private static final Set<Office> WORK_WITH_HER =
      Set.of(Office.TRIAGE, Office.IDVA, Office.REFUGE_WORKER, Office.REFUGE_MANAGER);

  /** Addresses at which nobody is shown a page here, each with its reason. */
  private static final Set<String> LEAD_ON =
      Set.of(
          "/kept", // nothing was kept
          "/home", // leads on to the first place of each office
          "/refuge/placements/{id}/offer", // the refuge was asked before
          "/assurance", // leads on to the newest decision
          "/refuge/return.csv", // nothing was counted yet
          "/refuge/return.json",
          "/network/v1/vacancies", // to who signs, and to nobody by a page: AskingAsAMemberTests
          "/conversations/{id}"); // she was referred, and was given no five words

  /** Where her name, number or safe address stand, and the offices that read them there. */
  private static final Map<String, Set<Office>> WHERE =
      Map.of(
          "/cases/{id}/contact",
          WORK_WITH_HER,
          "/cases/{id}/safe-contact",
          WORK_WITH_HER,
          "/cases/{id}/children", // her child's name
          WORK_WITH_HER,
          "/cases/{id}/documents/{id}", // a file's own words
          WORK_WITH_HER,
          "/cases/{id}/names", // what she is found by
          WORK_WITH_HER,
          "/triage/{id}",
          Set.of(Office.TRIAGE),
          "/referrals/{id}",
          Set.of(Office.REFERRER)); // as they wrote it themselves

  @Autowired private DemoCouncil council;
  @Autowired private Authorities authorities;
  @Autowired private Accounts accounts;
  @Autowired private Planted planted;
  @Autowired private Acting acting;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mapping;

  @LocalServerPort private int port;

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private Authority authority;
  private Planted.Household household;

  @BeforeEach
  void somebodyInAWholeCouncil() {
    council.load(line -> {});
    authority = authorities.servedAt("fernborough").orElseThrow();
    log.start();
    root().addAppender(log);
    LoggerFactory.getLogger(SecretPlaceTests.class).warn(LISTENING);
    household = planted.in(authority, LocalDate.now(clock));
  }

  @AfterEach
  void stopListening() {
    root().detachAppender(log);
  }

  private static Logger root() {
    return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
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

  private HttpVisitor visitor(Actor actor) {
    return HttpVisitor.signedIn(authority, port, actor);
  }

  private Walk walk(HttpVisitor visitor) {
    return Walk.by(
        visitor,
        everyPlantedPath(),
        path -> household.ids().values().stream().anyMatch(path::contains));
  }

  /** Every route that is read, with the ids of what was planted where it takes one. */
  private List<String> everyPlantedPath() {
    return patterns().stream().flatMap(pattern -> filled(pattern).stream()).toList();
  }

  private Set<String> patterns() {
    var patterns = new TreeSet<String>();
    mapping
        .getHandlerMethods()
        .forEach((info, method) -> {
          if (info.getMethodsCondition().getMethods().contains(RequestMethod.GET)
              && method.getBeanType().getName().startsWith("rowan.")) {
            patterns.addAll(info.getPatternValues());
          }
        });
    return patterns;
  }

  private Optional<String> filled(String pattern) {
    if (!pattern.contains("{")) {
      return Optional.of(pattern);
    }
    var space = household.ids().get("/refuge/spaces/");
    return household.ids().entrySet().stream()
        .filter(id -> pattern.startsWith(id.getKey() + "{"))
        .map(id ->
            pattern
                .replaceFirst("\\{[^/]+}", id.getValue())
                .replace("{space}", "" + space)
                .replace("{measure}", "" + household.ids().get("/refuge/sanctuary/measures/"))
                .replace("{document}", household.document()))
        .findFirst();
  }

  private static void saysNothingAround(String path, HttpResponse<String> page) {
    var title = TITLE.matcher(page.body());
    assertThat(path + " " + page.headers().map() + (title.find() ? title.group(1) : ""))
        .as("address, headers and title of " + path)
        .doesNotContain(SECRETS);
  }

  @Test
  void standsOnlyOnTheOnePageForThoseWhoWorkWithHer() throws Exception {
    var read = new TreeSet<String>();
    var shown = new TreeMap<String, Set<Office>>();
    var told = new TreeSet<Office>();
    var toldWhereSheLives = new TreeSet<Office>();
    for (var one : onePerOffice().entrySet()) {
      var visitor = visitor(one.getValue());
      var walk = walk(visitor);
      walk.pages().forEach(SecretPlaceTests::saysNothingAround);
      read.addAll(walk.read());
      for (var secret : SECRETS) {
        walk.kindsShowing(secret)
            .forEach(kind -> shown.computeIfAbsent(kind, any -> new TreeSet<>()).add(one.getKey()));
      }
      assertThat(walk.kindsShowing("Quillwort")).as("pages of " + one.getKey()).isEmpty();
      if (isTold(one.getValue(), visitor)) {
        told.add(one.getKey());
      }
      if (isToldWhereSheLives(visitor, "/cases/")) {
        toldWhereSheLives.add(one.getKey());
      }
      assertThat(isToldWhereSheLives(visitor, "/refuge/sanctuary/"))
          .as("told of her home for the locks: " + one.getKey())
          .isEqualTo(toldWhereSheLives.contains(one.getKey()));
    }
    var asVisitor = walk(HttpVisitor.at(authority, port));
    asVisitor
        .pages()
        .forEach((path, page) -> assertThat(page.body()).as(path).doesNotContain(SECRETS));
    read.addAll(asVisitor.read());

    assertThat(told).isEqualTo(new TreeSet<>(WORK_WITH_HER));
    assertThat(toldWhereSheLives).isEqualTo(new TreeSet<>(WORK_WITH_HER));
    assertThat(shown).as("who reads her name, number or safe address, and where").isEqualTo(WHERE);
    assertThat(everyKind()).as("pages that nobody has read").isSubsetOf(read);
    leavesNothingBehind();
  }

  private Set<String> everyKind() {
    var kinds = new TreeSet<String>();
    everyPlantedPath().forEach(path -> kinds.add(Walk.kind(path)));
    kinds.removeAll(LEAD_ON);
    return kinds;
  }

  /** Asks where the refuge is; whoever is told is written down, once, and nobody else is. */
  private boolean isTold(Actor actor, HttpVisitor visitor) {
    long before = traces(actor);
    var path = "/refuge/placements/" + household.placement() + "/address";
    visitor.get("/sign-in");
    var page = visitor.post(path, Map.of("reason", "GOING_THERE", "why", "Taxi at six"));
    saysNothingAroundWhat(page);
    boolean told = page.body().contains(Planted.REFUGE_ADDRESS);
    assertThat(traces(actor) - before).as("traces of " + actor.title()).isEqualTo(told ? 1 : 0);
    assertThat(page.statusCode()).isEqualTo(told ? 200 : 404);
    return told;
  }

  private boolean isToldWhereSheLives(HttpVisitor visitor, String by) {
    var path = by + household.ids().get(by) + "/address";
    visitor.get("/sign-in");
    var page = visitor.post(path, Map.of("reason", "CHECKING", "why", "Is it still so?"));
    saysNothingAroundWhat(page);
    boolean told = page.body().contains(Planted.HOME);
    assertThat(page.statusCode()).isEqualTo(told ? 200 : 404);
    return told;
  }

  private static void saysNothingAroundWhat(HttpResponse<String> page) {
    saysNothingAround(page.uri().getPath(), page);
    assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
  }

  private long traces(Actor actor) {
    return acting.in(
        Wing.FOUNDATION,
        actor,
        () ->
            jdbc.sql(
                    "select count(*) from audit.entry where what = 'refuge.address' and account_id = ?")
                .param(actor.account().value())
                .query(Long.class)
                .single());
  }

  private void leavesNothingBehind() throws Exception {
    var logged = new ArrayList<String>();
    for (var event : List.copyOf(log.list)) {
      logged.add(event.getFormattedMessage() + " " + event.getMDCPropertyMap() + cause(event));
    }
    assertThat(String.join("\n", logged)).contains(LISTENING).doesNotContain(SECRETS);
    assertThat(WholeDatabase.tablesHolding("Marjoram")).contains("refuge.refuge");
    var written =
        SECRETS.stream()
            .flatMap(secret -> Stream.of(secret, secret.toLowerCase(Locale.ROOT)))
            .toList();
    assertThat(WholeDatabase.tablesHolding(written)).isEmpty();
  }

  private static String cause(ILoggingEvent event) {
    var thrown = event.getThrowableProxy();
    return thrown == null ? "" : " " + thrown.getClassName() + " " + thrown.getMessage();
  }
}
