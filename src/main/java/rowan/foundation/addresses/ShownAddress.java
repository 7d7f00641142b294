package rowan.foundation.addresses;

import java.time.Instant;

/**
 * An address was shown: to whom and why, and never which words it has.
 *
 * @param ofAPerson of a person, or of a refuge
 * @param inTheHour how many different addresses the same account was shown in the hour up to it
 */
public record ShownAddress(
    String name,
    String organisation,
    boolean ofAPerson,
    AddressReason reason,
    String words,
    Instant at,
    int inTheHour) {

  public boolean many() {
    return inTheHour > SafeAddresses.IN_AN_HOUR;
  }
}
