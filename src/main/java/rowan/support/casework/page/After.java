package rowan.support.casework.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** The place in a list after which a page begins: the last row of the page before. */
record After(LocalDate due, long number) {

  /** Before the first row, whichever way the list runs. */
  static After nothing(CaseFilter filter) {
    return new After(LocalDate.EPOCH, filter == CaseFilter.DUE ? 0 : Long.MAX_VALUE);
  }

  /** Reads what a link carried; nothing if it was not written by us. */
  static Optional<After> read(String written) {
    var parts = written.split("_", 2);
    if (parts.length != 2) {
      return Optional.empty();
    }
    try {
      return Optional.of(new After(LocalDate.parse(parts[0]), Long.parseLong(parts[1])));
    } catch (DateTimeException | NumberFormatException notOurs) {
      return Optional.empty();
    }
  }

  String write() {
    return due + "_" + number;
  }
}
