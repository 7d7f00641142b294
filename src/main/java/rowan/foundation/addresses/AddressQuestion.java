package rowan.foundation.addresses;

import java.util.Optional;
import rowan.foundation.web.FormReader;

/** Why an address is asked for, as the form above each 'Show the address' has it. */
public record AddressQuestion(AddressReason reason, String words) {

  private static final int MOST = 200;
  private static final int LEAST = 8;

  /** Reads it; nothing if something is missing, which the reader then says. */
  static Optional<AddressQuestion> read(FormReader reader) {
    var reason = reader.choice("reason", "Choose why you need the address", AddressReason.class);
    var words = reader.text("why", "Say in a few words what for", MOST);
    if (!words.isEmpty() && words.length() < LEAST) {
      reader.refuse("why", "Say in a few words what for: it is kept with your name.");
    }
    return reader.hasErrors()
        ? Optional.empty()
        : Optional.of(new AddressQuestion(reason.value(), words));
  }
}
