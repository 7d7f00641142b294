package rowan.support.frontdoor;

import java.util.Arrays;
import java.util.List;

/** Who asked for help. */
public enum Asker {
  SELF("For themselves", "self"),
  SOMEONE_CLOSE("Somebody who is worried about them", "someone-close"),
  POLICE("Police", "police"),
  HEALTH("Health", "health"),
  HOUSING("Housing", "housing"),
  SCHOOL("School or nursery", "school"),
  SOCIAL_CARE("Social care", "social-care"),
  OTHER_SERVICE("Another service", "other-service");

  private final String title;
  private final String code;

  Asker(String title, String code) {
    this.title = title;
    this.code = code;
  }

  public String title() {
    return title;
  }

  /** As a case keeps it. */
  public String code() {
    return code;
  }

  /** Whether they asked on the public pages, and so were given five words. */
  public boolean hasWords() {
    return this == SELF || this == SOMEONE_CLOSE;
  }

  public static List<Asker> agencies() {
    return Arrays.stream(values()).filter(asker -> !asker.hasWords()).toList();
  }
}
