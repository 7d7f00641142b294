package rowan.foundation.people;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.register.GivenOffice;
import rowan.foundation.access.register.Happened;
import rowan.foundation.access.register.Offices;
import rowan.foundation.access.register.Proposals;
import rowan.foundation.access.register.ProposedOffice;
import rowan.foundation.kernel.TimeOrderedIds;

/**
 * The second person's word on an office over other people's access or the log of it; needs {@code
 * CONFIRM_OFFICE}. Neither who proposed it nor who is to hold it can give it: the database refuses
 * that as well.
 */
@Service
public class Confirming {

  private final Permissions permissions;
  private final Changes changes;
  private final Appointing appointing;
  private final Proposals proposals;
  private final Offices offices;
  private final Clock clock;

  Confirming(
      Permissions permissions,
      Changes changes,
      Appointing appointing,
      Proposals proposals,
      Offices offices,
      Clock clock) {
    this.permissions = permissions;
    this.changes = changes;
    this.appointing = appointing;
    this.proposals = proposals;
    this.offices = offices;
    this.clock = clock;
  }

  /** What waits, oldest first. */
  public List<ProposedOffice> waiting(Actor reader) {
    permissions.require(reader, Action.CONFIRM_OFFICE);
    return changes.in(reader, () -> proposals.waiting(reader.authority()));
  }

  /** Confirms a proposal, or declines it; nothing if none of that id waits. */
  public Optional<PeopleResult> answer(Actor by, UUID id, boolean confirmed) {
    permissions.require(by, Action.CONFIRM_OFFICE);
    return changes.in(
        by,
        () ->
            proposals
                .waiting(by.authority(), id)
                .map(proposed ->
                    changes.changing(
                        by, proposed.office().account(), () -> answer(by, proposed, confirmed))));
  }

  private PeopleResult answer(Actor by, ProposedOffice proposed, boolean confirmed) {
    var given = fromTodayOn(proposed.office());
    if (by.account().equals(proposed.proposedBy()) || by.account().equals(given.account())) {
      return new PeopleResult.Refused(PeopleRefusal.ANOTHER_MUST_CONFIRM);
    }
    var refusal = confirmed ? appointing.stands(by, given) : Optional.<PeopleRefusal>empty();
    if (refusal.isPresent()) {
      return new PeopleResult.Refused(refusal.get());
    }
    proposals.answer(by, proposed.id(), confirmed, clock.instant());
    if (confirmed) {
      offices.give(by.authority(), TimeOrderedIds.next(clock), given);
    }
    changes.write(
        by,
        given.account(),
        confirmed ? Happened.OFFICE_GIVEN : Happened.OFFICE_NOT_CONFIRMED,
        given.title(),
        given.starts(),
        given.ends().orElse(null));
    return new PeopleResult.Done(given.account().value());
  }

  /** Nobody has held an office before it was confirmed. */
  private GivenOffice fromTodayOn(GivenOffice given) {
    var today = changes.today();
    return given.starts().isBefore(today)
        ? new GivenOffice(
            given.account(),
            given.office(),
            given.title(),
            given.tenure(),
            given.covers(),
            today,
            given.ends())
        : given;
  }
}
