package rowan.foundation.messages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChannelTests {

  @ParameterizedTest
  @CsvSource({
    "CALL, 07700900982",
    "TEXT, +44 7700 900982",
    "CALL, (01632) 960-001",
    "EMAIL, jo@example.org",
    "EMAIL, jo.o'brien@mail.example.org",
    "LETTER, 'Care of the library, North Street'",
    "IN_ROWAN, ''"
  })
  void fitsWhereItReachesSomebody(Channel channel, String typed) {
    assertThat(channel.fits(typed)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "CALL, ''",
    "CALL, 12345",
    "CALL, 0770090098207700900982",
    "TEXT, jo@example.org",
    "EMAIL, ''",
    "EMAIL, 07700900982",
    "EMAIL, jo@example",
    "EMAIL, a b@example.org",
    "EMAIL, <jo@example.org>",
    "LETTER, ' '",
    "IN_ROWAN, 07700900982"
  })
  void doesNotFitWhereItReachesNobody(Channel channel, String typed) {
    assertThat(channel.fits(typed)).isFalse();
  }
}
