package rowan.foundation.signin.ceremony;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;

/** Rows of passkeys, as Spring Security asks for them. */
record RingKeys(KeyRows rows) implements UserCredentialRepository {

  @Override
  public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
    return rows.by(credential).orElse(null);
  }

  @Override
  public List<CredentialRecord> findByUserId(Bytes holder) {
    return rows.of(holder);
  }

  @Override
  public void save(CredentialRecord record) {
    if (rows.by(record.getCredentialId()).isEmpty()) {
      rows.add(record);
    } else if (!rows.used(record)) {
      throw new IllegalArgumentException("a passkey that counted back");
    }
  }

  @Override
  public void delete(Bytes credential) {
    throw new UnsupportedOperationException("whoever keeps it takes it away");
  }
}
