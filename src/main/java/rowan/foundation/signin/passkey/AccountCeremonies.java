package rowan.foundation.signin.passkey;

import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.stereotype.Component;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.AuthorityId;
import rowan.foundation.signin.KnownAccounts;
import rowan.foundation.signin.ceremony.Asked;
import rowan.foundation.signin.ceremony.Ceremonies;
import rowan.foundation.signin.ceremony.KeyRing;
import rowan.foundation.signin.ceremony.Site;

/** Making and using the passkeys of accounts. Works in the transaction of who calls it. */
@Component
class AccountCeremonies {

  private final Ceremonies ceremonies;
  private final PasskeyRows rows;
  private final KnownAccounts known;
  private final JdbcClient jdbc;
  private final Clock clock;

  AccountCeremonies(
      Ceremonies ceremonies, PasskeyRows rows, KnownAccounts known, JdbcClient jdbc, Clock clock) {
    this.ceremonies = ceremonies;
    this.rows = rows;
    this.known = known;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  private KeyRing ring(AuthorityId authority, Site site) {
    return new KeyRing(
        new StoredHandles(rows, known, authority),
        new StoredCredentials(jdbc, clock, authority, site.host()));
  }

  Asked<PublicKeyCredentialCreationOptions> toMake(
      AuthorityId authority, Site site, AccountId account) {
    var options = ceremonies.toMake(ring(authority, site), site, account.toString());
    return new Asked<>(options, ceremonies.written(options));
  }

  /** Stores a new passkey, if what the browser brought is good. */
  boolean made(
      AuthorityId authority,
      Site site,
      PublicKeyCredentialCreationOptions asked,
      String brought,
      String name) {
    return ceremonies.made(ring(authority, site), site, asked, brought, name);
  }

  Asked<PublicKeyCredentialRequestOptions> toUse(AuthorityId authority, Site site) {
    var options = ceremonies.toUse(ring(authority, site), site);
    return new Asked<>(options, ceremonies.written(options));
  }

  /** Whose passkey it was, if what the browser brought is good. */
  Optional<AccountId> used(
      AuthorityId authority, Site site, PublicKeyCredentialRequestOptions asked, String brought) {
    return ceremonies
        .used(ring(authority, site), site, asked, brought)
        .flatMap(handle -> rows.knownBy(authority, handle.getBytes()));
  }
}
