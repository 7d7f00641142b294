package rowan.support.refuge.stay.money;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import rowan.foundation.kernel.Money;
import rowan.foundation.kernel.OrganisationId;

/**
 * What a stay costs and who pays, as one provider keeps it; who leads the case sees every
 * provider's.
 *
 * @param provider in whose house they live, or lived last
 * @param charges the first one first; of each day the one that counts
 * @param lived the days in the houses of each provider, the first ones first
 * @param payments the newest first, with those that were taken back
 * @param claims the newest first
 * @param today when it is read
 * @param underWay whether they live there
 */
public record Account(
    OrganisationId provider,
    List<Charge> charges,
    List<Lived> lived,
    List<Payment> payments,
    List<Claim> claims,
    LocalDate today,
    boolean underWay) {

  private static final int WEEK = 7;

  public Account {
    charges = List.copyOf(charges);
    lived = List.copyOf(lived);
    payments = List.copyOf(payments);
    claims = List.copyOf(claims);
  }

  /** What is charged for a week, from a day until the provider's next charge. */
  public record Charge(OrganisationId provider, LocalDate from, Money weekly, Set<Cover> covers) {}

  /**
   * Days in the houses of one provider.
   *
   * @param to the last one: today, while they live there
   */
  public record Lived(OrganisationId provider, LocalDate from, LocalDate to) {}

  /**
   * What was paid on a day.
   *
   * @param takenBack why it was, and by whom, if it was
   */
  public record Payment(UUID id, LocalDate on, Money amount, Optional<TakenBack> takenBack) {}

  /** That a payment was a slip of the hand. */
  public record TakenBack(String words, String byName) {}

  /** A claim for a benefit, and how it was decided. */
  public record Claim(
      UUID id,
      BenefitKind kind,
      LocalDate appliedOn,
      Optional<LocalDate> decidedOn,
      boolean awarded) {}

  /** What is charged now, or was charged last; nothing while no charge has begun. */
  public Optional<Charge> now() {
    return theirs().reversed().stream()
        .filter(charge -> !charge.from().isAfter(last()))
        .findFirst();
  }

  /** What is charged from a day to come. */
  public List<Charge> toCome() {
    return underWay
        ? theirs().stream().filter(charge -> charge.from().isAfter(today)).toList()
        : List.of();
  }

  private List<Charge> theirs() {
    return charges.stream().filter(charge -> charge.provider().equals(provider)).toList();
  }

  private LocalDate last() {
    return lived.isEmpty() ? today : lived.getLast().to();
  }

  /**
   * What was charged up to now: by the day, each charge rounded down to a penny, on days in the
   * houses of who charges alone.
   */
  public Money charged() {
    long pence = 0;
    for (var charge : charges) {
      var next =
          charges.stream()
              .filter(one -> one.provider().equals(charge.provider()))
              .map(Charge::from)
              .filter(from -> from.isAfter(charge.from()))
              .findFirst();
      long days =
          lived.stream()
              .filter(one -> one.provider().equals(charge.provider()))
              .mapToLong(one -> days(one, charge.from(), next))
              .sum();
      pence += charge.weekly().pence() * days / WEEK;
    }
    return new Money(pence);
  }

  private static long days(Lived lived, LocalDate from, Optional<LocalDate> next) {
    var begin = from.isAfter(lived.from) ? from : lived.from;
    var over = lived.to.plusDays(1);
    var end = next.filter(day -> day.isBefore(over)).orElse(over);
    return Math.max(0, ChronoUnit.DAYS.between(begin, end));
  }

  public Money paid() {
    return payments.stream()
        .filter(payment -> payment.takenBack().isEmpty())
        .map(Payment::amount)
        .reduce(Money.ZERO, Money::plus);
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
