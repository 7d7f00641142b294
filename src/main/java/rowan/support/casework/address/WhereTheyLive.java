package rowan.support.casework.address;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.addresses.AddressOf;
import rowan.foundation.addresses.AddressQuestion;
import rowan.foundation.addresses.AskForAddress;
import rowan.foundation.addresses.SafeAddresses;
import rowan.support.casework.CaseId;
import rowan.support.casework.file.Case;
import rowan.support.casework.file.CaseHold;
import rowan.support.casework.file.CaseLook;

/** Who may be told where the person of a case lives, and who writes it down. */
@Service
public class WhereTheyLive {

  private final CaseLook look;
  private final CaseHold hold;
  private final SafeAddresses store;

  WhereTheyLive(CaseLook look, CaseHold hold, SafeAddresses store) {
    this.look = look;
    this.hold = hold;
    this.store = store;
  }

  /**
   * Whether an address is kept; never the address.
   *
   * @param current whether the case is open, and the organisation still takes part
   */
  public record Kept(String initials, Optional<Instant> writtenAt, boolean current) {}

  /** Whether an address is kept, if the case is there for the actor; needs {@code READ_CASE}. */
  public Optional<Kept> kept(Actor actor, CaseId id) {
    return look.at(
        actor,
        id,
        "casework.address-page",
        seen ->
            new Kept(
                seen.initials(),
                seen.current()
                    ? store.writtenAt(actor, new AddressOf.Person(id.value(), seen.person()))
                    : Optional.empty(),
                seen.open() && seen.current()));
  }

  /**
   * The address, for one answer; needs {@code WORK_CASE}.
   *
   * @throws rowan.support.casework.file.NoSuchCase if the case is not there for the actor, or
   *     closed
   */
  public Optional<String> show(Actor by, CaseId id, AddressQuestion why) {
    return hold.open(
        by,
        Action.WORK_CASE,
        id,
        "addresses.show",
        (open, now) -> store.show(new AskForAddress(by, of(open), why.reason(), why.words())));
  }

  /**
   * Writes down where they live now, in the place of what was written before; needs {@code
   * WORK_CASE}.
   *
   * @throws rowan.support.casework.file.NoSuchCase if the case is not there for the actor, or
   *     closed
   */
  public void keep(Actor by, CaseId id, String address) {
    hold.open(
        by,
        Action.WORK_CASE,
        id,
        "addresses.keep",
        (open, now) -> {
          store.keep(by, of(open), address);
          return id;
        });
  }

  private static AddressOf of(Case.Open open) {
    return new AddressOf.Person(open.id().value(), open.person());
  }
}
