package rowan.commissioning.decisions.reading.phrases;

/**
 * Where words stand in a text: from the character at {@code start} up to, not with, {@code end}.
 */
public record Span(int start, int end) {

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("a span runs forward: " + start + " to " + end);
    }
  }

  /** The words themselves. */
  public String of(String text) {
    return text.substring(start, end);
  }

  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  public boolean contains(int position) {
    return start <= position && position < end;
  }

  /** The shortest span that holds both. */
  public Span with(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  public Span shifted(int by) {
    return new Span(start + by, end + by);
  }
}
