package rowan.commissioning.procurement.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import rowan.commissioning.procurement.TenderId;
import rowan.commissioning.procurement.evaluation.GiveScore;
import rowan.foundation.web.Choice;
import rowan.foundation.web.FormReader;

/** The scale that answers are scored on, each step in words. */
final class Scale {

  private static final int LONGEST_REASON = 2_000;

  static final List<Choice> CHOICES =
      List.of(
          new Choice("0", "0 – no answer"),
          new Choice("1", "1 – poor: little of it is met"),
          new Choice("2", "2 – weak: some of it is met"),
          new Choice("3", "3 – sound: most of it is met"),
          new Choice("4", "4 – good: all of it is met"),
          new Choice("5", "5 – excellent: all of it is met, and more"));

  private Scale() {}

  /**
   * Reads the score and the reason that a criterion's form sends; nothing if something is missing,
   * which the form then says.
   *
   * @param criterion in the names of its fields, since a page has several
   */
  static Optional<GiveScore> read(
      FormReader form, TenderId tender, UUID bid, UUID criterion, String choose, String sayWhy) {
    int score = score(form.text("score-" + criterion, choose, 1));
    var reason = form.prose("reason-" + criterion, sayWhy, LONGEST_REASON);
    return form.hasErrors()
        ? Optional.empty()
        : Optional.of(new GiveScore(tender, bid, criterion, score, reason));
  }

  /** The score that was chosen, or -1. */
  private static int score(String chosen) {
    return chosen.matches("[0-5]") ? Integer.parseInt(chosen) : -1;
  }
}
