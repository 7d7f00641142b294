package rowan.foundation.web.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.util.ServletRequestPathUtils;

class RoutesTests {

  private final Routes routes = new Routes();

  /** Pages of a house with few rooms. */
  @Controller
  static class Pages {

    @GetMapping("/")
    void start() {}

    @GetMapping("/cases/{id}")
    void one() {}

    @PostMapping("/cases/{id}")
    void change() {}

    @GetMapping({"/contracts/{id}", "/agreements/{id}"})
    void contract() {}

    @GetMapping("/{language}/about")
    void about() {}

    @GetMapping("/cases/{id}/plan")
    void plan() {}

    @GetMapping("/papers/{*name}")
    void paper() {}
  }

  @BeforeEach
  void walkIn() {
    var house = new StaticWebApplicationContext();
    house.registerSingleton("pages", Pages.class);
    house.refresh();
    routes.setApplicationContext(house);
    routes.afterPropertiesSet();
  }

  private static MockHttpServletRequest request(String method, String address) {
    var request = new MockHttpServletRequest(method, address);
    ServletRequestPathUtils.parseAndCache(request);
    return request;
  }

  private @Nullable String answer(MockHttpServletRequest request) throws Exception {
    var chain = routes.getHandler(request);
    return chain == null
        ? null
        : ((HandlerMethod) Objects.requireNonNull(chain.getHandler())).getMethod().getName();
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /, start",
    "GET, /cases/7, one",
    "POST, /cases/7, change",
    "GET, /contracts/7, contract",
    "GET, /agreements/7, contract",
    "GET, /cy/about, about",
    "GET, /c%61ses/7, one",
    "GET, /cases;v=1/7, one",
    "GET, /cases/7/plan, plan",
    "GET, /cases/7%2Fplan, one",
    "GET, /cases/7;to=a/plan, plan",
    "GET, /papers/2026/11/agenda, paper",
    "GET, /case/7,",
    "GET, /cases/7/,",
    "GET, /casesx/7,",
    "GET, //cases/7,",
  })
  void findsWhatAnswersHoweverTheAddressIsWritten(
      String method, String address, @Nullable String answer) throws Exception {
    assertThat(answer(request(method, address))).isEqualTo(answer);
  }

  @Test
  void saysThatAnAddressIsThereForAnotherMethodOnly() {
    assertThatThrownBy(() -> routes.getHandler(request("POST", "/cases/7/plan")))
        .isInstanceOf(HttpRequestMethodNotSupportedException.class);
  }

  @Test
  void looksOnceForARequestAndAnewWhenAFaultLeadsItElsewhere() throws Exception {
    var request = request("GET", "/cases/7");
    var first = Objects.requireNonNull(routes.getHandler(request)).getHandler();
    assertThat(Objects.requireNonNull(routes.getHandler(request)).getHandler()).isSameAs(first);

    request.setRequestURI("/contracts/7");
    ServletRequestPathUtils.parseAndCache(request);
    assertThat(answer(request)).isEqualTo("contract");

    request.setRequestURI("/nothing/here");
    ServletRequestPathUtils.parseAndCache(request);
    assertThat(answer(request)).isNull();
  }
}
