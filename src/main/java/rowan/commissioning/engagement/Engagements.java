package rowan.commissioning.engagement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import rowan.commissioning.decisions.Deed;
import rowan.commissioning.decisions.DeedKind;
import rowan.commissioning.decisions.MandateId;
import rowan.commissioning.decisions.Mandates;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Office;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.TimeOrderedIds;

/** The front door of market engagement: running one, and circulating what came of it. */
@Service
public class Engagements {

  private final Acting acting;
  private final Permissions permissions;
  private final JdbcEngagements stored;
  private final Mandates mandates;
  private final Members members;
  private final Clock clock;

  Engagements(
      Acting acting,
      Permissions permissions,
      JdbcEngagements stored,
      Mandates mandates,
      Members members,
      Clock clock) {
    this.acting = acting;
    this.permissions = permissions;
    this.stored = stored;
    this.mandates = mandates;
    this.members = members;
    this.clock = clock;
  }

  /** Every engagement, newest first. */
  public List<MarketEngagement> all(Actor actor) {
    permissions.require(actor, Action.READ_ENGAGEMENT);
    return acting.in(Wing.COMMISSIONING, actor, () -> stored.all(actor));
  }

  public Optional<MarketEngagement> find(Actor actor, EngagementId id) {
    permissions.require(actor, Action.READ_ENGAGEMENT);
    return acting.in(Wing.COMMISSIONING, actor, () -> stored.find(actor, id));
  }

  /** Opens an engagement today. */
  public EngagementResult<EngagementId> open(Actor by, String title, LocalDate dueOn) {
    permissions.require(by, Action.RUN_ENGAGEMENT);
    var today = LocalDate.now(clock);
    if (dueOn.isBefore(today)) {
      return new EngagementResult.Refused<>(EngagementRefusal.DUE_BEFORE_IT_OPENS);
    }
    var id = new EngagementId(TimeOrderedIds.next(clock));
    acting.run(
        Wing.COMMISSIONING,
        by,
        () -> stored.add(by, new MarketEngagement(id, title, today, dueOn, Optional.empty())));
    return new EngagementResult.Done<>(id);
  }

  /** Writes down what came of it. It is not changed afterwards: members rely on it. */
  public EngagementResult<EngagementId> complete(Actor by, EngagementId id, String results) {
    permissions.require(by, Action.RUN_ENGAGEMENT);
    boolean completed =
        acting.in(
            Wing.COMMISSIONING, by, () -> stored.complete(by, id, results, LocalDate.now(clock)));
    return completed
        ? new EngagementResult.Done<>(id)
        : new EngagementResult.Refused<>(EngagementRefusal.COMPLETE_ALREADY);
  }

  /** The mandates that ask for results to be circulated, for the officer to choose from. */
  public List<rowan.commissioning.decisions.MandateSummary> mandatesToCirculate(Actor actor) {
    permissions.require(actor, Action.CIRCULATE);
    return acting.in(Wing.COMMISSIONING, actor, () -> mandates.inForce(actor, "circulate"));
  }

  /** Sends the results to every scrutiny member of today, each with a receipt and a notice. */
  public EngagementResult<CirculationId> circulate(Actor by, EngagementId id, MandateId mandate) {
    permissions.require(by, Action.CIRCULATE);
    var sent = acting.in(Wing.COMMISSIONING, by, () -> circulated(by, id, mandate));
    if (sent instanceof EngagementResult.Done<CirculationId>) {
      members.noticeOfSomethingToRead(by.authority());
    }
    return sent;
  }

  private EngagementResult<CirculationId> circulated(Actor by, EngagementId id, MandateId mandate) {
    var engagement = stored.find(by, id);
    if (engagement.isEmpty() || engagement.get().results().isEmpty()) {
      return new EngagementResult.Refused<>(EngagementRefusal.NO_RESULTS_YET);
    }
    if (mandates.find(by, mandate).filter(m -> m.kind().equals("circulate")).isEmpty()) {
      return new EngagementResult.Refused<>(EngagementRefusal.NO_MANDATE);
    }
    var recipients = members.ofScrutiny(by.authority());
    if (recipients.isEmpty()) {
      return new EngagementResult.Refused<>(EngagementRefusal.NOBODY_TO_SEND_TO);
    }
    var circulation = new CirculationId(TimeOrderedIds.next(clock));
    if (!stored.circulate(by, circulation, id, mandate, clock.instant(), recipients)) {
      return new EngagementResult.Refused<>(EngagementRefusal.CIRCULATED_ALREADY);
    }
    mandates.report(
        by,
        new Deed(
            mandate,
            DeedKind.RESULTS_CIRCULATED,
            LocalDate.now(clock),
            "Results of '%s' circulated to %d members"
                .formatted(engagement.get().title(), recipients.size()),
            "/circulations/" + circulation,
            recipients.size()));
    return new EngagementResult.Done<>(circulation);
  }

  /** What was circulated of an engagement, newest first. */
  public List<Circulated> circulationsOf(Actor actor, EngagementId id) {
    permissions.require(actor, Action.READ_ENGAGEMENT);
    return acting.in(Wing.COMMISSIONING, actor, () -> stored.circulationsOf(actor, id));
  }

  /** What was sent to this member, newest first, with their own receipt only. */
  public List<Circulated> sentTo(Actor member) {
    permissions.require(member, Action.OPEN_CIRCULATION);
    return acting.in(Wing.COMMISSIONING, member, () -> stored.sentTo(member));
  }

  /**
   * The results as circulated. A member to whom they were sent leaves a receipt by opening them;
   * others who may read the engagement leave none.
   */
  public Optional<Reading> read(Actor actor, CirculationId id) {
    permissions.require(actor, Action.READ_ENGAGEMENT);
    return acting.in(
        Wing.COMMISSIONING,
        actor,
        () ->
            stored
                .circulation(actor, id)
                .flatMap(sent -> {
                  receive(actor, sent);
                  return stored
                      .find(actor, sent.circulated().engagement())
                      .map(engagement -> new Reading(sent.circulated(), engagement));
                }));
  }

  private void receive(Actor actor, JdbcEngagements.Sent sent) {
    if (actor.holds(Office.SCRUTINY_MEMBER)
        && stored.receive(actor, sent.circulated().id(), clock.instant())) {
      long opened = sent.circulated().opened() + 1;
      mandates.report(
          actor,
          new Deed(
              sent.mandate(),
              DeedKind.CIRCULATION_OPENED,
              LocalDate.now(clock),
              "Opened by %d of %d".formatted(opened, sent.circulated().receipts().size()),
              "/circulations/" + sent.circulated().id()));
    }
  }

  /** A circulation together with what it holds. */
  public record Reading(Circulated circulated, MarketEngagement engagement) {}
}
