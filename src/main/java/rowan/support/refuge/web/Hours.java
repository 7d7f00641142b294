package rowan.support.refuge.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import org.springframework.stereotype.Component;
import rowan.support.refuge.matching.PlainWords;

/** The hour as pages of this room say it. */
@Component
class Hours {

  private static final int EVENING = 16;
  private static final int MORNING = 6;

  private final Clock clock;

  Hours(Clock clock) {
    this.clock = clock;
  }

  /** 'Tonight' from the afternoon to the early morning, else 'Today'. */
  String tonight() {
    int hour = ZonedDateTime.now(clock).getHour();
    return hour >= EVENING || hour < MORNING ? "Tonight" : "Today";
  }

  /** '23:40', 'tomorrow 10:00'. */
  String hour(Instant moment) {
    return PlainWords.hour(ZonedDateTime.now(clock), moment);
  }
}
