package rowan.support.casework.page;

import java.time.LocalDate;
import rowan.foundation.messages.Channel;
import rowan.foundation.messages.SafeContact;

/**
 * The safe way to reach somebody, without the number or address itself: that is shown on asking.
 *
 * @param ending the last three figures of a number, enough to know which of two phones is meant;
 *     empty for what is not a number
 * @param mobile whether the number is a mobile one
 * @param when the safe days and hours, in words
 */
public record SafeStrip(
    Channel channel,
    String ending,
    boolean mobile,
    String when,
    boolean voicemail,
    String askFor,
    LocalDate checkedOn,
    boolean safeNow) {

  private static final int SHOWN = 3;

  static SafeStrip of(SafeContact plan, boolean safeNow) {
    return new SafeStrip(
        plan.channel(),
        ending(plan),
        digits(plan).matches("(0|44|0044)7.*"),
        plan.when(),
        plan.voicemail(),
        plan.askFor(),
        plan.checkedOn(),
        safeNow);
  }

  private static String ending(SafeContact plan) {
    var digits = digits(plan);
    boolean phone = plan.channel() == Channel.CALL || plan.channel() == Channel.TEXT;
    return phone && digits.length() > 2 * SHOWN ? digits.substring(digits.length() - SHOWN) : "";
  }

  private static String digits(SafeContact plan) {
    return plan.value().replaceAll("\\D", "");
  }
}
