package rowan.commissioning.decisions.reading.text;

/** Text without what only a typesetter needs, and the test for what is no text at all. */
final class Tidy {

  private static final int ONE_IN = 100;

  private Tidy() {}

  /** Whether control characters and unreadable bytes are more than a slip. */
  static boolean isBinary(String text) {
    int strange = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean control =
          Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t' && c != '\f';
      boolean unreadable = c == '\uFFFD' || c == '\uFFFE' || c == '\uFFFF';
      strange += control || unreadable ? 1 : 0;
    }
    return strange > 0 && strange > text.length() / ONE_IN;
  }

  /** Line ends of one kind, no invisible characters, bullets as bullets. */
  static String of(String text) {
    var tidy = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\r' -> tidy.append(i + 1 < text.length() && text.charAt(i + 1) == '\n' ? "" : "\n");
        case '\f', '\u000B', '\u0085', '\u2028', '\u2029' -> tidy.append('\n');
        case '\u00AD', '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF', '\u200E', '\u200F' -> {}
        case '\uF0B7', '\uF0A7', '\u2022', '\u25CF', '\u25AA' -> tidy.append('•');
        case '\u00A0', '\u202F', '\u2007' -> tidy.append(' ');
        case '\n', '\t' -> tidy.append(c);
        default -> {
          if (!Character.isISOControl(c)) {
            tidy.append(c);
          }
        }
      }
    }
    return tidy.toString();
  }
}
