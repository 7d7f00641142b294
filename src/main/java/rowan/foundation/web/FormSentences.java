package rowan.foundation.web;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;

/** The fuller sentences about what stands in a field and cannot be used, in a language. */
record FormSentences(Language language) {

  String tooLong(String ask, int most) {
    return say("too-long", ask, grouped(most));
  }

  String notText(String ask) {
    return say("not-text", ask);
  }

  String dateLike(String ask) {
    return say("date-like", ask);
  }

  String noSuchDay(WrittenDate.NoSuchDay written, String ask) {
    return say("no-such-day", said(written), ask);
  }

  String timeLike(String ask) {
    return say("time-like", ask);
  }

  String numberLike(String ask, int least, int most) {
    return say("number-like", ask, grouped(least), grouped(most));
  }

  String moneyLike(String ask) {
    return say("money-like", ask);
  }

  String fileTooLarge() {
    return say("file-too-large");
  }

  private String say(String key, Object... values) {
    return Words.in(language).say("form." + key, values);
  }

  private static String grouped(int number) {
    return String.format(Locale.UK, "%,d", number);
  }

  /** A day that does not exist, as people write days; its month may not exist either. */
  private String said(WrittenDate.NoSuchDay written) {
    return written.month() > 12
        ? written.day() + "/" + written.month() + "/" + written.year()
        : written.day()
            + " "
            + Month.of(written.month()).getDisplayName(TextStyle.FULL, language.locale())
            + " "
            + written.year();
  }
}
