package rowan.commissioning.decisions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rowan.commissioning.decisions.reading.mandates.MandateProposal;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Commission;
import rowan.commissioning.decisions.reading.mandates.Procedure;
import rowan.commissioning.decisions.recording.Mandate;
import rowan.commissioning.decisions.recording.Mandate.InForce;
import rowan.commissioning.decisions.recording.Mandate.Origin;
import rowan.foundation.kernel.AccountId;

/** Mandates and deeds for tests of the pure rules. */
public final class Given {

  public static final AccountId OFFICER = new AccountId(new UUID(9, 9));
  public static final Instant THEN = Instant.parse("2021-01-26T10:00:00Z");
  public static final DecisionId DECISION = new DecisionId(new UUID(5, 5));

  private Given() {}

  /** A confirmed mandate of resolution {@code number}, whose id is made of the number too. */
  public static InForce confirmed(int number, MandateProposal asks) {
    return proposed(number, asks).confirm(OFFICER, THEN);
  }

  public static Mandate.Proposed proposed(int number, MandateProposal asks) {
    return new Mandate.Proposed(origin(number), asks, List.of());
  }

  private static Origin origin(int number) {
    return new Origin(
        id(number), DECISION, new ResolutionId(new UUID(2, number)), String.valueOf(number), null);
  }

  public static MandateId id(int number) {
    return new MandateId(new UUID(1, number));
  }

  /** Three years and an option of two, competitive, one contract. */
  public static Commission supportContract() {
    return new Commission(36, List.of(24), null, null, 1, Procedure.COMPETITIVE, Set.of());
  }

  public static Commission contractOf(
      @Nullable Integer months,
      List<Integer> extensions,
      @Nullable LocalDate starts,
      @Nullable LocalDate ends) {
    return new Commission(months, extensions, starts, ends, null, null, Set.of());
  }

  public static Deed deed(int number, DeedKind kind, LocalDate on) {
    return new Deed(id(number), kind, on, kind.name(), "/done");
  }

  public static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }
}
