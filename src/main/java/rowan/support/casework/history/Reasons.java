package rowan.support.casework.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Why somebody looked, as far as it follows from what they were to the person then. */
record Reasons(List<Stretch> emergencies, List<Stretch> leads) {

  private static final String EMERGENCY = "casework.break-glass";
  private static final String TRIAGE = "frontdoor.referral-";

  /** Somebody, from when to when. */
  record Stretch(UUID account, Instant from, Instant until) {

    private boolean covers(UUID other, Instant at) {
      return account.equals(other) && !at.isBefore(from) && at.isBefore(until);
    }
  }

  Optional<String> of(String what, UUID account, Instant at) {
    if (what.equals(EMERGENCY) || any(emergencies, account, at)) {
      return Optional.of("In an emergency. Somebody else checks that there was one.");
    }
    if (any(leads, account, at)) {
      return Optional.of("They led your support.");
    }
    return what.startsWith(TRIAGE)
        ? Optional.of("To answer when help was asked for.")
        : Optional.empty();
  }

  private static boolean any(List<Stretch> stretches, UUID account, Instant at) {
    return stretches.stream().anyMatch(one -> one.covers(account, at));
  }
}
