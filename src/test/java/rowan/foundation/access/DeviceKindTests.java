package rowan.foundation.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rowan.foundation.access.session.DeviceKind;

class DeviceKindTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36|Chrome on Windows",
        "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0|Edge on Windows",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1|Safari on an iPhone",
        "Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0|Firefox on Linux",
        "Java-http-client/25|Unknown device"
      })
  void isToldFromWhatABrowserSaysOfItself(String said, String kind) {
    assertThat(DeviceKind.of(said)).isEqualTo(kind);
  }

  @Test
  void isUnknownWhereABrowserSaysNothing() {
    assertThat(DeviceKind.of(null)).isEqualTo("Unknown device");
  }
}
