package rowan.foundation.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpokenLanguageTests {

  @Test
  void isSentByFormsAsItsCode() {
    assertThat(SpokenLanguage.codes(SpokenLanguage.OFFERED))
        .hasSameSizeAs(SpokenLanguage.OFFERED)
        .contains("sk", "bfi")
        .doesNotContain("en");
    assertThat(SpokenLanguage.codes(SpokenLanguage.WITH_ENGLISH))
        .hasSize(SpokenLanguage.OFFERED.size() + 1)
        .contains("en");
  }
}
