package rowan.support.casework.connected;

import java.text.Normalizer;
import java.util.Locale;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Actor;
import rowan.foundation.vault.Vault;

/**
 * A name as it is compared: first and last of its words, in small letters, without accents and
 * marks, so that 'Łukasz Jan O’Brien' and 'lukasz obrien' are one. Stored only as a fingerprint.
 */
@Component
class NamePrint {

  private static final String PURPOSE = "casework.connected_person.name_print";

  private final Vault vault;

  NamePrint(Vault vault) {
    this.vault = vault;
  }

  /** The fingerprint of a name, in the running transaction of the support wing. */
  byte[] of(Actor actor, String name) {
    return vault.blindIndex(actor, PURPOSE, compared(name));
  }

  static boolean same(String one, String other) {
    return compared(one).equals(compared(other));
  }

  static String compared(String name) {
    var plain =
        Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
            .replace('ł', 'l')
            .replace('ø', 'o')
            .replace("ß", "ss")
            .replaceAll("[\\p{M}\\p{Pd}'’.]", "")
            .replaceAll("[^\\p{L}\\p{N}]+", " ")
            .strip();
    int first = plain.indexOf(' ');
    return first < 0 ? plain : plain.substring(0, first) + plain.substring(plain.lastIndexOf(' '));
  }
}
