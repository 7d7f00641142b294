package rowan.foundation.messages;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * The one way that somebody has said is safe to reach them. Whatever it does not allow is not
 * allowed: another channel, another day, another hour.
 *
 * @param value the number or address; empty only for {@link Channel#IN_ROWAN}
 * @param days on which it is safe; at least one
 * @param from the hour from which it is safe, in the United Kingdom's time
 * @param to the hour before which it is safe; later than {@code from} on the same day
 * @param voicemail whether a voicemail may be left; silence means that it may not
 * @param askFor who to say is calling, or whom to ask for, such as {@code Anna from the library};
 *     may be empty
 * @param checkedOn the day on which they last said that all of this is so
 */
public record SafeContact(
    Channel channel,
    String value,
    Set<DayOfWeek> days,
    LocalTime from,
    LocalTime to,
    boolean voicemail,
    String askFor,
    LocalDate checkedOn) {

  /** How long a safe contact plan is relied on before it is asked about again, in days. */
  public static final int CHECK_AFTER_DAYS = 28;

  /** The last minute that safe hours can end with. */
  public static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

  public SafeContact {
    value = value.strip();
    askFor = askFor.strip();
    if (value.isEmpty() && channel != Channel.IN_ROWAN) {
      throw new IllegalArgumentException("a safe way to reach somebody has a number or an address");
    }
    if (days.isEmpty()) {
      throw new IllegalArgumentException("a safe way to reach somebody has a day on which it is");
    }
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("safe hours end after they begin, on the same day");
    }
    days = Collections.unmodifiableSet(EnumSet.copyOf(days));
  }

  /** The same, said again on a later day. */
  public SafeContact checkedOn(LocalDate day) {
    return new SafeContact(channel, value, days, from, to, voicemail, askFor, day);
  }

  /** Whether the moment, told in the United Kingdom's time, is on a safe day and in safe hours. */
  public boolean allows(ZonedDateTime moment) {
    return window().includes(moment);
  }

  /** The safe days and hours in words, as they follow what is safe: 'weekdays, 09:00 to 17:00'. */
  public String when() {
    return new SafeTimes(days, from, to).inWords();
  }

  SafeWindow window() {
    return new SafeWindow(channel, days, from, to, checkedOn);
  }

  /** The day by which to ask whether this is still so. */
  public LocalDate checkDue() {
    return checkedOn.plusDays(CHECK_AFTER_DAYS);
  }
}
