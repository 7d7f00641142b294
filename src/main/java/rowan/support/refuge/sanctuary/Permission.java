package rowan.support.refuge.sanctuary;

import java.time.Instant;

/**
 * The owner of a home was asked, agreed or refused; the latest holds.
 *
 * @param why what they said; empty if nothing was written
 */
public record Permission(Step step, String why, Instant at) {

  /** How far it is. */
  public enum Step {
    ASKED("The owner was asked"),
    GIVEN("The owner agrees"),
    REFUSED("The owner refuses");

    private final String title;

    Step(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }
}
