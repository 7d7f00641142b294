package rowan.support.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import rowan.foundation.messages.Channel;
import rowan.foundation.messages.SafeContact;
import rowan.foundation.web.FormReader;

class SafeContactFormTests {

  private static final LocalDate TODAY = LocalDate.of(2030, 3, 5);

  private static SafeContactForm.Read read(Channel channel, String value) {
    var request = new MockHttpServletRequest("POST", "/cases/1/safe-contact");
    request.setParameter("channel", channel.name());
    request.setParameter("value", value);
    request.setParameter("days", "MONDAY");
    request.setParameter("from", "09:00");
    request.setParameter("to", "17:00");
    return SafeContactForm.read(FormReader.of(request), TODAY);
  }

  @ParameterizedTest
  @CsvSource({
    "CALL, (01632) 960-001",
    "TEXT, +44 7700 900318",
    "EMAIL, jo.o'brien@example.org",
    "LETTER, 'Care of the library, North Street'"
  })
  void takesAnyNumberOrAddressThatTheChannelReaches(Channel channel, String value) {
    assertThat(read(channel, value).plan().map(SafeContact::value)).contains(value);
  }

  @ParameterizedTest
  @CsvSource({
    "CALL, '', Enter the number or address",
    "CALL, jo@example.org, 'Enter a telephone number, like 07700 900318'",
    "TEXT, 12345, 'Enter a telephone number, like 07700 900318'",
    "EMAIL, 07700 900318, 'Enter an e-mail address, like name@example.org'"
  })
  void saysWhatToEnterInsteadOfAnyOther(Channel channel, String value, String sentence) {
    var read = read(channel, value);
    assertThat(read.plan()).isEmpty();
    assertThat(read.form().error("value")).isEqualTo(sentence);
  }
}
