package rowan.commissioning.contracts;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import rowan.commissioning.decisions.MandateId;
import rowan.commissioning.specification.ServiceKind;
import rowan.commissioning.specification.SpecificationId;
import rowan.foundation.kernel.Money;
import rowan.foundation.kernel.OrganisationId;
import rowan.foundation.kernel.Term;

/** A contract: what is true of it, and what may become of its term. Pure. */
sealed interface Contract {

  DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  Facts facts();

  /** What every contract has. */
  record Facts(
      ContractId id,
      ServiceKind service,
      String title,
      OrganisationId provider,
      LocalDate starts,
      LocalDate ends,
      int noticeMonths,
      Money annual,
      int spaces,
      boolean femaleOnlySpace) {

    Facts endingOn(LocalDate until) {
      return new Facts(
          id,
          service,
          title,
          provider,
          starts,
          until,
          noticeMonths,
          annual,
          spaces,
          femaleOnlySpace);
    }
  }

  /** Let before Rowan. */
  record Present(Facts facts) implements Contract {

    /** Why it can't be extended until a day, besides what its mandate says. */
    Optional<String> whyNotExtended(LocalDate today, LocalDate until) {
      if (today.isAfter(facts.ends())) {
        return Optional.of(
            "This contract ended on %s: it cannot be extended any more."
                .formatted(DAY.format(facts.ends())));
      }
      if (!until.isAfter(facts.ends())) {
        return Optional.of(
            "This contract runs until %s already. Give a later day."
                .formatted(DAY.format(facts.ends())));
      }
      return Optional.empty();
    }

    Present extended(LocalDate until) {
      return new Present(facts.endingOn(until));
    }
  }

  /** Awarded under a mandate. */
  record Awarded(
      Facts facts,
      MandateId mandate,
      UUID tender,
      SpecificationId specification,
      Term term,
      int taken,
      LocalDate signedOn)
      implements Contract {

    /** Whether there is an option that was not taken. */
    boolean hasOption() {
      return taken < term.extensionMonths().size();
    }

    /** The last day on which the next option can be taken. */
    LocalDate decideBy() {
      return facts.ends().minusMonths(facts.noticeMonths());
    }

    /** Why the next option can't be taken. */
    Optional<String> whyOptionNotTaken(LocalDate today, boolean reviewOverdue) {
      if (!hasOption()) {
        return Optional.of("This contract has no option left.");
      }
      if (today.isAfter(decideBy())) {
        return Optional.of(
            "The option had to be taken by %s. A later extension goes back to be decided."
                .formatted(DAY.format(decideBy())));
      }
      if (reviewOverdue) {
        return Optional.of(
            "A review of this contract is overdue. Hold it first: an option is taken on what a"
                + " review found.");
      }
      return Optional.empty();
    }

    Awarded withNextOption() {
      var until = term.endAfter(taken + 1);
      return new Awarded(
          facts.endingOn(until), mandate, tender, specification, term, taken + 1, signedOn);
    }
  }
}
