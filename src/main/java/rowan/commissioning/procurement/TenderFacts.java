package rowan.commissioning.procurement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import rowan.foundation.calendar.Standstill;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.Money;
import rowan.foundation.kernel.OrganisationId;

/** What becomes true of a tender on its way. */
public final class TenderFacts {

  /** How many officers hold a share of the key. */
  public static final int OFFICERS = 3;

  /** How many of them must be present. */
  public static final int PRESENT = 2;

  static final int FEWEST_EVALUATORS = 2;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private TenderFacts() {}

  /** That two of the named officers opened the bids. */
  public record Opening(Instant at, AccountId first, AccountId second, int bids) {}

  /**
   * That a bid ranks first and is to win.
   *
   * @param annual its price of a year
   * @param delegates titles of those who must all approve
   */
  public record Recommendation(
      UUID bid, OrganisationId organisation, Money annual, Instant at, List<String> delegates) {

    public Recommendation {
      delegates = List.copyOf(delegates);
    }

    List<String> waitingFor(List<Approval> approvals) {
      return delegates.stream()
          .filter(title -> approvals.stream().noneMatch(given -> given.title().equals(title)))
          .toList();
    }
  }

  /** That one of the delegates approved. */
  public record Approval(String title, AccountId by, Instant at) {}

  /** That the award was decided, the letters sent, and the standstill began. */
  public record Decision(LocalDate on, Standstill standstill) {}

  /** A day in a sentence: {@code 1 October 2026}. */
  static String written(LocalDate day) {
    return DAY.format(day);
  }
}
