package rowan.foundation.signin.provider;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import rowan.foundation.signin.EmailAddress;

/**
 * What a provider's token claims of somebody, its signature having been checked.
 *
 * @param subject the provider's own word for them
 * @param address what it says is theirs
 * @param verified whether it says that it made sure of that; nothing where it does not say
 * @param context how surely it knows that it is them, by its own word ({@code acr})
 * @param methods by what it made sure ({@code amr}); empty where it does not say
 * @param at when it made sure ({@code auth_time}), which for who was signed in there before is a
 *     while ago
 */
record Claimed(
    String subject,
    Optional<EmailAddress> address,
    Optional<Boolean> verified,
    Optional<String> context,
    List<String> methods,
    Optional<Instant> at) {

  Claimed {
    methods = List.copyOf(methods);
  }

  /** When it made sure, if it says so and that moment has come. */
  Optional<Instant> proved(Instant now) {
    return at.filter(moment -> !moment.isAfter(now.plus(Demands.SKEW)));
  }

  /** The address, if it counts as theirs. */
  Optional<EmailAddress> verifiedAddress(boolean vouches) {
    return address.filter(any -> verified.orElse(vouches));
  }
}
