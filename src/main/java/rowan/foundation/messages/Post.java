package rowan.foundation.messages;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Actor;
import rowan.foundation.audit.Trace;
import rowan.foundation.messages.carrier.Carrier;
import rowan.foundation.vault.Vault;

/** Opens the address and hands the message to what carries it. */
@Component
class Post {

  private final Vault vault;
  private final List<Carrier> carriers;

  Post(Vault vault, List<Carrier> carriers) {
    this.vault = vault;
    this.carriers = carriers;
  }

  /** Whether a council has set the channel up. */
  boolean carries(Channel channel) {
    return carrier(channel).isPresent();
  }

  void carry(Actor by, Trace trace, SafeContacts.Stored plan, NeutralWords words) {
    var contact = plan.open(vault.key(by, trace, plan.person));
    carrier(contact.channel())
        .orElseThrow(() -> new IllegalStateException("nothing carries this channel"))
        .carry(contact.value(), contact.askFor(), words.signedBy(contact.askFor()));
  }

  private Optional<Carrier> carrier(Channel channel) {
    return carriers.stream()
        .filter(carrier -> carrier.channel() == channel && carrier.ready())
        .findFirst();
  }
}
