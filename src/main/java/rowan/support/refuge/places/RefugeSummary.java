package rowan.support.refuge.places;

import java.util.List;
import rowan.foundation.kernel.OrganisationId;

/**
 * A refuge, without its address.
 *
 * @param provider who gives the support there
 * @param policy how it welcomes trans and non-binary people, in the provider's own words
 * @param owner who owns the premises, by name; empty if that was not told
 * @param version of what is said of it: one more with each change
 * @param spaces by name
 */
public record RefugeSummary(
    RefugeId id,
    AccommodationKind kind,
    String name,
    OrganisationId provider,
    String region,
    String policy,
    String owner,
    int version,
    List<SpaceNow> spaces) {

  public RefugeSummary {
    spaces = List.copyOf(spaces);
  }

  /**
   * A line of a provider's list of its own refuges.
   *
   * @param spaces how many there are
   */
  public record Line(RefugeId id, String name, AccommodationKind kind, String region, int spaces) {}
}
