package rowan.foundation.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;

/**
 * What a page that makes a passkey sent.
 *
 * @param form to be shown again, if something is wrong with it
 */
record NewPasskey(String name, String brought, Optional<Form> form) {

  private static final int LONGEST_NAME = 60;
  private static final int MOST_BROUGHT = 20_000;

  static NewPasskey read(HttpServletRequest request) {
    var reader = FormReader.of(request);
    var name = reader.text("name", "Say what you call this device", LONGEST_NAME);
    var brought = reader.optionalProse("passkey", "Make the passkey once more", MOST_BROUGHT);
    if (brought.isEmpty()) {
      reader.refuse("passkey-go", "Press the button to make a passkey.");
    }
    return new NewPasskey(
        name, brought, reader.hasErrors() ? Optional.of(reader.form()) : Optional.empty());
  }

  static Form refused(Form form) {
    return form.refused("passkey-go", "That passkey could not be used. Make it once more.");
  }
}
