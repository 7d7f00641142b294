package rowan.support.refuge.described;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What somebody answered when they were asked about themselves. */
public sealed interface Description {

  /** How the answer is written that nothing of the list is so. */
  String NONE_OF_IT = "-";

  /** They would rather not say. */
  record LeftUnsaid() implements Description {}

  /** They say that nothing of the list is so. */
  record NoneOfIt() implements Description {}

  /**
   * What they said; of whatever is not among it, nothing is known.
   *
   * @param inTheirWords how they describe themselves beyond the list
   */
  record Said(Set<Characteristic> of, Optional<String> inTheirWords) implements Description {

    public Said {
      of = of.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(of));
      inTheirWords = inTheirWords.map(String::strip).filter(words -> !words.isEmpty());
    }

    /** Without what was said: what is printed could be logged. */
    @Override
    public String toString() {
      return "Said";
    }
  }

  /** As it is sealed: one line of codes, and their own words after it. */
  default String written() {
    return switch (this) {
      case LeftUnsaid u -> "";
      case NoneOfIt n -> NONE_OF_IT;
      case Said said ->
          said.of.stream().map(Enum::name).sorted().collect(Collectors.joining(",", "+", "\n"))
              + said.inTheirWords.orElse("");
    };
  }

  /** What {@link #written} wrote. */
  static Description read(String written) {
    if (written.isEmpty()) {
      return new LeftUnsaid();
    }
    if (written.equals(NONE_OF_IT)) {
      return new NoneOfIt();
    }
    int line = written.indexOf('\n');
    var of = EnumSet.noneOf(Characteristic.class);
    Arrays.stream(written.substring(1, line).split(",", -1))
        .filter(code -> !code.isEmpty())
        .forEach(code -> of.add(Characteristic.valueOf(code)));
    return new Said(of, Optional.of(written.substring(line + 1)));
  }

  /** In plain words, for whoever asks what is held about them. */
  default String inWords() {
    return switch (this) {
      case LeftUnsaid u -> "Asked, and would rather not say.";
      case NoneOfIt n -> "Asked, and said that nothing of the list is so.";
      case Said said -> {
        var titles =
            Arrays.stream(Characteristic.values())
                .filter(said.of::contains)
                .map(Characteristic::title)
                .collect(Collectors.joining("\n"));
        var words = said.inTheirWords.map(own -> "In their own words: " + own).orElse("");
        yield titles.isEmpty() && words.isEmpty()
            ? "Asked; nothing was written down."
            : (titles + "\n" + words).strip();
      }
    };
  }
}
