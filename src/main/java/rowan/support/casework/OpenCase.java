package rowan.support.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.PersonId;
import rowan.foundation.messages.SafeContact;

/**
 * Opens a case for somebody, with the worker who leads it from this hour on.
 *
 * @param by who triaged the referral; their organisation is involved from now on
 * @param person already admitted to the vault, in the support wing
 * @param name as they wish to be called; only its initials are shown in lists
 * @param whatHappened in the words of the referral, so that nobody has to tell it again
 * @param lead the worker who leads; their organisation is involved from now on
 * @param referredAt when help was asked for: what 'reached within two days' counts from
 * @param source who asked, by a short code such as {@code police} or {@code self}
 * @param communities as the person described themselves; empty if they did not say
 */
public record OpenCase(
    Actor by,
    PersonId person,
    String name,
    Optional<LocalDate> dateOfBirth,
    Gender gender,
    List<Child> children,
    SafeContact safeContact,
    String whatHappened,
    AccountId lead,
    Instant referredAt,
    String source,
    Set<Community> communities) {

  public OpenCase {
    name = name.strip();
    children = List.copyOf(children);
    communities = Set.copyOf(communities);
  }
}
