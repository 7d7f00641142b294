package rowan.support.casework.finding.likeness;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is fingerprinted of some facts, before it is. */
public final class Prints {

  private static final int SHORT = 3;
  private static final int LONG = 5;

  private final Set<Print> prints = new LinkedHashSet<>();

  private Prints() {}

  /** Words that are made into a fingerprint with a key. */
  public record Print(PrintKind kind, String words) {

    /** The kind is in what is fingerprinted, so that no two kinds share a fingerprint. */
    public String whole() {
      return kind + ":" + words;
    }

    @Override
    public String toString() {
      return kind.name(); // never the words: they might get into a log
    }
  }

  /** What is kept of somebody. */
  public static Set<Print> of(Collection<Fact> facts) {
    var prints = new Prints();
    var born = Facts.born(facts);
    var codes = Facts.postcodes(facts);
    for (var fact : facts) {
      if (fact.isName()) {
        prints.name(PlainName.words(fact.value()), born, codes);
      }
    }
    born.forEach(prints::born);
    codes.forEach(prints::postcode);
    Facts.phones(facts).forEach(prints::phone);
    return prints.prints;
  }

  /**
   * What is looked for: as {@link #of}, and what the same would be after a slip, such as a day and
   * a month that changed places.
   */
  public static Set<Print> lookedFor(Collection<Fact> facts) {
    var prints = new Prints();
    var born = new LinkedHashSet<LocalDate>();
    for (var day : Facts.born(facts)) {
      born.add(day);
      Facts.swapped(day).ifPresent(born::add);
    }
    var codes = Facts.postcodes(facts);
    for (var fact : facts) {
      if (fact.isName()) {
        prints.name(PlainName.words(fact.value()), born, codes);
      }
    }
    born.forEach(prints::born);
    codes.forEach(prints::postcode);
    Facts.phones(facts).forEach(prints::phone);
    return prints.prints;
  }

  private void name(List<String> words, Set<LocalDate> born, Set<String> codes) {
    for (int i = 0; i < words.size(); i++) {
      word(words.get(i), born, codes);
      for (int j = i + 1; j < words.size(); j++) {
        two(words.get(i), words.get(j));
      }
    }
  }

  private void word(String word, Set<LocalDate> born, Set<String> codes) {
    if (word.length() >= LONG) {
      add(PrintKind.NAME_BEGINS, word.substring(0, LONG));
    }
    for (var sound : Sound.of(word)) {
      if (word.length() > 1) {
        add(PrintKind.NAME, sound);
      }
      for (var day : born) {
        add(PrintKind.NAME_AND_MONTH, sound + " " + day.toString().substring(0, 7));
      }
      for (var code : codes) {
        add(PrintKind.NAME_AND_AREA, sound + " " + Facts.area(code));
      }
    }
  }

  private void two(String one, String other) {
    add(PrintKind.NAMES_BEGIN, inOrder(beginning(one), beginning(other)));
    for (var sound : Sound.of(one)) {
      for (var another : Sound.of(other)) {
        add(PrintKind.NAMES, inOrder(sound, another));
      }
    }
  }

  private static String beginning(String word) {
    return word.substring(0, Math.min(SHORT, word.length()));
  }

  private static String inOrder(String one, String other) {
    return one.compareTo(other) <= 0 ? one + " " + other : other + " " + one;
  }

  private void born(LocalDate day) {
    add(PrintKind.BORN, day.toString());
  }

  private void postcode(String code) {
    add(PrintKind.POSTCODE, code);
  }

  private void phone(String number) {
    add(PrintKind.PHONE, number);
    add(PrintKind.PHONE_END, Facts.end(number));
  }

  private void add(PrintKind kind, String words) {
    prints.add(new Print(kind, words));
  }
}
