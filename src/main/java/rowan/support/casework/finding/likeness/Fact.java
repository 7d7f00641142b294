package rowan.support.casework.finding.likeness;

import java.time.LocalDate;

/**
 * Something that somebody can be found by.
 *
 * @param value as it was written; a date as {@code 1994-02-17}
 */
public record Fact(FactKind kind, String value) {

  public Fact {
    value = value.strip();
  }

  public static Fact name(String name) {
    return new Fact(FactKind.NAME, name);
  }

  public static Fact born(LocalDate day) {
    return new Fact(FactKind.BORN, day.toString());
  }

  public static Fact phone(String number) {
    return new Fact(FactKind.PHONE, number);
  }

  /** Whether it is a name, of whatever kind. */
  public boolean isName() {
    return kind == FactKind.NAME || kind == FactKind.ALSO;
  }

  @Override
  public String toString() {
    return kind.name(); // never the value: it might get into a log
  }
}
