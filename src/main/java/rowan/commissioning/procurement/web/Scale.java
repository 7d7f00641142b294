package rowan.commissioning.procurement.web;

import java.util.List;
import rowan.foundation.web.Choice;

/** The scale that answers are scored on, each step in words. */
final class Scale {

  static final List<Choice> CHOICES =
      List.of(
          new Choice("0", "0 – no answer"),
          new Choice("1", "1 – poor: little of it is met"),
          new Choice("2", "2 – weak: some of it is met"),
          new Choice("3", "3 – sound: most of it is met"),
          new Choice("4", "4 – good: all of it is met"),
          new Choice("5", "5 – excellent: all of it is met, and more"));

  private Scale() {}

  /** The score that was chosen, or -1. */
  static int read(String chosen) {
    return chosen.matches("[0-5]") ? Integer.parseInt(chosen) : -1;
  }
}
