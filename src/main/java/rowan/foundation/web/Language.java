package rowan.foundation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;

/**
 * A language that a page may speak. That it is named here says only how to write its name and which
 * way it runs; what is offered is what {@link Words} has words for.
 */
public enum Language {
  ENGLISH("en", "English"),
  WELSH("cy", "Cymraeg"),
  ARABIC("ar", "العربية"),
  BENGALI("bn", "বাংলা"),
  PERSIAN("fa", "فارسی"),
  POLISH("pl", "Polski"),
  ROMANIAN("ro", "Română"),
  SLOVAK("sk", "Slovenčina"),
  SOMALI("so", "Soomaali"),
  UKRAINIAN("uk", "Українська"),
  URDU("ur", "اردو");

  /** The request attribute in which a controller finds the language of the page asked for. */
  public static final String ATTRIBUTE = "rowan.language";

  private final String code;
  private final String ownName;

  Language(String code, String ownName) {
    this.code = code;
    this.ownName = ownName;
  }

  /** As in the {@code lang} attribute of a page (BCP 47). */
  public String code() {
    return code;
  }

  /** As its speakers write it. */
  public String ownName() {
    return ownName;
  }

  /** As in the {@code dir} attribute of a page. */
  public String direction() {
    return switch (this) {
      case ARABIC, PERSIAN, URDU -> "rtl";
      default -> "ltr";
    };
  }

  public Locale locale() {
    return this == ENGLISH ? Locale.UK : Locale.forLanguageTag(code);
  }

  /** The language that a visitor chose or that their browser asks for, among those we have. */
  public static Language chosen(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof Language language ? language : ENGLISH;
  }

  public static Optional<Language> ofCode(String code) {
    for (var language : values()) {
      if (language.code.equalsIgnoreCase(code)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }
}
