package rowan.support.refuge.network;

import java.util.List;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.AuthorityId;
import rowan.foundation.vault.Rewrapping;

/** The keys that sign in the network, when the key-encryption key changes. */
@Component
class OwnKeysRewrapped implements Rewrapping {

  private final Acting acting;
  private final JdbcOwn own;

  OwnKeysRewrapped(Acting acting, JdbcOwn own) {
    this.acting = acting;
    this.own = own;
  }

  @Override
  public String what() {
    return "keys of the network of refuges";
  }

  @Override
  public int rewrap(AuthorityId authority, List<byte[]> earlier, int most) {
    return acting.in(
        Wing.SUPPORT, Actor.clock(authority), () -> own.rewrap(authority, earlier, most));
  }

  @Override
  public long left(AuthorityId authority, List<byte[]> earlier) {
    return acting.in(Wing.SUPPORT, Actor.clock(authority), () -> own.left(authority, earlier));
  }
}
