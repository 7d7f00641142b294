package rowan.foundation.web;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.MINUTES;
import static java.time.temporal.ChronoUnit.SECONDS;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Days and hours as people say them, seen from a moment that is given and in the time of London:
 * 'Today 11:20', 'Yesterday', 'Thursday', 'Mon 16 Nov', '12 days ago'. What is exact goes on the
 * element beside it, by {@link #exact}.
 */
public record Days(ZonedDateTime now, Locale locale) {

  public static final ZoneId LONDON = ZoneId.of("Europe/London");

  public static Days at(Instant now) {
    return new Days(now.atZone(LONDON), Locale.UK);
  }

  /** For tests and for words about days alone. */
  public static Days on(LocalDate today) {
    return new Days(today.atTime(12, 0).atZone(LONDON), Locale.UK);
  }

  public Days in(Language language) {
    return new Days(now, language.locale());
  }

  public LocalDate today() {
    return now.toLocalDate();
  }

  /**
   * A day near today by its name, one further off by its date: 'Today', 'Tomorrow', 'Yesterday',
   * 'Thursday' up to six days ahead, then 'Mon 16 Nov', then '16 Nov 2024' beyond about half a
   * year.
   */
  public String day(LocalDate day) {
    long ahead = DAYS.between(today(), day);
    if (ahead == 0) {
      return "Today";
    }
    if (ahead == 1) {
      return "Tomorrow";
    }
    if (ahead == -1) {
      return "Yesterday";
    }
    if (ahead > 1 && ahead < 7) {
      return names().day(day);
    }
    return Math.abs(ahead) < 183
        ? names().shortDay(day) + " " + names().inItsYear(day)
        : names().inAnyYear(day);
  }

  /** As {@link #day}, within a sentence: 'today', 'on Thursday', 'on Mon 16 Nov'. */
  public String onDay(LocalDate day) {
    long ahead = DAYS.between(today(), day);
    return Math.abs(ahead) <= 1 ? day(day).toLowerCase(Locale.UK) : "on " + day(day);
  }

  /** A moment: with its hour if it is today's, else by its day. */
  public String moment(Instant moment) {
    var there = moment.atZone(LONDON);
    var day = day(there.toLocalDate());
    return there.toLocalDate().equals(today()) ? day + " " + hour(there) : day;
  }

  /** A moment with its day and hour always: 'Thursday 11:20'. */
  public String dayAndHour(Instant moment) {
    var there = moment.atZone(LONDON);
    return day(there.toLocalDate()) + " " + hour(there);
  }

  /** How far off a day is: 'today', '12 days ago', 'in 5 days'. */
  public String fromToday(LocalDate day) {
    long ahead = DAYS.between(today(), day);
    if (ahead == 0) {
      return "today";
    }
    if (Math.abs(ahead) == 1) {
      return ahead > 0 ? "tomorrow" : "yesterday";
    }
    return ahead > 0 ? "in " + ahead + " days" : -ahead + " days ago";
  }

  /** How far off a moment is, in days of the calendar. */
  public String fromToday(Instant moment) {
    return fromToday(moment.atZone(LONDON).toLocalDate());
  }

  /** How many days are left, as a person counts them: '16 days', '1 day', 'no days'. */
  public String daysUntil(LocalDate day) {
    long left = Math.max(0, DAYS.between(today(), day));
    return left == 0 ? "no days" : left == 1 ? "1 day" : left + " days";
  }

  /** When something is due, in as few words as do: 'Yesterday', 'Tomorrow', 'Wed', 'In 9 days'. */
  public String due(LocalDate day) {
    long ahead = DAYS.between(today(), day);
    if (Math.abs(ahead) <= 1) {
      return day(day);
    }
    if (ahead < 0) {
      return -ahead + " days late";
    }
    return ahead < 5 ? names().shortDay(day) : ahead < 60 ? "In " + ahead + " days" : day(day);
  }

  /** The look of a tag for something due: past, near, this week, or later. */
  public String urgency(LocalDate day) {
    long ahead = DAYS.between(today(), day);
    return ahead < 0 ? "bad" : ahead <= 1 ? "risk" : ahead < 5 ? "way" : "none";
  }

  /** '16 November 2026'. */
  public String full(LocalDate day) {
    return names().full(day);
  }

  /** 'Monday 16 November 2026'. */
  public String exact(LocalDate day) {
    return names().day(day) + " " + names().full(day);
  }

  /** 'Monday 16 November 2026 at 11:20'. */
  public String exact(Instant moment) {
    var there = moment.atZone(LONDON);
    return exact(there.toLocalDate()) + " at " + hour(there);
  }

  /** For the {@code datetime} of a time element. */
  public String machine(Instant moment) {
    return moment.truncatedTo(SECONDS).atZone(LONDON).toOffsetDateTime().toString();
  }

  /** '11:20': as a time writes itself once it has no seconds, which costs no formatter's work. */
  private static String hour(ZonedDateTime moment) {
    return moment.toLocalTime().truncatedTo(MINUTES).toString();
  }

  private Names names() {
    return Names.in(locale);
  }

  /**
   * What the days and months are called in a language, as a date has them. Asked of Java once: a
   * list has several dates in each of its rows, and formatting them was felt there.
   */
  private record Names(
      List<String> days, List<String> shortDays, List<String> months, List<String> shortMonths) {

    private static final Map<Locale, Names> ALL = new ConcurrentHashMap<>();
    private static final Pattern SEPT = Pattern.compile("\\bSept\\b");

    /** A day of each weekday and each month, in their order: 1 January 2024 was a Monday. */
    private static final LocalDate MONDAY = LocalDate.of(2024, 1, 1);

    static Names in(Locale locale) {
      return ALL.computeIfAbsent(locale, Names::ask);
    }

    private static Names ask(Locale locale) {
      return new Names(
          each(locale, "EEEE", DayOfWeek.values().length, MONDAY::plusDays),
          each(locale, "EEE", DayOfWeek.values().length, MONDAY::plusDays),
          each(locale, "MMMM", Month.values().length, MONDAY::plusMonths),
          each(locale, "MMM", Month.values().length, MONDAY::plusMonths));
    }

    private static List<String> each(
        Locale locale, String pattern, int count, IntFunction<LocalDate> of) {
      var written = DateTimeFormatter.ofPattern(pattern, locale);
      return IntStream.range(0, count)
          .mapToObj(of)
          .map(written::format)
          // The United Kingdom's own September is short in four letters; ours are all of three.
          .map(name -> SEPT.matcher(name).replaceAll("Sep"))
          .toList();
    }

    /** 'Thursday'. */
    String day(LocalDate day) {
      return days.get(day.getDayOfWeek().getValue() - 1);
    }

    /** 'Thu'. */
    String shortDay(LocalDate day) {
      return shortDays.get(day.getDayOfWeek().getValue() - 1);
    }

    /** '16 November 2026'. */
    String full(LocalDate day) {
      return day.getDayOfMonth() + " " + months.get(day.getMonthValue() - 1) + " " + year(day);
    }

    /** '16 Nov'. */
    String inItsYear(LocalDate day) {
      return day.getDayOfMonth() + " " + shortMonths.get(day.getMonthValue() - 1);
    }

    /** '16 Nov 2026'. */
    String inAnyYear(LocalDate day) {
      return inItsYear(day) + " " + year(day);
    }

    /** In four digits, also where somebody left out the century. */
    private static String year(LocalDate day) {
      var digits = Integer.toString(day.getYear());
      return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }
  }
}
