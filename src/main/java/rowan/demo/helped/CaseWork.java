package rowan.demo.helped;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import rowan.demo.StoryClock;
import rowan.support.casework.contact.Contacts;
import rowan.support.casework.file.WorkResult;
import rowan.support.casework.lead.Closings;
import rowan.support.casework.lead.Handovers;
import rowan.support.casework.page.TodaysWork;
import rowan.support.casework.plan.Plans;
import rowan.support.casework.risk.Risks;

/** The front doors that the work on a case goes through. */
@Component
@Profile("demo")
record CaseWork(
    StoryClock clock,
    Contacts contacts,
    Risks risks,
    Plans plans,
    Handovers handovers,
    Closings closings,
    TodaysWork today,
    SanctuaryStory atHome) {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  /** A refusal in the story would be a bug of ours. */
  static void done(WorkResult result) {
    if (result instanceof WorkResult.Refused(var why)) {
      throw new IllegalStateException("the demonstration's story was refused: " + why);
    }
  }

  /** The same moment, or the next one at which people work: weekdays, nine to half past four. */
  static Instant inWorkingHours(Instant wished) {
    var moment = wished.atZone(LONDON);
    if (moment.toLocalTime().isBefore(LocalTime.of(9, 0))) {
      moment = moment.with(LocalTime.of(9, moment.getMinute()));
    } else if (moment.toLocalTime().isAfter(LocalTime.of(16, 30))) {
      moment = moment.plusDays(1).with(LocalTime.of(9, moment.getMinute()));
    }
    while (moment.getDayOfWeek().getValue() > 5) {
      moment = moment.plusDays(1);
    }
    return moment.toInstant();
  }
}
