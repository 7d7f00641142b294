package rowan.support.refuge.returns;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import rowan.foundation.web.picture.Span;
import rowan.support.refuge.returns.layout.Layout;

/** Households in, not in, and out, as bars beside each other. */
public record ReturnPicture(List<Bar> bars) {

  /** The height of one bar with the words above it, in pixels. */
  public static final int STEP = 56;

  private static final int WORDS = 22;

  public ReturnPicture {
    bars = List.copyOf(bars);
  }

  /** One bar; nothing is drawn where the figure is kept back. */
  public record Bar(String title, OptionalLong households, Span span, String look, int place) {

    public String words() {
      return households.isEmpty() ? "kept back" : "%,d".formatted(households.getAsLong());
    }

    private String said() {
      var what = title.toLowerCase(Locale.UK);
      return households.isEmpty() ? "too few " + what + " to say" : words() + " " + what;
    }

    /** Where its words stand, in pixels from the top. */
    public int wordsAt() {
      return place * STEP + WORDS - 6;
    }

    public int barAt() {
      return place * STEP + WORDS;
    }
  }

  static ReturnPicture of(ReturnView.Figures figures, boolean withTurnedAway) {
    var supported = figures.apply(Layout.SUPPORTED.figure(Layout.HOUSEHOLDS, Layout.ALL));
    var turnedAway = figures.apply(Layout.TURNED_AWAY.figure(Layout.HOUSEHOLDS, Layout.ALL));
    var left = figures.apply(Layout.LEFT.figure(Layout.HOUSEHOLDS, Layout.ALL));
    long most =
        Math.max(1, Math.max(supported.orElse(0), Math.max(turnedAway.orElse(0), left.orElse(0))));
    var bars = new ArrayList<Bar>();
    bars.add(bar("Supported", supported, most, "bar-running", 0));
    if (withTurnedAway) {
      bars.add(bar("Not supported at first", turnedAway, most, "bar-gap", 1));
    }
    bars.add(bar("Left", left, most, "bar-past", bars.size()));
    return new ReturnPicture(bars);
  }

  private static Bar bar(String title, OptionalLong households, long most, String look, int place) {
    return new Bar(
        title, households, new Span(0, 100.0 * households.orElse(0) / most), look, place);
  }

  /** What it shows, in a sentence. */
  public String finding() {
    return "Households: " + bars.stream().map(Bar::said).collect(Collectors.joining(", "));
  }

  public int height() {
    return bars.size() * STEP;
  }
}
