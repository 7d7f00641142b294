package rowan.thread;

import rowan.demo.DemoDecision;

/** 1. A published decision becomes mandates that bind, once an officer has looked at each. */
final class ReadingTheDecision {

  private final Town town;

  ReadingTheDecision(Town town) {
    this.town = town;
  }

  void run(DemoDecision decision) {
    nothingCanBeBoughtYet();
    var gwen = town.someone("Gwen H").goes("/decisions").sees("No decision has been recorded yet");
    gwen.follows("Record a decision")
        .fills("Paste the text", decision.text())
        .presses("Read it")
        .sees("Nothing binds before", "three years with an option to extend")
        .isLookedAt("1-decision-read");
    gwen.presses("Confirm all that is ticked")
        .sees("Binds", "Is it being done?")
        .seesNothingOf("Nothing binds before");
  }

  private void nothingCanBeBoughtYet() {
    town.someone("Tom F")
        .goes("/tenders/new")
        .sees("No confirmed resolution permits a tender", "No specification is agreed");
  }
}
