package rowan.support.casework.page;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import rowan.foundation.messages.Channel;
import rowan.foundation.messages.SafeContact;

/**
 * The safe way to reach somebody, without the number or address itself: that is shown on asking.
 *
 * @param ending the last three characters, enough to know which of two phones is meant
 */
public record SafeStrip(
    Channel channel,
    String ending,
    Set<java.time.DayOfWeek> days,
    LocalTime from,
    LocalTime to,
    boolean voicemail,
    String askFor,
    LocalDate checkedOn,
    boolean safeNow) {

  private static final int SHOWN = 3;

  public SafeStrip {
    days = Set.copyOf(days);
  }

  static SafeStrip of(SafeContact plan, boolean safeNow) {
    return new SafeStrip(
        plan.channel(),
        ending(plan),
        plan.days(),
        plan.from(),
        plan.to(),
        plan.voicemail(),
        plan.askFor(),
        plan.checkedOn(),
        safeNow);
  }

  private static String ending(SafeContact plan) {
    var digits = plan.value().replaceAll("\\D", "");
    boolean phone = plan.channel() == Channel.CALL || plan.channel() == Channel.TEXT;
    return phone && digits.length() > 2 * SHOWN ? digits.substring(digits.length() - SHOWN) : "";
  }
}
