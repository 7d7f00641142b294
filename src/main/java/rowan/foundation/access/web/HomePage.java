package rowan.foundation.access.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import rowan.foundation.access.register.Requirement;
import rowan.foundation.access.register.Standing;
import rowan.foundation.web.Days;

/**
 * What somebody is told where they begin.
 *
 * @param waiting the titles of the offices that do not count today
 * @param missing what they wait for
 * @param ending what has its last day soon
 * @param ask whom to ask about it
 * @param others how many others need attention, for who sees to that
 */
public record HomePage(
    List<String> waiting,
    Set<Requirement> missing,
    List<Standing.Ending> ending,
    List<String> ask,
    int others) {

  /** Whether there is something to read before anything else. */
  public boolean comesFirst() {
    return !waiting.isEmpty() || ending.stream().anyMatch(one -> one.what() == Requirement.CONDUCT);
  }

  /** What to show on the first page otherwise, in one line. */
  Optional<String> reminder(Days days) {
    var said =
        Stream.concat(
                ending.stream()
                    .map(one ->
                        "Your %s has its last day on %s. Ask %s in time."
                            .formatted(
                                lower(one.what().title()), days.full(one.lastDay()), whom())),
                others == 0
                    ? Stream.empty()
                    : Stream.of(
                        (others == 1 ? "1 person needs" : others + " people need")
                            + " attention under People: something they need has run out, or does within 30 days."))
            .toList();
    return said.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", said));
  }

  /** The names of whom to ask, in a sentence. */
  public String whom() {
    return ask.isEmpty() ? "whoever runs Rowan for you" : String.join(" or ", ask);
  }

  private static String lower(String title) {
    return title.substring(0, 1).toLowerCase(Locale.UK) + title.substring(1);
  }
}
