package rowan.thread;

import java.time.LocalTime;

/** 5. What came of it, computed from what happened, through the disclosure gate, against target. */
final class Measuring {

  private final Town town;

  Measuring(Town town) {
    this.town = town;
  }

  void run() {
    town.waitsUntil(town.today().plusMonths(1).withDayOfMonth(3), LocalTime.of(10, 0));
    var aisha = town.someone("Aisha M").goes("/outcomes").presses("Compute again");
    aisha.sees("130", "The last four quarters together").isLookedAt("5-outcomes");
    aisha
        .goes("/contracts")
        .follows("One support service for the whole borough")
        .sees(
            "What it achieves",
            "People reached within two days of being referred",
            "People who feel safer at the end than at the start",
            "Hours in which a case had no lead worker",
            "People reached by prevention sessions",
            "People helped who belong to the communities the decision names",
            "75%",
            "130")
        .isLookedAt("5-review");
  }
}
