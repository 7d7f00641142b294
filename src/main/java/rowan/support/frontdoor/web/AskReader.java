package rowan.support.frontdoor.web;

import java.time.LocalDate;
import java.util.Optional;
import rowan.foundation.messages.SafeContact;
import rowan.foundation.web.Form;
import rowan.foundation.web.Language;
import rowan.support.frontdoor.AskForHelp;
import rowan.support.frontdoor.AskForHelp.Stay;
import rowan.support.frontdoor.AskForHelp.Wish;
import rowan.support.frontdoor.Told;

/** Reads what somebody asks, page by page; each page sends what was typed on all of them. */
final class AskReader {

  private static final int MOST_WORDS = 10_000;
  private static final int MOST = 500;
  private static final int MOST_NAME = 100;

  private final AskKind kind;
  private final PublicAnswers answers;
  private final LocalDate today;

  AskReader(AskKind kind, PublicAnswers answers, LocalDate today) {
    this.kind = kind;
    this.answers = answers;
    this.today = today;
  }

  /**
   * What the first page told.
   *
   * @param stay what is needed of a place, if one was asked for
   */
  record Told(String what, java.util.Set<Wish> wishes, Optional<Stay> stay) {}

  /** How the second page said to answer. */
  record Reach(SafeContact contact, String name) {}

  Form form() {
    return answers.form();
  }

  /** What was told, unless something about it was refused. */
  Optional<Told> told() {
    var stay = kind == AskKind.STAY ? Optional.of(stay()) : Optional.<Stay>empty();
    var told =
        new Told(answers.text("what", MOST_WORDS), answers.choices("wish", Wish.class), stay);
    return answers.hasErrors() ? Optional.empty() : Optional.of(told);
  }

  private Stay stay() {
    return new Stay(
        answers.choice("when", Stay.When.class).orElse(Stay.When.NOT_SAID),
        answers.text("children", MOST),
        answers.text("pets", MOST),
        answers.text("needs", MOST),
        answers.text("avoid", MOST));
  }

  /** How to answer, unless something about it was refused. */
  Optional<Reach> reach() {
    var contact = new ContactReader(answers, today).read();
    var name = answers.text("name", MOST_NAME);
    return answers.hasErrors() ? Optional.empty() : contact.map(safe -> new Reach(safe, name));
  }

  AskForHelp asked(Told told, Reach reach, Language language, String ticket) {
    return new AskForHelp(
        kind.asker(),
        told.what,
        told.wishes,
        told.stay,
        reach.name,
        reach.contact,
        language,
        ticket);
  }
}
