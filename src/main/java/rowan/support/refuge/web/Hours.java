package rowan.support.refuge.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;
import rowan.support.refuge.matching.Needs;
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

  /** 'Tonight', or by which day: 'By Friday 4 December'. */
  String when(Needs needs) {
    return needs
        .by()
        .filter(day -> day.isAfter(LocalDate.now(clock)))
        .map(day -> "By " + DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK).format(day))
        .orElseGet(this::tonight);
  }

  /** '23:40', 'tomorrow 10:00'. */
  String hour(Instant moment) {
    return PlainWords.hour(ZonedDateTime.now(clock), moment);
  }
}
