package rowan.foundation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpStatusCode;

class ErrorPageStatusTests {

  @ParameterizedTest
  @CsvSource({
    "401, 404",
    "403, 404",
    "404, 404",
    "405, 405",
    "413, 413",
    "415, 415",
    "400, 400",
    "422, 400",
    "500, 500",
    "502, 500",
    "503, 503"
  })
  void showsEachStatusAsOneThatHasAPage(int sent, int shown) {
    assertThat(ErrorPages.shown(HttpStatusCode.valueOf(sent)).value()).isEqualTo(shown);
  }

  @ParameterizedTest
  @MethodSource("rowan.foundation.web.Words#languages")
  void hasWordsForEachPage(Language language) {
    for (int status = 400; status < 600; status++) {
      int shown = ErrorPages.shown(HttpStatusCode.valueOf(status)).value();
      assertThat(Words.in(language).say("wrong." + shown + ".heading")).isNotBlank();
      assertThat(Words.in(language).say("wrong." + shown + ".advice")).isNotBlank();
    }
  }

  @Test
  void givesReferencesThatAreReadOutEasilyAndDoNotRepeat() {
    var seen = new HashSet<String>();
    for (int i = 0; i < 1000; i++) {
      assertThat(seen.add(ErrorPages.reference())).isTrue();
    }
    assertThat(seen)
        .allMatch(reference -> reference.matches("[2-9A-HJKMNP-RTV-Z]{4}-[2-9A-HJKMNP-RTV-Z]{4}"));
  }
}
