package rowan.support.frontdoor.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import rowan.foundation.web.Language;
import rowan.foundation.web.Words;

/** What somebody who asks for help reads never makes a file of them. */
class PublicWordsTests {

  private static final Pattern OF_AN_OFFICE =
      Pattern.compile(
          "\\b(victims?|perpetrators?|cases?|referrals?|referred|offenders?|clients?|please note|"
              + "successfully|dioddefwyr|dioddefwr|troseddwr|atgyfeiri\\w*|cleient\\w*)\\b",
          Pattern.CASE_INSENSITIVE);

  @Test
  void saysNothingInTheWordsOfAnOffice() {
    for (var language : Words.languages()) {
      var words = Words.in(language);
      assertThat(words.keys().stream().filter(PublicWordsTests::ofThePublicPages))
          .isNotEmpty()
          .noneMatch(key -> OF_AN_OFFICE.matcher(words.say(key)).find());
    }
  }

  private static boolean ofThePublicPages(String key) {
    return key.startsWith("frontdoor.") || key.startsWith("directory.") || key.startsWith("exit.");
  }

  @Test
  void wouldFindOne() {
    assertThat(OF_AN_OFFICE.matcher("We have opened your case.").find()).isTrue();
    assertThat(OF_AN_OFFICE.matcher("Mae eich atgyfeiriad gennym.").find()).isTrue();
  }

  @Test
  void tellsHowToCallForHelpInSilence() {
    assertThat(Words.in(Language.ENGLISH).say("frontdoor.danger.do"))
        .isEqualTo("Call 999. If you can’t speak, wait, then press 55.");
  }
}
