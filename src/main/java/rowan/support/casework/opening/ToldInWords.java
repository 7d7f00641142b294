package rowan.support.casework.opening;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import rowan.support.casework.Community;

/** What somebody told of themselves and of their children, read out of its sealed line as words. */
public final class ToldInWords {

  private ToldInWords() {}

  /** How they speak of themselves, and which communities they said they belong to. */
  public static String about(String line) {
    var told = Told.About.read(line);
    var self =
        switch (told.gender()) {
          case WOMAN -> "A woman.";
          case MAN -> "A man.";
          case ANOTHER -> "Describes themselves in another way than as a woman or a man.";
          case NOT_SAID -> "Has not said how they describe themselves.";
        };
    var communities =
        Arrays.stream(Community.values())
            .filter(told.communities()::contains)
            .map(Community::title)
            .collect(Collectors.joining("; "));
    return communities.isEmpty() ? self : self + "\nBelongs to: " + communities;
  }

  /** How old the child was, in whole years, on the day that they were told of. */
  public static int yearsOfChild(String line) {
    return Told.years(line);
  }

  /** The child as they were on the day that they were told of. */
  public static String child(String line, LocalDate toldOn) {
    return Told.child(line, java.util.Optional.empty(), toldOn, toldOn)
        .map(child ->
            (child.boy() ? "A boy" : "A child")
                + (child.age() == 0 ? " under one year old" : ", aged " + child.age()))
        .orElse("");
  }
}
