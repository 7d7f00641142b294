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
import rowan.support.refuge.places.Addresses;

/**
 * The front door to a provider's licence and its rule on visitors. A manager writes a new version;
 * the ones before stay as they were, since somebody agreed to them.
 */
@Service
public class HouseTexts {

  private final HouseTextRows rows;
  private final Addresses addresses;
  private final Permissions permissions;
  private final Acting acting;
  private final Audit audit;
  private final Clock clock;

  HouseTexts(
      HouseTextRows rows,
      Addresses addresses,
      Permissions permissions,
      Acting acting,
      Audit audit,
      Clock clock) {
    this.rows = rows;
    this.addresses = addresses;
    this.permissions = permissions;
    this.acting = acting;
    this.audit = audit;
    this.clock = clock;
  }

  /** Writes down the next version of the actor's own organisation; needs {@code MANAGE_REFUGE}. */
  public HouseTextResult write(Actor by, WriteHouseText write) {
    permissions.require(by, Action.MANAGE_REFUGE);
    return acting.in(
        Wing.SUPPORT,
        by,
        () -> audit.asOne(by, "addresses.compare", "refuge.house-text", () -> written(by, write)));
  }

  private HouseTextResult written(Actor by, WriteHouseText write) {
    var kind = write.kind();
    rows.takeTurn(by, kind);
    if (addresses.giveAwayAnyOfOurs(by, write.words())) {
      return new HouseTextResult.Refused(HouseTextResult.Why.TELLS_WHERE);
    }
    var newest = rows.newest(by.authority(), by.organisation(), kind);
    int version = newest.map(HouseText::version).orElse(0);
    if (newest.filter(one -> one.words().equals(write.words())).isPresent()) {
      return new HouseTextResult.Done(version);
    }
    if (version != write.seen()) {
      return new HouseTextResult.Refused(HouseTextResult.Why.CHANGED_MEANWHILE);
    }
    audit.change(by, "refuge.house-text", by.organisation().value());
    rows.add(by, new HouseText(kind, version + 1, write.words(), DatabaseTime.now(clock)));
    return new HouseTextResult.Done(version + 1);
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

  /** Which version holds now with a provider; nought if none. Needs {@code READ_SPACES}. */
  int version(Actor actor, OrganisationId provider, TextKind kind) {
    permissions.require(actor, Action.READ_SPACES);
    return acting.in(Wing.SUPPORT, actor, () -> rows.version(actor.authority(), provider, kind));
  }
}
