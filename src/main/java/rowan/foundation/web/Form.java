package rowan.foundation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A form as a page shows it: what stands in each field, exactly as typed, and what is wrong. A page
 * shown for the first time gets {@link #blank()} or one filled from what is stored; a page shown
 * again gets {@link FormReader#form()}.
 */
public final class Form {

  private static final Form BLANK = new Form(Map.of(), FormErrors.NONE, Language.ENGLISH);

  private final Map<String, List<String>> typed;
  private final FormErrors errors;
  private final Language language;

  private Form(Map<String, List<String>> typed, FormErrors errors, Language language) {
    this.typed = typed;
    this.errors = errors;
    this.language = language;
  }

  public static Form blank() {
    return BLANK;
  }

  /** A form with these values in its fields, by the names of its inputs. */
  public static Form of(Map<String, List<String>> typed) {
    return new Form(Map.copyOf(typed), FormErrors.NONE, Language.ENGLISH);
  }

  public Form with(String field, String value) {
    return with(field, List.of(value));
  }

  public Form with(String field, Collection<String> values) {
    var more = new LinkedHashMap<>(typed);
    more.put(field, List.copyOf(values));
    return new Form(Map.copyOf(more), errors, language);
  }

  /** Fills the three inputs of a date. */
  public Form with(String field, LocalDate day) {
    return with(field + "-day", String.valueOf(day.getDayOfMonth()))
        .with(field + "-month", String.valueOf(day.getMonthValue()))
        .with(field + "-year", String.valueOf(day.getYear()));
  }

  public Form withErrors(FormErrors found) {
    return new Form(typed, found, language);
  }

  /** The same form with one sentence more, as when a rule refuses what the fields ask for. */
  public Form refused(String fieldId, String sentence) {
    var more = new LinkedHashMap<>(errors.sentences());
    more.putIfAbsent(fieldId, sentence);
    return new Form(typed, new FormErrors(more), language);
  }

  /** The same form, refused as a whole. */
  public Form refused(String sentence) {
    return refused(FormErrors.WHOLE_FORM, sentence);
  }

  /** The same form with its own small words, such as 'Error' and 'Day', in a language. */
  public Form in(Language other) {
    return new Form(typed, errors, other);
  }

  public Words words() {
    return Words.in(language);
  }

  public FormErrors errors() {
    return errors;
  }

  /** The sentence about a field, or nothing. */
  public @Nullable String error(String fieldId) {
    return errors.of(fieldId);
  }

  /** What stands in a field; empty where nothing does. */
  public String typed(String field) {
    var values = typed.getOrDefault(field, List.of());
    return values.isEmpty() ? "" : values.getFirst();
  }

  /** Whether a radio button or a checkbox of that value was chosen. */
  public boolean chose(String field, String value) {
    return typed.getOrDefault(field, List.of()).contains(value);
  }

  /** Everything that stands in the fields, by their names: for hidden fields of a later page. */
  public Map<String, List<String>> allTyped() {
    return typed;
  }

  /**
   * Answers that what was sent cannot be taken.
   *
   * @param page shows the form once more, with what was typed and what is wrong
   * @return its template
   */
  public String again(HttpServletResponse response, Function<Form, String> page) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return page.apply(this);
  }

  /** The ids of what describes a field on the page: its hint and its error, where it has them. */
  public @Nullable String describedBy(String field, String hint) {
    var ids = new ArrayList<String>();
    if (!hint.isEmpty()) {
      ids.add(field + "-hint");
    }
    if (error(field) != null) {
      ids.add(field + "-error");
    }
    return ids.isEmpty() ? null : String.join(" ", ids);
  }
}
