package rowan.support.refuge.areas;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How far apart parts of the area are, as far as that was stated. */
public final class Distances {

  public static final Distances NONE = new Distances(Map.of());

  private final Map<Pair, Distance> stated;

  public Distances(Map<Pair, Distance> stated) {
    this.stated = Map.copyOf(stated);
  }

  /** Of two different parts; nothing if nobody stated it. */
  public Optional<Distance> between(String one, String other) {
    return Optional.ofNullable(stated.get(Pair.of(one, other)));
  }

  /** A part as forms send it: the same word, however a refuge writes it. */
  public static String sent(String part) {
    return part.strip().toLowerCase(Locale.ROOT);
  }

  /** Whether two words mean one part. */
  public static boolean same(String one, String other) {
    return one.strip().equalsIgnoreCase(other.strip());
  }

  /** Two parts, whichever was named first. */
  public record Pair(String one, String other) {

    public static Pair of(String one, String other) {
      var first = sent(one);
      var second = sent(other);
      return first.compareTo(second) < 0 ? new Pair(first, second) : new Pair(second, first);
    }
  }
}
