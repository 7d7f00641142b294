package rowan.foundation.kernel;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A language that somebody speaks or signs.
 *
 * @param code of ISO 639, the shortest there is: {@code sk}, {@code bfi}
 */
public record SpokenLanguage(String code) {

  private static final String BRITISH_SIGN_LANGUAGE = "bfi";

  /** What forms offer beside English, by name. */
  public static final List<SpokenLanguage> OFFERED =
      Stream.of(
              "am",
              "ar",
              "bn",
              "bg",
              "zh",
              "cs",
              "fa",
              "fr",
              "gu",
              "hi",
              "hu",
              "it",
              "ku",
              "lv",
              "lt",
              "pa",
              "pl",
              "ps",
              "pt",
              "ro",
              "rom",
              "ru",
              "sk",
              "so",
              "es",
              "sw",
              "ta",
              "ti",
              "tr",
              "uk",
              "ur",
              "vi",
              "cy",
              BRITISH_SIGN_LANGUAGE)
          .map(SpokenLanguage::new)
          .sorted(Comparator.comparing(SpokenLanguage::name))
          .toList();

  /** English first, then the others. */
  public static final List<SpokenLanguage> WITH_ENGLISH =
      Stream.concat(Stream.of(new SpokenLanguage("en")), OFFERED.stream()).toList();

  public SpokenLanguage {
    if (!code.matches("[a-z]{2,3}")) {
      throw new IllegalArgumentException("not a code of ISO 639");
    }
  }

  /** The codes of some languages: what a form that offers these may send. */
  public static Set<String> codes(List<SpokenLanguage> offered) {
    return offered.stream().map(SpokenLanguage::code).collect(Collectors.toUnmodifiableSet());
  }

  /** Its name in English. */
  public String name() {
    return code.equals(BRITISH_SIGN_LANGUAGE)
        ? "British Sign Language"
        : Locale.of(code).getDisplayLanguage(Locale.UK);
  }
}
