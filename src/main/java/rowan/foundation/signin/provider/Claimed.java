package rowan.foundation.signin.provider;

import java.util.Optional;
import rowan.foundation.signin.EmailAddress;

/**
 * What a provider's token claims of somebody, its signature having been checked.
 *
 * @param subject the provider's own word for them
 * @param address what it says is theirs
 * @param verified whether it says that it made sure of that; nothing where it does not say
 */
record Claimed(String subject, Optional<EmailAddress> address, Optional<Boolean> verified) {

  /** The address, if it counts as theirs. */
  Optional<EmailAddress> verifiedAddress(boolean vouches) {
    return address.filter(any -> verified.orElse(vouches));
  }
}
