package rowan.thread;

import java.util.List;

/** Two evaluators score alone, the panel agrees, the price is seen last. */
final class Evaluating {

  private static final List<String> PANEL = List.of("Ivy S", "Marek Z");

  private final Town town;
  private final String tender;

  Evaluating(Town town, String tender) {
    this.town = town;
    this.tender = tender;
  }

  void run() {
    var tom = town.someone("Tom F").goes(tender + "/panel");
    PANEL.forEach(evaluator -> tom.ticks(evaluator + ", " + town.actor(evaluator).title()));
    tom.presses("Name the panel");
    for (var evaluator : PANEL) {
      var page =
          town.someone(evaluator)
              .goes(tender + "/scores")
              .ticks("No")
              .fills("What you declare", "Nothing.")
              .presses("Declare")
              .sees("0 of 4 given");
      for (var bidder : List.of(Town.OPEN_GATE, Town.HARBOUR_LIGHTS)) {
        score(page.goes(tender + "/scores").follows(bidder), bidder);
      }
      page.goes(tender + "/scores").sees("4 of 4 given");
    }
    agree();
  }

  private static void score(Someone evaluator, String bidder) {
    for (int question = 0; question < 2; question++) {
      evaluator
          .answers("Your score", bidder.equals(Town.OPEN_GATE) ? "4" : "3")
          .fills("Why", "Says what is done, and by whom.")
          .presses("Lock this score");
    }
  }

  private void agree() {
    var tom = town.someone("Tom F");
    tom.goes(tender + "/award").sees("There is no ranking yet");
    for (var bidder : List.of(Town.OPEN_GATE, Town.HARBOUR_LIGHTS)) {
      tom.goes(tender + "/moderation").follows(bidder);
      for (int question = 0; question < 2; question++) {
        tom.answers("The agreed score", bidder.equals(Town.OPEN_GATE) ? "4" : "3")
            .fills("Why, as the bidder will read it", "Says what is done, and by whom.")
            .presses("Write it down");
      }
    }
    tom.goes(tender + "/award").presses("Recommend the first").sees("Open Gate ranks first");
  }
}
