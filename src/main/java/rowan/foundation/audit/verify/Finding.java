package rowan.foundation.audit.verify;

import java.util.Locale;

/** What the check of a council's log came to. */
public sealed interface Finding {

  /**
   * Every entry is what it was.
   *
   * @param newer entries that are in no head yet
   */
  record Verified(long entries, long heads, long newer) implements Finding {

    @Override
    public String sentence() {
      return "%,d %s verified against %,d %s%s."
          .formatted(
              entries,
              entries == 1 ? "entry" : "entries",
              heads,
              heads == 1 ? "head" : "heads",
              newer == 0 ? "" : "; %,d newer than the last head".formatted(newer));
    }
  }

  /**
   * Something is wrong, and this entry first.
   *
   * @param number the entry's
   * @param entries how many there were to be
   */
  record Wrong(long number, How how, long entries, long heads, long wrong) implements Finding {

    @Override
    public String sentence() {
      return "WRONG: %s The first entry that is wrong is %d%s."
          .formatted(
              how.sentence,
              number,
              wrong == 1 ? "" : ", of %,d".formatted(wrong).toLowerCase(Locale.UK));
    }
  }

  /** In which way an entry is wrong. */
  enum How {
    CHANGED("An entry was changed."),
    MISSING("An entry is missing."),
    INSERTED("An entry was put in that was never written."),
    OUT_OF_ORDER("Entries stand in each other's places."),
    CUT_OFF("The end of the log was cut off."),
    OLDER_COPY("The database is an older copy than its witness.");

    private final String sentence;

    How(String sentence) {
      this.sentence = sentence;
    }
  }

  long entries();

  long heads();

  String sentence();
}
