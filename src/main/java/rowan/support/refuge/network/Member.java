package rowan.support.refuge.network;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.OrganisationId;
import rowan.support.refuge.network.signing.VerifyingKey;

/**
 * Another council or refuge that vacancies are exchanged with.
 *
 * @param address where its service answers, without a path
 * @param organisation whose people added it
 * @param suspendedAt since when nothing is exchanged; nothing if it goes on
 * @param keys that have not ended
 */
public record Member(
    MemberId id,
    String name,
    String address,
    OrganisationId organisation,
    Optional<Instant> suspendedAt,
    List<Key> keys) {

  public Member {
    keys = List.copyOf(keys);
  }

  /**
   * A key that it signs with.
   *
   * @param confirmedAt nothing until a second person has confirmed it
   */
  public record Key(
      UUID id,
      VerifyingKey key,
      OrganisationId organisation,
      AccountId addedBy,
      Instant addedAt,
      Optional<Instant> confirmedAt) {

    /** Whether somebody is a second person who may confirm it. */
    public boolean waitsFor(AccountId account, OrganisationId theirs) {
      return confirmedAt.isEmpty() && !addedBy.equals(account) && organisation.equals(theirs);
    }
  }

  /** Whether anything is exchanged with it. */
  public boolean exchanges() {
    return suspendedAt.isEmpty() && !confirmed().isEmpty();
  }

  /** The keys that are believed. */
  public List<VerifyingKey> confirmed() {
    return keys.stream().filter(key -> key.confirmedAt.isPresent()).map(Key::key).toList();
  }
}
