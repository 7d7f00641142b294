package rowan.foundation.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTests {

  @Test
  void isReadInLowerCaseWithoutWhatIsAround() {
    var read = EmailAddress.read("  Priya.N@Adults.Example.GOV.uk ").orElseThrow();
    assertThat(read.value()).isEqualTo("priya.n@adults.example.gov.uk");
    assertThat(read.domain()).isEqualTo("adults.example.gov.uk");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "@example.org",
        "a@",
        "a@b",
        "a@b@example.org",
        "a b@example.org",
        "a@example.org\nbcc:x@example.org",
        "a@-example.org",
        "a@exa mple.org"
      })
  void isNothingElse(String typed) {
    assertThat(EmailAddress.read(typed)).isEmpty();
  }

  @Test
  void isNoLongerThanAMailServerTakes() {
    assertThat(EmailAddress.read("a@" + "b".repeat(250) + ".org")).isEmpty();
  }
}
