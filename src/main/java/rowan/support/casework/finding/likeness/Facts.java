package rowan.support.casework.finding.likeness;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Facts in one form, however they were written. */
public final class Facts {

  private static final int END = 6;
  private static final int INWARD = 3;
  private static final int SHORTEST_NUMBER = 7;

  private Facts() {}

  public static Set<LocalDate> born(Collection<Fact> facts) {
    var days = new LinkedHashSet<LocalDate>();
    facts.stream()
        .filter(fact -> fact.kind() == FactKind.BORN)
        .forEach(fact -> days.add(LocalDate.parse(fact.value())));
    return days;
  }

  /** Whole postcodes in capitals without a space; what is none is left out. */
  static Set<String> postcodes(Collection<Fact> facts) {
    var codes = new LinkedHashSet<String>();
    facts.stream()
        .filter(fact -> fact.kind() == FactKind.POSTCODE)
        .forEach(fact -> postcode(fact.value()).ifPresent(codes::add));
    return codes;
  }

  /** A whole postcode in capitals without a space, such as {@code LS19ZZ}. */
  public static Optional<String> postcode(String written) {
    var code = written.toUpperCase(Locale.UK).replaceAll("[^A-Z0-9]", "");
    return code.matches("[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}")
        ? Optional.of(code)
        : Optional.empty();
  }

  /** The first half of a postcode. */
  static String area(String code) {
    return code.substring(0, code.length() - INWARD);
  }

  static Set<String> phones(Collection<Fact> facts) {
    var numbers = new LinkedHashSet<String>();
    facts.stream()
        .filter(fact -> fact.kind() == FactKind.PHONE)
        .forEach(fact -> phone(fact.value()).ifPresent(numbers::add));
    return numbers;
  }

  /** A number with its country's, such as {@code +447700900318}; what is none is left out. */
  public static Optional<String> phone(String written) {
    var digits = written.replaceFirst("\\(0\\)", "").replaceAll("[^0-9+]", "");
    var whole =
        digits.startsWith("+")
            ? digits.substring(1)
            : digits.startsWith("00")
                ? digits.substring(2)
                : digits.startsWith("0") ? "44" + digits.substring(1) : "44" + digits;
    return whole.length() >= SHORTEST_NUMBER + 2 && whole.matches("[0-9]{9,15}")
        ? Optional.of("+" + whole)
        : Optional.empty();
  }

  static String end(String number) {
    return number.substring(number.length() - END);
  }

  /** The same year with day and month in each other's place, if that is another day. */
  static Optional<LocalDate> swapped(LocalDate day) {
    try {
      var other = LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue());
      return other.equals(day) ? Optional.empty() : Optional.of(other);
    } catch (DateTimeException thereIsNoSuchMonth) {
      return Optional.empty();
    }
  }
}
