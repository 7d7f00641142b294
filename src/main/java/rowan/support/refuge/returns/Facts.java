package rowan.support.refuge.returns;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rowan.foundation.kernel.PersonId;
import rowan.support.casework.CaseId;
import rowan.support.casework.ages.AgesTold;
import rowan.support.refuge.described.Description;
import rowan.support.refuge.sanctuary.counted.SanctuaryCounts;

/**
 * What a return is counted from.
 *
 * @param stays every stay, however long ago, of the households that stayed or were turned away in
 *     the year
 * @param noes what was turned away in the year
 * @param spaces every space, with what filled it in the year
 * @param ages by case, where they could be opened
 * @param said what people said about themselves last
 * @param from where households come from, as far as that is known
 * @param homes homes made safe in the year, as their own room counts them
 * @param elsewhere who was placed with another service through the network
 */
record Facts(
    List<Stay> stays,
    List<No> noes,
    List<Space> spaces,
    Map<CaseId, AgesTold> ages,
    Map<PersonId, Description> said,
    Map<CaseId, ComesFrom.Area> from,
    SanctuaryCounts homes,
    Elsewhere elsewhere) {

  /** Households that were placed elsewhere, and who is in them; of nobody is it known whose. */
  record Elsewhere(long households, long adults, long children) {

    static final Elsewhere NOBODY = new Elsewhere(0, 0, 0);
  }

  /**
   * A stay of a household in one space.
   *
   * @param until when it was over; nothing while they live there
   * @param outcome where they moved on to, by its code
   */
  record Stay(
      PersonId person,
      CaseId caseId,
      String kind,
      Instant since,
      @Nullable Instant until,
      @Nullable String outcome,
      People people) {

    boolean touches(Instant begins, Instant ends) {
      return since.isBefore(ends) && (until == null || until.isAfter(begins));
    }
  }

  /** Who lives there together. */
  record People(int women, int men, int another, int notSaid, int children) {}

  /**
   * A 'no' to a household.
   *
   * @param reason over what, and {@code party} whose it was, by their codes
   */
  record No(PersonId person, CaseId caseId, String reason, String party, Instant at) {}

  /** A space, with what filled it. */
  record Space(String kind, int beds, Instant opened, List<Fill> fills) {

    Space {
      fills = List.copyOf(fills);
    }
  }

  /** A time in which a space was lived in, or out of use. */
  record Fill(boolean livedIn, Instant since, @Nullable Instant until) {}

  /** Whoever is counted once: a person on a day, by the case that tells how old they were. */
  record Counted(PersonId person, CaseId caseId, java.time.LocalDate on) {}

  Optional<AgesTold> agesOf(CaseId caseId) {
    return Optional.ofNullable(ages.get(caseId));
  }
}
