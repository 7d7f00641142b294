package rowan.commissioning.decisions.reading.phrases;

/**
 * Makes the typographer's marks plain: curly quotes straight, dashes short, odd spaces ordinary.
 * Character for character, so that a place in the plain text is the same place in the original.
 */
public final class Typography {

  private Typography() {}

  public static String plain(String text) {
    var plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      plain.append(plain(text.charAt(i)));
    }
    return plain.toString();
  }

  private static char plain(char c) {
    return switch (c) {
      case '\u2018', '\u2019', '\u201B', '\u02BC', '`', '\u00B4' -> '\'';
      case '\u201C', '\u201D', '\u201F' -> '"';
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> '-';
      case '\u00A0', '\u2007', '\u202F', '\u2002', '\u2003', '\u2009', '\t' -> ' ';
      case '\u00D7' -> 'x';
      default -> c;
    };
  }
}
