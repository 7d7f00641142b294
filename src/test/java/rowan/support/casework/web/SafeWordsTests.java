package rowan.support.casework.web;

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
import rowan.support.casework.page.SafeStrip;

class SafeWordsTests {

  private static final LocalDate CHECKED = LocalDate.of(2030, 3, 5);

  private static SafeStrip strip(Channel channel, String ending, boolean mobile) {
    return new SafeStrip(
        channel, ending, mobile, "weekdays, 09:00 to 17:00", false, "Anna", CHECKED, true);
  }

  @ParameterizedTest
  @CsvSource({
    "CALL, Safe to call",
    "TEXT, Safe to text",
    "EMAIL, Safe to e-mail",
    "LETTER, Safe to write by post",
    "IN_ROWAN, Safe to leave a message in Rowan"
  })
  void sayWhatIsSafeAndWhen(Channel channel, String what) {
    var weekdays = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    var plan =
        new SafeContact(
            channel,
            "07700 900318",
            weekdays,
            LocalTime.of(9, 0),
            LocalTime.of(17, 0),
            false,
            "",
            CHECKED);
    assertThat(SafeWords.sentence(plan)).isEqualTo(what + " weekdays, 09:00 to 17:00.");
  }

  @Test
  void sayWhichNumberIsMeantByItsEnd() {
    assertThat(SafeWords.how(strip(Channel.CALL, "318", true)))
        .isEqualTo(
            "weekdays, 09:00 to 17:00, on the mobile ending 318. Ask for “Anna”. No voicemail, no texts.");
    assertThat(SafeWords.how(strip(Channel.TEXT, "001", false)))
        .startsWith("weekdays, 09:00 to 17:00, on the number ending 001. Sign as “Anna”.");
  }

  @Test
  void nameNoPlaceWhereNothingIsDialled() {
    assertThat(SafeWords.how(strip(Channel.EMAIL, "", false)))
        .isEqualTo("weekdays, 09:00 to 17:00. Sign as “Anna”. No calls, no texts.");
  }
}
