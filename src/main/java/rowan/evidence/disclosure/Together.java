package rowan.evidence.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Figures that are seen side by side, and some of which add up to others. Each goes through {@link
 * Disclosure#count}; a total that is kept back is not broken down, its noughts included; and where
 * a figure that is kept back could be worked out from those beside it, more of them are kept back,
 * the smallest first, until it could be anything from one to four.
 *
 * <p>Whoever reads is taken to know the rules, to know of every figure that is kept back whether it
 * is below five, and to add and subtract as often as they like.
 */
public final class Together {

  private final Map<String, Long> counts;
  private final List<Adds> sums;
  private final Set<String> small = new HashSet<>();
  private final Set<String> beside = new HashSet<>();

  /** Parts of a total that is kept back, nought or not. */
  private final Set<String> within = new HashSet<>();

  private Together(Map<String, Long> counts, List<Adds> sums) {
    this.counts = counts;
    this.sums = sums;
    counts.forEach((figure, people) -> {
      if (people > 0 && people < Disclosure.THRESHOLD) {
        small.add(figure);
      }
    });
    boolean more = true;
    while (more) {
      more = false;
      for (var sum : sums) {
        if (sum.exactly && (small.contains(sum.total) || within.contains(sum.total))) {
          more |= within.addAll(sum.parts);
        }
      }
    }
  }

  /**
   * A figure and those that add up to it.
   *
   * @param exactly whether they do; else they may come to more, since some are counted in several
   */
  public record Adds(String total, List<String> parts, boolean exactly) {

    public Adds {
      parts = List.copyOf(parts);
    }

    public Adds(String total, List<String> parts) {
      this(total, parts, true);
    }

    /** A figure that is no more than others come to. */
    public static Adds atMost(String total, List<String> parts) {
      return new Adds(total, parts, false);
    }

    List<String> figures() {
      var all = new ArrayList<>(parts);
      all.add(total);
      return all;
    }
  }

  /** What a figure can be, for all that is seen. */
  private record Bounds(long least, long most) {

    static final long ANY = 1_000_000_000L;

    Bounds within(long atLeast, long atMost) {
      return new Bounds(Math.max(least, atLeast), Math.min(most, atMost));
    }

    boolean narrowerThanOneToFour() {
      return least > 1 || most < Disclosure.THRESHOLD - 1;
    }
  }

  /** Each figure as it may be seen beside the others. */
  public static Map<String, Disclosed> seen(Map<String, Long> counts, List<Adds> sums) {
    var together = new Together(counts, sums);
    together.protect();
    var seen = new HashMap<String, Disclosed>();
    counts.forEach((figure, people) ->
        seen.put(
            figure, together.isKeptBack(figure) ? new Suppressed() : Disclosure.count(people)));
    return seen;
  }

  private long people(String figure) {
    return Objects.requireNonNull(counts.get(figure), figure);
  }

  private static Bounds of(Map<String, Bounds> bounds, String figure) {
    return Objects.requireNonNull(bounds.get(figure), figure);
  }

  private boolean isKeptBack(String figure) {
    return small.contains(figure) || within.contains(figure) || beside.contains(figure);
  }

  private void protect() {
    var next = givenAway();
    while (next.isPresent()) {
      beside.add(next.get());
      next = givenAway();
    }
  }

  /** The figure to be kept back next, beside one that could be worked out. */
  private Optional<String> givenAway() {
    var bounds = bounds();
    for (var figure : counts.keySet().stream().filter(small::contains).sorted().toList()) {
      if (of(bounds, figure).narrowerThanOneToFour()) {
        var next = nearest(figure);
        if (next.isPresent()) {
          return next;
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Of the figures that are seen and not nought, the smallest in a sum with the one that could be
   * worked out; or else in a sum with one of those, and so on.
   */
  private Optional<String> nearest(String figure) {
    var reached = new HashSet<>(Set.of(figure));
    boolean further = true;
    while (further) {
      var near = new HashSet<String>();
      for (var sum : sums) {
        if (sum.figures().stream().anyMatch(reached::contains)) {
          near.addAll(sum.figures());
        }
      }
      var next =
          near.stream()
              .filter(one -> people(one) >= Disclosure.THRESHOLD && !isKeptBack(one))
              .min(Comparator.comparingLong(this::people).thenComparing(one -> one));
      if (next.isPresent()) {
        return next;
      }
      further = reached.addAll(near);
    }
    return Optional.empty();
  }

  private Map<String, Bounds> bounds() {
    var bounds = new HashMap<String, Bounds>();
    counts.keySet().forEach(figure -> bounds.put(figure, alone(figure)));
    boolean narrowed = true;
    while (narrowed) {
      narrowed = false;
      for (var sum : sums) {
        narrowed |= narrow(sum, bounds);
      }
    }
    return bounds;
  }

  /** What somebody knows of a figure who sees it and no other. */
  private Bounds alone(String figure) {
    if (within.contains(figure)) {
      return new Bounds(0, Disclosure.THRESHOLD - 1);
    }
    if (small.contains(figure)) {
      return new Bounds(1, Disclosure.THRESHOLD - 1);
    }
    if (beside.contains(figure)) {
      return new Bounds(Disclosure.THRESHOLD, Bounds.ANY);
    }
    long people = people(figure);
    if (people == 0) {
      return new Bounds(0, 0);
    }
    long shown = Disclosure.rounded(people);
    return new Bounds(Math.max(Disclosure.THRESHOLD, shown - 2), shown + 2);
  }

  /** What adding and subtracting within one sum tells more; whether it told anything. */
  private static boolean narrow(Adds sum, Map<String, Bounds> bounds) {
    long least = 0;
    long most = 0;
    for (var part : sum.parts) {
      least += of(bounds, part).least;
      most += of(bounds, part).most;
    }
    var total = of(bounds, sum.total);
    boolean narrowed = put(bounds, sum.total, total.within(sum.exactly ? least : 0, most));
    for (var part : sum.parts) {
      var own = of(bounds, part);
      long atMost = sum.exactly ? total.most - (least - own.least) : own.most;
      narrowed |= put(bounds, part, own.within(total.least - (most - own.most), atMost));
    }
    return narrowed;
  }

  /** Figures that contradict each other tell nothing, and would be narrowed without end. */
  private static boolean put(Map<String, Bounds> bounds, String figure, Bounds told) {
    return told.least <= told.most && !told.equals(bounds.put(figure, told));
  }
}
