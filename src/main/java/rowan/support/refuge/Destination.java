package rowan.support.refuge;

import java.util.List;
import java.util.stream.Stream;

/** Where a household moved on to, in the groups of the annual return. */
public enum Destination {
  SETTLED_SOCIAL("A settled home rented from a council or a housing association"),
  SETTLED_PRIVATE("A settled home rented privately or owned"),
  OWN_HOME_MADE_SAFE("Their own home, made safe"),
  RETURNED_PERSON_GONE("Their own home: the person who hurts them has gone"),
  RETURNED_TO_PERSON("Back to the person who hurts them"),
  FAMILY_OR_FRIENDS("Family or friends"),
  OTHER_SAFE_PLACE("Another refuge or safe accommodation"),
  TEMPORARY("Temporary accommodation"),
  ELSEWHERE("Somewhere else"),
  NOT_KNOWN("Not known"),
  /** Noted by Rowan itself, when a household moves from one space to another. */
  SPACE_OF_OURS("Another space of this service");

  private final String title;

  Destination(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /** Those that somebody may give. */
  public static List<Destination> offered() {
    return Stream.of(values()).filter(one -> one != SPACE_OF_OURS).toList();
  }
}
