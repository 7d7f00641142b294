package rowan.foundation.vault;

import com.google.crypto.tink.subtle.Ed25519Sign;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Wing;
import rowan.foundation.audit.HeadSigner;
import rowan.foundation.kernel.AuthorityId;
import rowan.foundation.kernel.DatabaseTime;

/** The key of a council that signs the heads of its audit log, sealed for the house. */
@Component
class LogSigner implements HeadSigner, Rewrapping {

  private static final String SEALED = "vault.log_signer.sealed";

  private final Acting acting;
  private final JdbcClient jdbc;
  private final HouseSeal seal;
  private final Clock clock;

  LogSigner(Acting acting, JdbcClient jdbc, HouseSeal seal, Clock clock) {
    this.acting = acting;
    this.jdbc = jdbc;
    this.seal = seal;
    this.clock = clock;
  }

  private static Place place(AuthorityId authority) {
    return new Place(SEALED, authority.value());
  }

  @Override
  public byte[] publicKey(Actor house) {
    return jdbc.sql("select public_key from vault.log_signer where authority_id = ?")
        .param(house.authority().value())
        .query(byte[].class)
        .optional()
        .orElseGet(() -> make(house));
  }

  private byte[] make(Actor house) {
    try {
      var pair = Ed25519Sign.KeyPair.newKeyPair();
      jdbc.sql(
              """
              insert into vault.log_signer (authority_id, public_key, sealed, made_at)
              values (?, ?, ?, ?)\
              """)
          .params(
              house.authority().value(),
              pair.getPublicKey(),
              seal.seal(place(house.authority()), pair.getPrivateKey()),
              DatabaseTime.of(clock.instant()))
          .update();
      return pair.getPublicKey();
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("could not make the key of a log", broken);
    }
  }

  @Override
  public byte[] sign(Actor house, byte[] statement) {
    var sealed = sealed(house.authority());
    try {
      return new Ed25519Sign(seal.open(place(house.authority()), sealed)).sign(statement);
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("could not sign a head of the log", broken);
    }
  }

  private byte[] sealed(AuthorityId authority) {
    return jdbc.sql("select sealed from vault.log_signer where authority_id = ?")
        .param(authority.value())
        .query(byte[].class)
        .single();
  }

  @Override
  public String what() {
    return "keys of the audit log";
  }

  @Override
  public int rewrap(AuthorityId authority, List<byte[]> earlier, int most) {
    return acting.in(
        Wing.FOUNDATION,
        Actor.clock(authority),
        () -> {
          if (count(authority, earlier) == 0) {
            return 0;
          }
          return jdbc.sql("update vault.log_signer set sealed = ? where authority_id = ?")
              .params(seal.again(place(authority), sealed(authority)), authority.value())
              .update();
        });
  }

  @Override
  public long left(AuthorityId authority, List<byte[]> earlier) {
    return acting.in(
        Wing.FOUNDATION, Actor.clock(authority), () -> (long) count(authority, earlier));
  }

  private int count(AuthorityId authority, List<byte[]> earlier) {
    return jdbc.sql(
            """
            select count(*) from vault.log_signer
            where authority_id = ? and substring(sealed from 1 for 5) = any (?)\
            """)
        .params(authority.value(), earlier.toArray(byte[][]::new))
        .query(Integer.class)
        .single();
  }
}
