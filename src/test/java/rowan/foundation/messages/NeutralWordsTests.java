package rowan.foundation.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NeutralWordsTests {

  /** What would tell somebody who reads over a shoulder what kind of service writes. */
  private static final List<String> TELLING =
      List.of(
          "abuse",
          "violen",
          "domestic",
          "refuge",
          "safe",
          "risk",
          "harm",
          "hurt",
          "police",
          "council",
          "idva",
          "marac",
          "support",
          "case",
          "victim",
          "survivor",
          "helpline",
          "rowan",
          "confidential",
          "worker",
          "service",
          "http",
          "www",
          "@",
          "court",
          "partner");

  @ParameterizedTest
  @EnumSource(NeutralWords.class)
  void tellNothingOfWhoWrites(NeutralWords words) {
    var text = words.signedBy("").toLowerCase(Locale.UK);
    assertThat(TELLING).noneMatch(text::contains);
    assertThat(text).hasSizeLessThan(160);
  }

  @ParameterizedTest
  @EnumSource(NeutralWords.class)
  void areSignedByWhomThePersonKnows(NeutralWords words) {
    assertThat(words.signedBy("Anna from the library")).endsWith("\nAnna from the library");
    assertThat(words.signedBy("")).doesNotContain("\n");
  }
}
