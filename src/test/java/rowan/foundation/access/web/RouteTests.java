package rowan.foundation.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Action;
import rowan.foundation.access.Authorities;
import rowan.foundation.access.Needs;
import rowan.foundation.access.Office;
import rowan.foundation.access.Permissions;
import rowan.testing.Council;
import rowan.testing.HttpVisitor;
import rowan.testing.RowanTest;

/** Every route there is, tried by every office there is, over HTTP. */
@RowanTest
class RouteTests {

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mapping;

  @Autowired private Permissions permissions;
  @Autowired private Authorities authorities;
  @Autowired private Accounts accounts;
  @Autowired private JdbcClient jdbc;
  @LocalServerPort private int port;

  /** Forms without a mark were sent to many councils, and kept: there is to be room for others. */
  @AfterEach
  void nothingIsKept() {
    jdbc.sql("delete from access.kept_form").update();
  }

  private record Route(RequestMethod method, String path, Action needs) {}

  private List<Route> routes() {
    var routes = new ArrayList<Route>();
    mapping
        .getHandlerMethods()
        .forEach((info, method) -> {
          var needs = method.getMethodAnnotation(Needs.class);
          if (needs != null && method.getBeanType().getName().startsWith("rowan.")) {
            for (var pattern : info.getPatternValues()) {
              for (var verb : info.getMethodsCondition().getMethods()) {
                routes.add(new Route(verb, filled(pattern), needs.value()));
              }
            }
          }
        });
    return routes;
  }

  private static String filled(String pattern) {
    return pattern.replaceAll("\\{[^/]+}", UUID.randomUUID().toString());
  }

  @Test
  void everyPageStatesWhatItNeeds() {
    var silent = new TreeMap<String, String>();
    mapping
        .getHandlerMethods()
        .forEach((info, method) -> {
          if (method.getMethodAnnotation(Needs.class) == null
              && method.getBeanType().getName().startsWith("rowan.")) {
            silent.put(info.toString(), method.toString());
          }
        });
    assertThat(silent).isEmpty();
  }

  @Test
  void everyRouteIsOneMethodOfHttp() {
    assertThat(routes()).isNotEmpty().allMatch(route -> route.method() != null);
  }

  @ParameterizedTest
  @EnumSource(
      value = Office.class,
      names = {"VISITOR", "CLOCK"},
      mode = EnumSource.Mode.EXCLUDE)
  void anOfficeReachesNoRouteThatItDoesNotPermit(Office office) {
    var council = Council.founded(authorities, accounts);
    var actor = council.holder(office);
    var visitor = HttpVisitor.signedIn(council.authority(), port, actor);
    visitor.get("/sign-in");
    var reached = new ArrayList<String>();
    for (var route : routes()) {
      if (!permissions.permit(actor, route.needs())) {
        int status = status(visitor, route);
        if (status != 404) {
          reached.add(status + " " + route);
        }
      }
    }
    assertThat(reached).isEmpty();
  }

  @Test
  void whoIsNotSignedInIsSentToSignInFromEveryPageThatIsNotPublic() {
    var council = Council.founded(authorities, accounts);
    var visitor = HttpVisitor.at(council.authority(), port).bearingAToken();
    var reached = new ArrayList<String>();
    for (var route : routes()) {
      if (!permissions.granted(Office.VISITOR).contains(route.needs())) {
        var response =
            route.method() == RequestMethod.POST
                ? visitor.post(route.path(), Map.of())
                : visitor.get(route.path());
        var location = response.headers().firstValue("Location").orElse("");
        if (response.statusCode() != 302 || !location.contains("/sign-in")) {
          reached.add(response.statusCode() + " " + route);
        }
      }
    }
    assertThat(reached).isEmpty();
  }

  @Test
  void aFormWithoutItsTokenDoesNothing() {
    var council = Council.founded(authorities, accounts);
    var actor = council.holder(Office.AUDITOR);
    var visitor = HttpVisitor.signedIn(council.authority(), port, actor);
    assertThat(visitor.postForged("/sign-out", Map.of()).headers().firstValue("Location"))
        .hasValueSatisfying(location -> assertThat(location).endsWith("/kept"));
    assertThat(visitor.get("/sign-in").body()).contains(actor.name());
  }

  @Test
  void noFormIsTakenWithoutItsTokenFromWhoeverMaySendIt() {
    var council = Council.founded(authorities, accounts);
    var taken = new ArrayList<String>();
    for (var office : Office.values()) {
      if (office == Office.VISITOR || office == Office.CLOCK) {
        continue;
      }
      var visitor =
          HttpVisitor.signedIn(council.authority(), port, council.holder(office)).bearingNoToken();
      for (var route : routes()) {
        if (route.method() == RequestMethod.POST
            && permissions.granted(office).contains(route.needs())) {
          var sent =
              List.of(
                  visitor.postForged(route.path(), Map.of("words", "x")),
                  visitor.upload(route.path(), Map.of(), "a.txt", InputStream::nullInputStream));
          for (var answer : sent) {
            if (!answer.headers().firstValue("Location").orElse("").endsWith("/kept")) {
              taken.add(answer.statusCode() + " " + office + " " + route);
            }
          }
        }
      }
    }
    assertThat(taken).isEmpty();
  }

  @Test
  void aPathThatNothingAnswersLooksLikeOneThatIsNotPermitted() {
    var council = Council.founded(authorities, accounts);
    var visitor =
        HttpVisitor.signedIn(council.authority(), port, council.holder(Office.ADMINISTRATOR));
    assertThat(visitor.get("/no-such-place").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/actuator", "/actuator/env", "/actuator/heapdump", "/actuator/health/db",
        "/actuator/loggers", "/actuator/..;/actuator/env", "/WEB-INF/web.xml", "/error/x"
      })
  void nothingOfTheFrameworkIsThereForAnybody(String path) {
    var council = Council.founded(authorities, accounts);
    var visitor =
        HttpVisitor.signedIn(council.authority(), port, council.holder(Office.ADMINISTRATOR));
    assertThat(visitor.get(path).statusCode()).isIn(400, 404);
    assertThat(HttpVisitor.at(council.authority(), port).get("/actuator/health").body())
        .contains("UP")
        .doesNotContain("components", "db", "disk");
  }

  private static int status(HttpVisitor visitor, Route route) {
    return switch (route.method()) {
      case GET -> visitor.get(route.path()).statusCode();
      case POST -> visitor.post(route.path(), Map.of()).statusCode();
      default -> throw new AssertionError("pages are read and forms are sent: " + route);
    };
  }
}
