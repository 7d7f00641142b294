package rowan.support.refuge.stay.money;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import rowan.foundation.kernel.Money;

/**
 * What a stay costs and who pays.
 *
 * @param charges the first one first
 * @param payments the newest first
 * @param claims the newest first
 * @param until the last day that is charged: today, or the day on which they left
 */
public record Account(
    List<Charge> charges, List<Payment> payments, List<Claim> claims, LocalDate until) {

  private static final int WEEK = 7;

  public Account {
    charges = List.copyOf(charges);
    payments = List.copyOf(payments);
    claims = List.copyOf(claims);
  }

  /** What is charged for a week, from a day until the next charge. */
  public record Charge(LocalDate from, Money weekly, Set<Cover> covers) {}

  /** What was paid on a day. */
  public record Payment(LocalDate on, Money amount) {}

  /** A claim for a benefit, and how it was decided. */
  public record Claim(
      UUID id,
      BenefitKind kind,
      LocalDate appliedOn,
      Optional<LocalDate> decidedOn,
      boolean awarded) {}

  /** What is charged now; nothing while no charge is set. */
  public Optional<Charge> now() {
    return charges.reversed().stream().filter(charge -> !charge.from().isAfter(until)).findFirst();
  }

  /** What was charged up to now: by the day, each charge rounded down to a penny. */
  public Money charged() {
    long pence = 0;
    for (int each = 0; each < charges.size(); each++) {
      var charge = charges.get(each);
      var over = until.plusDays(1);
      var next = each + 1 < charges.size() ? charges.get(each + 1).from() : over;
      var end = next.isBefore(over) ? next : over;
      long days = Math.max(0, ChronoUnit.DAYS.between(charge.from(), end));
      pence += charge.weekly().pence() * days / WEEK;
    }
    return new Money(pence);
  }

  public Money paid() {
    return payments.stream().map(Payment::amount).reduce(Money.ZERO, Money::plus);
  }

  /** What is still to be paid; nothing below nought. */
  public Money toPay() {
    return new Money(Math.max(0, charged().pence() - paid().pence()));
  }

  /** What was paid ahead; nothing below nought. */
  public Money ahead() {
    return new Money(Math.max(0, paid().pence() - charged().pence()));
  }

  /** The claims that wait for a decision. */
  public List<Claim> waiting() {
    return claims.stream().filter(claim -> claim.decidedOn().isEmpty()).toList();
  }
}
