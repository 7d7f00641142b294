package rowan.foundation.signin.ceremony;

import java.util.List;
import java.util.Optional;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;

/** The public halves that are good at one host, as rows of some table; see {@link StoredKey}. */
public interface KeyRows {

  Optional<CredentialRecord> by(Bytes credential);

  List<CredentialRecord> of(Bytes holder);

  void add(CredentialRecord made);

  /**
   * Notes that one was used.
   *
   * @return whether its device counted on, or never counts: one that counts back was copied
   */
  boolean used(CredentialRecord now);
}
