package rowan.demo.helped;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import rowan.demo.StoryClock;

/** What happens when in a story: played in the order of time, each at its own moment. */
final class Agenda {

  private record Happening(Instant at, long order, Runnable happens) {}

  private final StoryClock clock;
  private final PriorityQueue<Happening> next =
      new PriorityQueue<>(Comparator.comparing(Happening::at).thenComparingLong(Happening::order));
  private final Map<String, Integer> counted = new HashMap<>();
  private long planned;

  Agenda(StoryClock clock) {
    this.clock = clock;
  }

  /** How many of something there were in this story before this one. */
  int before(String what) {
    return counted.merge(what, 1, Integer::sum) - 1;
  }

  void at(Instant moment, Runnable happens) {
    next.add(new Happening(moment, planned++, happens));
  }

  /** Plays everything before now, and what that leads to; what would come later never happens. */
  void playUntil(Instant now) {
    while (!next.isEmpty() && next.element().at.isBefore(now)) {
      var happening = next.remove();
      clock.at(
          happening.at,
          () -> {
            happening.happens.run();
            return happening;
          });
    }
  }
}
