package rowan.foundation.signin.provider;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.AuthorityId;
import rowan.foundation.vault.HouseSeal;
import rowan.foundation.vault.Place;
import rowan.foundation.vault.Rewrapping;

/** The secrets of identity providers, when the key-encryption key changes. */
@Component
class ProviderSecretsRewrapped implements Rewrapping {

  private final Acting acting;
  private final JdbcClient jdbc;
  private final HouseSeal seal;

  ProviderSecretsRewrapped(Acting acting, JdbcClient jdbc, HouseSeal seal) {
    this.acting = acting;
    this.jdbc = jdbc;
    this.seal = seal;
  }

  @Override
  public String what() {
    return "secrets of identity providers";
  }

  @SuppressWarnings("ArrayRecordComponent") // read once, and never compared
  private record Sealed(UUID provider, byte[] secret) {}

  @Override
  public int rewrap(AuthorityId authority, List<byte[]> earlier, int most) {
    return acting.in(
        Wing.FOUNDATION,
        Actor.clock(authority),
        () -> {
          var found =
              jdbc.sql(
                      """
                      select id, client_secret from signin.provider
                      where authority_id = ? and substring(client_secret from 1 for 5) = any (?)
                      limit ? for update skip locked\
                      """)
                  .param(authority.value())
                  .param(earlier.toArray(byte[][]::new))
                  .param(most)
                  .query((row, number) ->
                      new Sealed(row.getObject("id", UUID.class), row.getBytes("client_secret")))
                  .list();
          found.forEach(one -> rewrap(authority, one));
          return found.size();
        });
  }

  private void rewrap(AuthorityId authority, Sealed one) {
    jdbc.sql("update signin.provider set client_secret = ? where authority_id = ? and id = ?")
        .params(
            seal.again(new Place(Providers.SECRET, one.provider), one.secret),
            authority.value(),
            one.provider)
        .update();
  }

  @Override
  public long left(AuthorityId authority, List<byte[]> earlier) {
    return acting.in(
        Wing.FOUNDATION,
        Actor.clock(authority),
        () ->
            jdbc.sql(
                    """
                    select count(*) from signin.provider
                    where authority_id = ? and substring(client_secret from 1 for 5) = any (?)\
                    """)
                .param(authority.value())
                .param(earlier.toArray(byte[][]::new))
                .query(Long.class)
                .single());
  }
}
