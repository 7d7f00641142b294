package rowan.foundation.access.register;

import java.time.LocalDate;
import java.util.Optional;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.OrganisationId;

/**
 * What to list of the people of a council.
 *
 * @param beginning how a name, a part of it, or the e-mail address begins; empty for all
 * @param after the last one of the page before
 */
public record Listing(
    Show show,
    String beginning,
    Optional<OrganisationId> organisation,
    LocalDate today,
    Optional<AccountId> after,
    int most) {

  /** Which of them. */
  public enum Show {
    HERE("Here now"),
    ATTENTION("Needs attention"),
    LEFT("Left");

    private final String title;

    Show(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }
}
