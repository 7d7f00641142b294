package rowan.support.refuge.network.away;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;
import rowan.foundation.audit.Audit;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.vault.Vault;
import rowan.foundation.web.Days;
import rowan.support.casework.Casework;
import rowan.support.casework.FromRoom;
import rowan.support.refuge.Refuge;
import rowan.support.refuge.SpacesFound;
import rowan.support.refuge.matching.NeedId;
import rowan.support.refuge.network.Member;
import rowan.support.refuge.network.NetworkMembers;
import rowan.support.refuge.network.sheet.SheetReader;

/**
 * The front door to a place outside the area: who it is for as a search tells it, and the record
 * that they went. Where they went is sealed with the person's key; the count beside it says nothing
 * of whom.
 */
@Service
public class Elsewhere {

  private final Refuge refuge;
  private final NetworkMembers members;
  private final JdbcElsewhere rows;
  private final Casework casework;
  private final Vault vault;
  private final Permissions permissions;
  private final Acting acting;
  private final Audit audit;
  private final Clock clock;

  Elsewhere(
      Refuge refuge,
      NetworkMembers members,
      JdbcElsewhere rows,
      Casework casework,
      Vault vault,
      Permissions permissions,
      Acting acting,
      Audit audit,
      Clock clock) {
    this.refuge = refuge;
    this.members = members;
    this.rows = rows;
    this.casework = casework;
    this.vault = vault;
    this.permissions = permissions;
    this.acting = acting;
    this.audit = audit;
    this.clock = clock;
  }

  /** A search, for whoever looks further; nothing if it is not there. Needs {@code HOLD_SPACE}. */
  public Optional<SpacesFound> search(Actor actor, NeedId need) {
    return refuge.found(actor, need);
  }

  /** Records in the case that they went there; needs {@code HOLD_SPACE}. */
  public PlacedResult place(PlaceElsewhere command) {
    var by = command.by();
    permissions.require(by, Action.HOLD_SPACE);
    return acting.in(
        Wing.SUPPORT,
        by,
        () ->
            audit.asOne(
                by,
                "refuge.search",
                "refuge.placed-elsewhere",
                () ->
                    refuge
                        .found(by, command.need())
                        .map(found -> place(command, found))
                        .orElseGet(PlacedResult.NotThere::new)));
  }

  private PlacedResult place(PlaceElsewhere command, SpacesFound found) {
    var by = command.by();
    if (!found.of().open()) {
      return new PlacedResult.Refused(PlacedResult.Why.CASE_CLOSED);
    }
    var member =
        members.exchanging(by).stream()
            .filter(one -> one.id().equals(command.member()))
            .findFirst();
    if (member.isEmpty()) {
      return new PlacedResult.Refused(PlacedResult.Why.NO_MEMBER);
    }
    var region = command.region().filter(SheetReader::isRegion);
    var words = where(member.get(), region);
    var person = found.of().person();
    var key = vault.key(by, audit.look(by, "refuge.search", person.value()), person);
    var now = DatabaseTime.now(clock);
    if (!rows.place(command, found.of(), key, words, now)) {
      return new PlacedResult.Refused(PlacedResult.Why.ALREADY);
    }
    audit.change(by, "refuge.placed-elsewhere", person.value());
    rows.count(command, found.household(), YearMonth.now(clock.withZone(Days.LONDON)));
    casework.record(by, found.of().caseId(), new FromRoom("Placed in another area", words + "."));
    return new PlacedResult.Done(found.of().caseId());
  }

  private static String where(Member member, Optional<String> region) {
    return member.name() + region.map(part -> ", the " + part).orElse("");
  }
}
