package rowan.support.refuge.returns;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import rowan.foundation.web.Choice;

/** Which year a page is asked for. */
public final class AskedYear {

  private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
  private static final int OFFERED = 6;

  private AskedYear() {}

  /**
   * The year that was asked for, or the one that runs.
   *
   * @return nothing if there is no return for it
   */
  public static Optional<ReturnYear> of(@Nullable String asked, ReturnYear running) {
    if (asked == null || asked.isEmpty()) {
      return Optional.of(running);
    }
    if (!YEAR.matcher(asked).matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(asked);
    return year < ReturnYear.EARLIEST || year > running.first()
        ? Optional.empty()
        : Optional.of(new ReturnYear(year));
  }

  /** The years to choose from, the running one first. */
  public static List<Choice> offered(ReturnYear running) {
    return IntStream.range(0, OFFERED)
        .map(back -> running.first() - back)
        .filter(year -> year >= ReturnYear.EARLIEST)
        .mapToObj(ReturnYear::new)
        .map(year -> new Choice(Integer.toString(year.first()), year.title()))
        .toList();
  }
}
