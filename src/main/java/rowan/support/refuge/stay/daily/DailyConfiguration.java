package rowan.support.refuge.stay.daily;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rowan.foundation.access.OverdueDuty;
import rowan.support.refuge.stay.StayDesk;

/** What the days in a house ask of whoever works there, before all else. */
@Configuration(proxyBeanMethods = false)
class DailyConfiguration {

  /** Asked of whoever gives the support in that house, until a manager of theirs closes it. */
  @Bean
  OverdueDuty.Own addressesThatMayBeKnown(IncidentRows rows, StayDesk desk) {
    return actor ->
        desk.mayHold(actor)
            ? desk.plainly(actor, () -> rows.knownHouses(actor)).stream()
                .map(one ->
                    new OverdueDuty.Line(
                        "Where "
                            + one.house()
                            + " is may be known to somebody who must not know it. "
                            + left(one.steps()),
                        "/refuge/stays/" + one.room() + "/incidents",
                        true))
                .toList()
            : List.of();
  }

  private static String left(int steps) {
    return switch (steps) {
      case 0 -> "Every step is done: a manager closes it.";
      case 1 -> "1 step to do.";
      default -> steps + " steps to do.";
    };
  }
}
