package rowan.support.refuge.stay.settling;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;
import rowan.foundation.audit.Audit;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.OrganisationId;

/**
 * The front door to a provider's licence and its rule on visitors. A manager writes a new version;
 * the ones before stay as they were, since somebody agreed to them.
 */
@Service
public class HouseTexts {

  private final HouseTextRows rows;
  private final Permissions permissions;
  private final Acting acting;
  private final Audit audit;
  private final Clock clock;

  HouseTexts(HouseTextRows rows, Permissions permissions, Acting acting, Audit audit, Clock clock) {
    this.rows = rows;
    this.permissions = permissions;
    this.acting = acting;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Writes down the next version of the actor's own organisation; needs {@code MANAGE_REFUGE}.
   *
   * @return which version it is; the same as before if its words are
   */
  public int write(Actor by, TextKind kind, String words) {
    permissions.require(by, Action.MANAGE_REFUGE);
    return acting.in(
        Wing.SUPPORT,
        by,
        () -> {
          audit.change(by, "refuge.house-text", by.organisation().value());
          rows.takeTurn(by, kind);
          var newest = rows.newest(by.authority(), by.organisation(), kind);
          if (newest.isPresent() && newest.get().words().equals(words)) {
            return newest.get().version();
          }
          int version = newest.map(HouseText::version).orElse(0) + 1;
          rows.add(by, new HouseText(kind, version, words, DatabaseTime.now(clock)));
          return version;
        });
  }

  /** Every version of the actor's own organisation, the newest first; needs {@code READ_SPACES}. */
  public List<HouseText> own(Actor actor) {
    permissions.require(actor, Action.READ_SPACES);
    return acting.in(Wing.SUPPORT, actor, () -> rows.all(actor.authority(), actor.organisation()));
  }

  /** What holds now with a provider; needs {@code READ_SPACES}. */
  public Optional<HouseText> now(Actor actor, OrganisationId provider, TextKind kind) {
    permissions.require(actor, Action.READ_SPACES);
    return acting.in(Wing.SUPPORT, actor, () -> rows.newest(actor.authority(), provider, kind));
  }
}
