package rowan.support.frontdoor.triage.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rowan.foundation.messages.Channel;
import rowan.foundation.messages.SafeContact;

class SafeWordsTests {

  private static SafeContact contact(Channel channel, String value, boolean voicemail) {
    return new SafeContact(
        channel,
        value,
        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
        LocalTime.of(9, 0),
        LocalTime.of(17, 0),
        voicemail,
        "Anna",
        LocalDate.of(2030, 3, 5));
  }

  private static String said(SafeContact contact, boolean comesBack) {
    return SafeWords.first(contact) + " " + SafeWords.rest(contact, comesBack);
  }

  @ParameterizedTest
  @CsvSource({"true, Voicemail is fine", "false, No voicemail"})
  void sayHowToCall(boolean voicemail, String words) {
    assertThat(said(contact(Channel.CALL, "07700 900318", voicemail), true))
        .isEqualTo(
            "Safe to call weekdays, 09:00 to 17:00, on 07700 900318. %s. Say or ask for “Anna”."
                .formatted(words));
  }

  @Test
  void sayNothingOfVoicemailWhereNobodyCalls() {
    assertThat(said(contact(Channel.EMAIL, "jo@example.org", false), true))
        .isEqualTo(
            "Safe to e-mail weekdays, 09:00 to 17:00, on jo@example.org. Say or ask for “Anna”.");
  }

  @Test
  void promiseAnAnswerOnlyToWhoComesBackForIt() {
    assertThat(said(contact(Channel.IN_ROWAN, "", false), true))
        .isEqualTo("Nothing may be sent They come back here for the answer with their five words.");
    assertThat(said(contact(Channel.IN_ROWAN, "", false), false))
        .isEqualTo("Nothing may be sent No safe way to reach them is known yet.");
  }
}
