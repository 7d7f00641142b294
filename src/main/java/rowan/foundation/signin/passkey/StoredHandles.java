package rowan.foundation.signin.passkey;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.AuthorityId;
import rowan.foundation.signin.KnownAccount;
import rowan.foundation.signin.KnownAccounts;

/**
 * The accounts of one council, as Spring Security asks for them: a 'user name' is an account's id.
 */
final class StoredHandles implements PublicKeyCredentialUserEntityRepository {

  private final PasskeyRows rows;
  private final KnownAccounts known;
  private final AuthorityId authority;

  StoredHandles(PasskeyRows rows, KnownAccounts known, AuthorityId authority) {
    this.rows = rows;
    this.known = known;
    this.authority = authority;
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
    return rows.knownBy(authority, handle.getBytes())
        .flatMap(account -> known.of(authority, account))
        .map(account -> entity(account, handle))
        .orElse(null);
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findByUsername(String account) {
    var id = new AccountId(UUID.fromString(account));
    return known
        .of(authority, id)
        .map(found -> entity(found, new Bytes(rows.handle(authority, id))))
        .orElse(null);
  }

  private static PublicKeyCredentialUserEntity entity(KnownAccount account, Bytes handle) {
    return ImmutablePublicKeyCredentialUserEntity.builder()
        .id(handle)
        .name(account.email())
        .displayName(account.name())
        .build();
  }

  @Override
  public void save(PublicKeyCredentialUserEntity entity) {
    throw new UnsupportedOperationException("only who has an account has a handle");
  }

  @Override
  public void delete(Bytes handle) {
    throw new UnsupportedOperationException("a handle stays");
  }
}
