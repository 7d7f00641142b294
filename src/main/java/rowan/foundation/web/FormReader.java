package rowan.foundation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rowan.foundation.kernel.Money;

/**
 * Reads what a form sent. Each call reads one field, in the order of the page, and notes at most
 * one sentence about it; what was typed is kept as it was. The sentence given says what to do
 * ('Enter the name of the service', no full stop): it is shown as it is when the field is empty,
 * and leads the fuller sentence when what is there cannot be used.
 *
 * <pre>{@code
 * var form = FormReader.of(request);
 * var title = form.text("title", "Enter a title", 200);
 * var starts = form.date("starts", "Enter the day it starts");
 * if (form.hasErrors()) {
 *   return page(form.form());
 * }
 * room.doIt(new DoIt(title, starts.value()));
 * }</pre>
 */
public final class FormReader {

  private final Map<String, List<String>> typed;
  private final Uploads uploads;
  private final FormSentences sentences;
  private final Map<String, String> errors = new LinkedHashMap<>();

  private FormReader(Map<String, List<String>> typed, Uploads uploads, Language language) {
    this.typed = typed;
    this.uploads = uploads;
    this.sentences = new FormSentences(language);
  }

  public static FormReader of(HttpServletRequest request) {
    return of(request, Language.ENGLISH);
  }

  /** As {@link #of(HttpServletRequest)}, where the sentences given are in another language. */
  public static FormReader of(HttpServletRequest request, Language language) {
    var typed = new LinkedHashMap<String, List<String>>();
    request
        .getParameterMap()
        .forEach((name, values) -> {
          if (!name.startsWith("_")) {
            typed.put(name, List.of(values));
          }
        });
    return new FormReader(typed, Uploads.of(request), language);
  }

  /** What to show: everything typed, and what is wrong with it. */
  public Form form() {
    return Form.of(typed).withErrors(new FormErrors(errors)).in(sentences.language());
  }

  public boolean hasErrors() {
    return !errors.isEmpty();
  }

  /** Notes a sentence about a field, if it has none yet. */
  public void refuse(String field, String sentence) {
    errors.putIfAbsent(field, sentence);
  }

  /** Notes a sentence about the form as a whole. */
  public void refuse(String sentence) {
    refuse(FormErrors.WHOLE_FORM, sentence);
  }

  /** A line that must be there; empty only if it was refused. */
  public String text(String field, String missing, int mostCharacters) {
    return required(field, missing, optionalText(field, missing, mostCharacters));
  }

  /** Text of more than one line that must be there; empty only if it was refused. */
  public String prose(String field, String missing, int mostCharacters) {
    return required(field, missing, optionalProse(field, missing, mostCharacters));
  }

  /** A line that may be empty. */
  public String optionalText(String field, String ask, int mostCharacters) {
    return shortEnough(field, ask, mostCharacters, cleaned(field).replaceAll("\\s+", " "));
  }

  /** Text of more than one line that may be empty. */
  public String optionalProse(String field, String ask, int mostCharacters) {
    return shortEnough(field, ask, mostCharacters, cleaned(field));
  }

  /** A day, from the inputs FIELD-day, FIELD-month and FIELD-year, or from one input FIELD. */
  public Answer<LocalDate> date(String field, String missing) {
    return required(field, missing, optionalDate(field, missing));
  }

  /** As {@link #date}, where nothing at all is an answer too. */
  public Optional<LocalDate> optionalDate(String field, String ask) {
    return switch (writtenDate(field)) {
      case WrittenDate.Nothing() -> Optional.empty();
      case WrittenDate.Day(var day) -> Optional.of(day);
      case WrittenDate.NoSuchDay written -> refused(field, sentences.noSuchDay(written, ask));
      case WrittenDate.Unreadable() -> refused(field, sentences.dateLike(ask));
    };
  }

  /** An hour of the day, such as 14:30 or 9.05. */
  public Answer<LocalTime> time(String field, String missing) {
    return required(field, missing, read(field, sentences.timeLike(missing), FormReader::hour));
  }

  /** A whole number within bounds, both included. */
  public Answer<Integer> number(String field, String missing, int least, int most) {
    return required(field, missing, optionalNumber(field, missing, least, most));
  }

  /** As {@link #number}, where nothing at all is an answer too. */
  public Optional<Integer> optionalNumber(String field, String ask, int least, int most) {
    return read(
        field,
        sentences.numberLike(ask, least, most),
        written -> {
          int number = Integer.parseInt(written.replace(",", ""));
          if (number < least || number > most) {
            throw new NumberFormatException("out of bounds");
          }
          return number;
        });
  }

