package rowan.commissioning.decisions.reading.wording;

import rowan.commissioning.decisions.reading.phrases.Span;

/** Spans without the spaces, stops and joining words at their ends. */
public final class Trimmed {

  private static final String LOOSE_ENDS = " \n,;:.-(";

  private Trimmed() {}

  public static Span in(String plain, Span span) {
    int start = span.start();
    int end = Math.min(span.end(), plain.length());
    while (start < end && LOOSE_ENDS.indexOf(plain.charAt(start)) >= 0) {
      start++;
    }
    end = back(plain, start, end);
    while (end - 4 > start && plain.startsWith(" and", end - 4)) {
      end = back(plain, start, end - 4);
    }
    return new Span(start, Math.max(start, end));
  }

  private static int back(String plain, int start, int end) {
    int at = end;
    while (at > start && LOOSE_ENDS.indexOf(plain.charAt(at - 1)) >= 0) {
      at--;
    }
    return at;
  }
}
