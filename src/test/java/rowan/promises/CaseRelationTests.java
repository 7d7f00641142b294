package rowan.promises;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Needs;
import rowan.foundation.access.Office;
import rowan.foundation.access.Permissions;
import rowan.foundation.people.KeepingStanding;
import rowan.support.casework.CaseId;
import rowan.support.casework.Casework;
import rowan.support.casework.GivenCases;
import rowan.support.casework.glass.BreakGlass;
import rowan.support.casework.glass.BrokenGlass;
import rowan.support.casework.lead.CloseCase;
import rowan.support.casework.lead.ClosingReason;
import rowan.support.casework.lead.Closings;
import rowan.support.casework.lead.HandoverId;
import rowan.support.casework.lead.Handovers;
import rowan.support.casework.lead.Outcome;
import rowan.support.casework.lead.ProposeHandover;
import rowan.support.casework.page.TodaysWork;
import rowan.testing.HttpVisitor;
import rowan.testing.RowanTest;

/**
 * Somebody who is something to a case asks for every address that has only the case in it, and
 * tries to close it: what they find is what {@link CaseRelation} says. For whom it is not there,
 * {@link TheCaseIsNotThereTests} compares the answers byte by byte.
 */
@RowanTest
class CaseRelationTests {

  private static final Map<String, String> CLOSING =
      Map.of(
          "reason", ClosingReason.SUPPORT_FINISHED.name(),
          "outcome", Outcome.ABUSE_STOPPED.name(),
          "words", "Knows the way back.");

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mapping;

  @Autowired private GivenCases given;
  @Autowired private Casework casework;
  @Autowired private Handovers handovers;
  @Autowired private Closings closings;
  @Autowired private TodaysWork today;
  @Autowired private BrokenGlass glass;
  @Autowired private KeepingStanding standing;
  @Autowired private Permissions permissions;
  @Autowired private java.time.Clock clock;
  @LocalServerPort private int port;

  private record Route(RequestMethod method, String path, String below) {}

  @ParameterizedTest
  @EnumSource(
      value = CaseRelation.class,
      names = {"ASKED_TO_TAKE_PART", "ELSEWHERE", "CONNECTED", "OTHER_COUNCIL"},
      mode = EnumSource.Mode.EXCLUDE)
  void findsWhatTheMatrixSays(CaseRelation relation) {
    var team = given.team();
    var id = given.aCase(team);
    var somebody = whoIs(relation, team, id);
    var visitor = HttpVisitor.signedIn(team.council().authority(), port, somebody);
    visitor.get("/conduct"); // has the token that forms are sent with
    var otherwise = new ArrayList<String>();
    var routes = routes(id);
    assertThat(routes).hasSizeGreaterThan(20);
    for (var route : routes) {
      int status = status(visitor, route);
      if (status >= 500 || (status != 404) != relation.finds(route.below)) {
        otherwise.add(status + " " + route);
      }
    }
    assertThat(otherwise).isEmpty();
    var closed = visitor.post("/cases/" + id + "/close", CLOSING);
    switch (relation.acts()) {
      case ALL -> assertThat(closed.statusCode()).isEqualTo(303);
      case NOT_AS_LEAD -> assertThat(closed.body()).contains("Only the lead worker");
      case NONE -> assertThat(closed.statusCode()).isIn(404, 422);
    }
  }

  private Actor whoIs(CaseRelation relation, GivenCases.Team team, CaseId id) {
    return switch (relation) {
      case LEADS -> team.idva();
      case COLLEAGUE -> team.otherIdva();
      case INVOLVED -> {
        handOver(team.idva(), team.outreach(), id, false);
        yield team.otherIdva();
      }
      case PART_IS_OVER -> {
        handOver(team.idva(), team.outreach(), id, false);
        handOver(team.outreach(), team.idva(), id, true);
        yield team.outreach();
      }
      case BROKE_GLASS -> {
        var number = casework.summary(team.idva(), id).orElseThrow().number().substring(2);
        glass.open(
            new BreakGlass(
                team.stranger(), Long.parseLong(number), "She is on the line, he is at the door."));
        yield team.stranger();
      }
      case LED_UNTIL_IT_CLOSED -> {
        closings.close(
            new CloseCase(
                team.idva(),
                id,
                ClosingReason.SUPPORT_FINISHED,
                Outcome.ABUSE_STOPPED,
                "Knows the way back.",
                ""));
        yield team.idva();
      }
      case STANDING_LAPSED -> {
        var administrator = team.council().holder(Office.ADMINISTRATOR);
        standing.trained(administrator, team.idva().account(), LocalDate.now(clock).minusDays(1));
        yield team.idva();
      }
      case ASKED_TO_TAKE_PART, ELSEWHERE, CONNECTED, OTHER_COUNCIL ->
          throw new IllegalArgumentException("tried by another test");
    };
  }

  private void handOver(Actor from, Actor to, CaseId id, boolean endsOurPart) {
    handovers.propose(
        new ProposeHandover(
            from, id, to.account(), "All of it.", LocalDate.now(clock), false, true, endsOurPart));
    handovers.accept(to, new HandoverId(today.of(to).asked().getFirst().handover()));
  }

  /** Every address that has a case in it and no other id, for an office that works with cases. */
  private List<Route> routes(CaseId id) {
    var routes = new ArrayList<Route>();
    mapping
        .getHandlerMethods()
        .forEach((info, method) -> {
          var needs = method.getMethodAnnotation(Needs.class);
          if (needs != null && permissions.granted(Office.IDVA).contains(needs.value())) {
            for (var pattern : info.getPatternValues()) {
              if (pattern.matches("/cases/\\{id}[^{]*|/refuge/(sanctuary/)?for/\\{caseId}[^{]*")) {
                var path = pattern.replaceFirst("\\{[^/]+}", id.toString());
                info.getMethodsCondition()
                    .getMethods()
                    .forEach(verb ->
                        routes.add(new Route(verb, path, path.replaceFirst(".*" + id, ""))));
              }
            }
          }
        });
    return routes;
  }

  private static int status(HttpVisitor visitor, Route route) {
    var path =
        route.path.endsWith("/earlier")
            ? route.path + "?before=" + new java.util.UUID(1, 2)
            : route.path;
    return route.method == RequestMethod.GET
        ? visitor.get(path).statusCode()
        : visitor.post(path, Map.of()).statusCode();
  }
}
