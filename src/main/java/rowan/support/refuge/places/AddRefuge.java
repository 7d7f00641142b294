package rowan.support.refuge.places;

import rowan.foundation.access.Actor;

/**
 * Adds a refuge of the actor's own organisation.
 *
 * @param name that gives nothing away
 * @param region a word for the part of the area
 * @param address where it is: sealed at once
 * @param policy how it welcomes trans and non-binary people, in the provider's own words; may be
 *     empty
 * @param owner who owns the premises, if that is not the provider: a name, and never where; may be
 *     empty
 */
public record AddRefuge(
    Actor by,
    AccommodationKind kind,
    String name,
    String region,
    String address,
    String policy,
    String owner) {

  /** Nothing told of who owns the premises. */
  public AddRefuge(
      Actor by, AccommodationKind kind, String name, String region, String address, String policy) {
    this(by, kind, name, region, address, policy, "");
  }

  /** Without the address: what is printed could be logged. */
  @Override
  public String toString() {
    return "AddRefuge[kind=" + kind + "]";
  }
}
