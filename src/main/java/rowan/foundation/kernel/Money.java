package rowan.foundation.kernel;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;

/** An amount in pounds sterling, held in whole pence. */
public record Money(long pence) implements Comparable<Money> {

  public static final Money ZERO = new Money(0);

  public static Money pounds(long pounds) {
    return new Money(Math.multiplyExact(pounds, 100L));
  }

  /**
   * Reads an amount as people write it: {@code £1,250.50}, {@code 660000}, {@code £660k}, {@code
   * £3.3m}.
   *
   * @throws NumberFormatException if it is not an amount
   */
  public static Money parse(String written) {
    var text = written.strip().replace("£", "").replace(",", "").toLowerCase(Locale.UK);
    int thousands = text.endsWith("k") ? 1 : text.endsWith("m") ? 2 : 0;
    var digits = thousands == 0 ? text : text.substring(0, text.length() - 1);
    try {
      return new Money(
          new BigDecimal(digits.strip()).movePointRight(2 + 3 * thousands).longValueExact());
    } catch (ArithmeticException finerThanAPenny) {
      throw new NumberFormatException("finer than a penny, or too large: " + written);
    }
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(pence, other.pence));
  }

  public Money times(int factor) {
    return new Money(Math.multiplyExact(pence, (long) factor));
  }

  /** The amount in pounds, with pence as decimals. */
  public BigDecimal inPounds() {
    return BigDecimal.valueOf(pence, 2);
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(pence, other.pence);
  }

  /** As it is written on a page: {@code £660,000}, with pence only where there are some. */
  @Override
  public String toString() {
    var format = NumberFormat.getCurrencyInstance(Locale.UK);
    if (pence % 100 == 0) {
      format.setMaximumFractionDigits(0);
    }
    return format.format(inPounds());
  }
}
