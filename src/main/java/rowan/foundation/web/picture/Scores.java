package rowan.foundation.web.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A person's own scores, one after the other, as a small line.
 *
 * @param finding what the picture shows, in a sentence, for who does not see it
 * @param lowest of the scale, at the foot of the picture
 * @param highest of the scale, at its top
 */
public record Scores(String finding, int lowest, int highest, List<Score> scores) {

  /** The height of the drawing, in pixels. */
  public static final int HEIGHT = 124;

  private static final int TOP = 28;
  private static final int FOOT = 112;
  private static final double EDGE = 5;

  public Scores {
    if (lowest >= highest) {
      throw new IllegalArgumentException("a scale has a lowest and a highest");
    }
    scores = List.copyOf(scores);
  }

  /** What was scored on a day. */
  public record Score(LocalDate day, int value) {}

  /** A score in its place; {@code y} in pixels from the top. */
  public record Point(Score score, String x, int y) {

    /** Where its number is written, in pixels from the top. */
    public int wordsY() {
      return y - 12;
    }
  }

  /** The stroke from one point to the next. */
  public record Stroke(Point from, Point to) {}

  public List<Point> points() {
    var points = new ArrayList<Point>();
    for (int i = 0; i < scores.size(); i++) {
      double x = scores.size() == 1 ? 50 : EDGE + i * (100 - 2 * EDGE) / (scores.size() - 1);
      points.add(new Point(scores.get(i), Span.percent(x), y(scores.get(i).value)));
    }
    return points;
  }

  public List<Stroke> strokes() {
    var points = points();
    var strokes = new ArrayList<Stroke>();
    for (int i = 1; i < points.size(); i++) {
      strokes.add(new Stroke(points.get(i - 1), points.get(i)));
    }
    return strokes;
  }

  public int top() {
    return y(highest);
  }

  public int foot() {
    return y(lowest);
  }

  private int y(int value) {
    int kept = Math.clamp(value, lowest, highest);
    return FOOT - Math.round((float) (kept - lowest) / (highest - lowest) * (FOOT - TOP));
  }
}
