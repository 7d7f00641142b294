package rowan.foundation.signin.ceremony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.server.ResponseStatusException;

class SiteTests {

  private static MockHttpServletRequest at(String host) {
    var request = new MockHttpServletRequest();
    request.setScheme("https");
    request.setServerPort(443);
    request.setServerName(host);
    return request;
  }

  @Test
  void isWhereTheRequestWasSentTo() {
    assertThat(Site.of(at("rowan.example.gov.uk")))
        .isEqualTo(new Site("rowan.example.gov.uk", "https://rowan.example.gov.uk"));
  }

  /** A malformed request with an empty host was answered with an error of ours. */
  @Test
  void isNowhereWithoutAHostAndThatIsABadRequest() {
    assertThatThrownBy(() -> Site.of(at("")))
        .isInstanceOfSatisfying(
            ResponseStatusException.class,
            bad -> assertThat(bad.getStatusCode().value()).isEqualTo(400));
  }
}