  /** An amount of pounds that is not below nothing, such as £660,000 or 1250.50 or £660k. */
  public Answer<Money> money(String field, String missing) {
    return required(
        field,
        missing,
        read(
            field,
            sentences.moneyLike(missing),
            written -> {
              var amount = Money.parse(written);
              if (amount.pence() < 0) {
                throw new NumberFormatException("below nothing");
              }
              return amount;
            }));
  }

  /** One of an enum's values, sent by its name. */
  public <E extends Enum<E>> Answer<E> choice(String field, String missing, Class<E> of) {
    return required(field, missing, optionalChoice(field, missing, of));
  }

  /** As {@link #choice}, where nothing at all is an answer too. */
  public <E extends Enum<E>> Optional<E> optionalChoice(String field, String ask, Class<E> of) {
    return read(field, ask, written -> Enum.valueOf(of, written));
  }

  /** The ticked values of an enum; at least one. */
  public <E extends Enum<E>> Set<E> choices(String field, String missing, Class<E> of) {
    var chosen = optionalChoices(field, of);
    if (chosen.isEmpty()) {
      refuse(field, missing);
    }
    return chosen;
  }

  /** The ticked values of an enum. What is no value of it was not sent by our page, and is left. */
  public <E extends Enum<E>> Set<E> optionalChoices(String field, Class<E> of) {
    var values = typed.getOrDefault(field, List.of());
    return EnumSet.allOf(of).stream()
        .filter(value -> values.contains(value.name()))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(of)));
  }

  /** One of the values that the page offered. */
  public Answer<String> oneOf(String field, String missing, Set<String> offered) {
    return required(field, missing, Optional.of(cleaned(field)).filter(offered::contains));
  }

  /** The ticked values among those that the page offered, in the order sent. */
  public List<String> someOf(String field, Set<String> offered) {
    return typed.getOrDefault(field, List.of()).stream().filter(offered::contains).toList();
  }

  /** An identifier chosen from a list. */
  public Answer<UUID> id(String field, String missing) {
    return required(field, missing, optionalId(field, missing));
  }

  public Optional<UUID> optionalId(String field, String ask) {
    return read(field, ask, UUID::fromString);
  }

  /** Whether a box was ticked. */
  public boolean ticked(String field) {
    return !cleaned(field).isEmpty();
  }

  /** A file that must be there, at most {@link Upload#MOST_BYTES} long. */
  public Answer<Upload> file(String field, String missing) {
    return required(field, missing, optionalFile(field));
  }

  /** As {@link #file}, where no file is an answer too. */
  public Optional<Upload> optionalFile(String field) {
    if (uploads.tooLarge(field)) {
      return refused(field, sentences.fileTooLarge());
    }
    return uploads.of(field);
  }

  private String required(String field, String missing, String value) {
    if (value.isEmpty()) {
      refuse(field, missing);
    }
    return value;
  }

  private <T> Answer<T> required(String field, String missing, Optional<T> value) {
    if (value.isEmpty()) {
      refuse(field, missing);
    }
    return value.map(Answer::of).orElseGet(Answer::none);
  }

  private <T> Optional<T> refused(String field, String sentence) {
    refuse(field, sentence);
    return Optional.empty();
  }

  private <T> Optional<T> read(String field, String unusable, Function<String, T> reader) {
    var written = cleaned(field);
    if (written.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(reader.apply(written));
    } catch (IllegalArgumentException | DateTimeException notOne) {
      return refused(field, unusable);
    }
  }

  private WrittenDate writtenDate(String field) {
    return typed.containsKey(field + "-day")
        ? WrittenDate.read(
            cleaned(field + "-day"), cleaned(field + "-month"), cleaned(field + "-year"))
        : WrittenDate.read(cleaned(field));
  }

  private static LocalTime hour(String written) {
    var parts = written.split("[:.]", 2);
    return LocalTime.of(
        Integer.parseInt(parts[0].strip()),
        parts.length == 1 ? 0 : Integer.parseInt(parts[1].strip()));
  }

  private String shortEnough(String field, String ask, int mostCharacters, String value) {
    if (value.codePoints().anyMatch(FormReader::notText)) {
      refuse(field, sentences.notText(ask));
      return "";
    }
    if (value.codePointCount(0, value.length()) > mostCharacters) {
      refuse(field, sentences.tooLong(ask, mostCharacters));
      return "";
    }
    return value;
  }

  /** Whether no keyboard types it and no database keeps it as text. */
  private static boolean notText(int c) {
    return (Character.isISOControl(c) && c != '\n' && c != '\t')
        || c == 0xFFFD
        || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }

  private String cleaned(String field) {
    var values = typed.get(field);
    @Nullable String first = values == null || values.isEmpty() ? null : values.getFirst();
    return first == null
        ? ""
        : Normalizer.normalize(first.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC)
            .strip();
  }
}
