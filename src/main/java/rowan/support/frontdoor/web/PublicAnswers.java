package rowan.support.frontdoor.web;

import java.util.EnumSet;
import java.util.Set;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;
import rowan.foundation.web.Words;

/** Reads a form of the public pages, and says what is wrong with it in the reader's language. */
final class PublicAnswers {

  private static final String ERROR = "frontdoor.error.";

  private final FormReader form;
  private final Words words;

  PublicAnswers(FormReader form, Words words) {
    this.form = form;
    this.words = words;
  }

  Form form() {
    return form.form();
  }

  boolean hasErrors() {
    return form.hasErrors();
  }

  void refuse(String field, String key, Object... values) {
    form.refuse(field, words.say(ERROR + key, values));
  }

  /** Text that may be empty, of so many characters at most. */
  String text(String field, int most) {
    var typed = form.form().typed(field);
    if (typed.codePoints().anyMatch(PublicAnswers::isNoText)) {
      refuse(field, "plain");
    }
    if (typed.strip().codePointCount(0, typed.strip().length()) > most) {
      refuse(field, "long", String.format(words.language().locale(), "%,d", most));
    }
    return form.optionalProse(field, "", Integer.MAX_VALUE);
  }

  boolean ticked(String field) {
    return form.ticked(field);
  }

  <E extends Enum<E>> java.util.Optional<E> choice(String field, Class<E> of) {
    var typed = form.form().typed(field);
    return EnumSet.allOf(of).stream().filter(one -> one.name().equals(typed)).findFirst();
  }

  <E extends Enum<E>> Set<E> choices(String field, Class<E> of) {
    return form.optionalChoices(field, of);
  }

  private static boolean isNoText(int c) {
    return (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')
        || c == 0xFFFD
        || (c >= 0xD800 && c <= 0xDFFF);
  }
}
