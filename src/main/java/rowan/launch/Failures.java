package rowan.launch;

import java.util.Locale;

/** Turns what stopped a start into one sentence that says what to do. */
final class Failures {

  private Failures() {}

  /** From what PostgreSQL's own programs printed. */
  static CannotStart ofPostgres(String what, String printed) {
    if (printed.toLowerCase(Locale.ROOT).contains("no space left on device")) {
      return new CannotStart(what + " because the disk is full: free some space and start again.");
    }
    var reason =
        printed
            .lines()
            .filter(line -> line.contains("FATAL:") || line.contains("error:"))
            .reduce((first, second) -> second)
            .orElse(printed.lines().reduce((first, second) -> second).orElse("no reason given"));
    return new CannotStart(what + ": " + reason.strip());
  }
}
