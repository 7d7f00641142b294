package rowan.promises;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Needs;
import rowan.foundation.access.Permissions;
import rowan.support.casework.CaseId;
import rowan.support.casework.GivenCases;
import rowan.support.casework.connected.ConnectedPeople;
import rowan.testing.HttpVisitor;
import rowan.testing.RowanTest;

/**
 * Who may not see a case tries every address that has one in it, and many that have none: the
 * answers are the same, word for word and byte for byte. To see it fail, let {@code CaseLook}
 * answer a case that is not found otherwise than by nothing, or take a policy off a table of cases.
 */
@RowanTest
class TheCaseIsNotThereTests {

  private static final int GUESSES = 25;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mapping;

  @Autowired private GivenCases given;
  @Autowired private ConnectedPeople connected;
  @Autowired private Permissions permissions;
  @LocalServerPort private int port;

  private record Route(RequestMethod method, String pattern) {}

  @TestFactory
  Stream<DynamicTest> isNotThereFor() {
    var team = given.team();
    var id = given.aCase(team);
    connected.shutOut(team.idva(), id, team.otherIdva().account());
    var elsewhere = given.team();
    return Map.of(
            "an organisation that takes no part", team.stranger(),
            "one that is to take part and does not yet", team.outreach(),
            "a colleague who is connected with somebody in it", team.otherIdva(),
            "a worker of another council", elsewhere.idva())
        .entrySet()
        .stream()
        .map(who ->
            DynamicTest.dynamicTest(
                who.getKey(),
                () -> {
                  var council =
                      who.getValue().authority().equals(team.idva().authority())
                          ? team.council()
                          : elsewhere.council();
                  triesEveryAddress(
                      who.getValue(),
                      HttpVisitor.signedIn(council.authority(), port, who.getValue()),
                      id);
                }));
  }

  private void triesEveryAddress(Actor actor, HttpVisitor visitor, CaseId id) {
    visitor.get("/today"); // has the token that forms are sent with
    var answered = new ArrayList<String>();
    var tried = new TreeSet<String>();
    for (var route : routes(actor)) {
      tried.add(route.pattern);
      var real = answer(visitor, route, id.value());
      if (!real.startsWith("404 ") || !real.equals(answer(visitor, route, UUID.randomUUID()))) {
        answered.add(route + ": " + real.substring(0, Math.min(real.length(), 200)));
      }
    }
    assertThat(tried)
        .contains("/cases/{id}", "/cases/{id}/documents", "/refuge/for/{caseId}")
        .contains("/refuge/sanctuary/for/{caseId}");
    assertThat(answered).isEmpty();
    var expected = answer(visitor, new Route(RequestMethod.GET, "/cases/{id}"), id.value());
    for (int guess = 0; guess < GUESSES; guess++) {
      assertThat(answer(visitor, new Route(RequestMethod.GET, "/cases/{id}"), UUID.randomUUID()))
          .isEqualTo(expected);
    }
  }

  /** Every route that names a case first, and that the actor's offices permit. */
  private List<Route> routes(Actor actor) {
    var routes = new ArrayList<Route>();
    mapping
        .getHandlerMethods()
        .forEach((info, method) -> {
          var needs = method.getMethodAnnotation(Needs.class);
          if (needs != null && permissions.permit(actor, needs.value())) {
            for (var pattern : info.getPatternValues()) {
              if (pattern.startsWith("/cases/{id}")
                  || pattern.startsWith("/conversations/{id}")
                  || pattern.startsWith("/refuge/sanctuary/for/{caseId}")
                  || pattern.startsWith("/refuge/for/{caseId}")) {
                info.getMethodsCondition()
                    .getMethods()
                    .forEach(verb -> routes.add(new Route(verb, pattern)));
              }
            }
          }
        });
    return routes;
  }

  /** Its status, headers that could tell, and its words without what differs each time. */
  private static String answer(HttpVisitor visitor, Route route, UUID id) {
    var path =
        route
            .pattern
            .replaceFirst("\\{[^/]+}", id.toString())
            .replaceAll("\\{[^/]+}", new UUID(1, 2).toString());
    if (path.endsWith("/earlier")) {
      path += "?before=" + new UUID(1, 2);
    }
    var response =
        route.method == RequestMethod.GET
            ? visitor.get(path)
            : visitor.post(path, Map.of("text", "Good morning."));
    return response.statusCode()
        + " "
        + response.headers().firstValue("Content-Type").orElse("")
        + " "
        + response
            .body()
            .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "")
            .replaceAll("\\b[0-9A-Z]{4}-[0-9A-Z]{4}\\b", "");
  }
}
