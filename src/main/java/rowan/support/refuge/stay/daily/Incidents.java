package rowan.support.refuge.stay.daily;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Actor;
import rowan.support.refuge.places.OccupancyId;
import rowan.support.refuge.stay.OpenStay;
import rowan.support.refuge.stay.PartOfAStay;
import rowan.support.refuge.stay.StayDesk;
import rowan.support.refuge.stay.StayRefusal;
import rowan.support.refuge.stay.StayResult;

/**
 * The front door to what happens in a stay. That somebody may know the address comes before
 * everything else on the page, with its steps, until a manager of the house closes it. Needs {@code
 * HOLD_SPACE}.
 */
@Service
public class Incidents implements PartOfAStay {

  private final StayDesk desk;
  private final IncidentRows rows;
  private final ApplicationEventPublisher events;

  Incidents(StayDesk desk, IncidentRows rows, ApplicationEventPublisher events) {
    this.desk = desk;
    this.rows = rows;
    this.events = events;
  }

  /**
   * What happened in a stay.
   *
   * @param incidents each with what the reader may do about it
   * @param underWay whether they live there
   */
  public record Happened(List<Seen> incidents, boolean underWay) {

    public Happened {
      incidents = List.copyOf(incidents);
    }
  }

  /**
   * An incident, and what the reader may do about it.
   *
   * @param ours whether they may say what was done
   * @param managed whether they may close what a manager closes
   */
  public record Seen(Incident incident, boolean ours, boolean managed) {

    /** What the reader may say was done. */
    public List<IncidentStep> open() {
      return incident.open().stream()
          .filter(step -> step == IncidentStep.MANAGER ? managed : ours)
          .toList();
    }

    /** What the reader may take back. */
    public List<IncidentStep> canBeTakenBack() {
      return incident.canBeTakenBack().stream()
          .filter(step -> step == IncidentStep.MANAGER ? managed : ours)
          .toList();
    }
  }

  /** What happened, the newest first, if the stay is there. */
  public Optional<Happened> of(Actor actor, OccupancyId room) {
    return desk.page(
        actor,
        room,
        "refuge.incidents",
        stay ->
            new Happened(
                rows.of(stay).stream().map(incident -> seen(stay, incident)).toList(),
                stay.underWay()));
  }

  /** What is to be done is done by whoever gives the support in the house, or leads the case. */
  private static Seen seen(OpenStay stay, Incident incident) {
    boolean ours = stay.isOurs(incident.house());
    return new Seen(incident, ours || stay.isLed(), ours && stay.manages());
  }

  /** Writes down what happened; after they moved on as well, if it is of a day of the stay. */
  public StayResult record(Actor by, OccupancyId room, RecordIncident incident) {
    return desk.act(
        by,
        room,
        "refuge.incident",
        stay -> {
          var impossible = stay.notOfTheStay(stay.dayOf(incident.at()));
          if (impossible.isPresent()) {
            return StayResult.refused(impossible.get());
          }
          if (incident.at().isAfter(stay.now())) {
            return StayResult.refused(StayRefusal.HOUR_TO_COME);
          }
          var at = incident.at().truncatedTo(ChronoUnit.MINUTES);
          if (stay.left().filter(at::isAfter).isPresent()) {
            return StayResult.refused(StayRefusal.AFTER_THEY_LEFT);
          }
          var id = desk.newId();
          rows.add(stay, id, incident);
          if (incident.addressKnown()) {
            // The house of that day, which need not be the one where they live by now.
            rows.find(stay, id)
                .map(written -> new AddressMayBeKnown(by.authority(), written.house()))
                .ifPresent(events::publishEvent);
          }
          stay.changed("refuge.incident");
          stay.tell(
              "An incident in the refuge",
              incident.kind().title()
                  + "."
                  + (incident.addressKnown() ? " The address may be known." : ""));
          return StayResult.done();
        });
  }

  /** Writes down that something was done after an incident. */
  public StayResult step(Actor by, OccupancyId room, UUID id, IncidentStep step) {
    return deciding(
        by,
        room,
        new Deed(id, step),
        one -> {
          if (step == IncidentStep.MANAGER
              && one.incident.open().stream().anyMatch(open -> open != IncidentStep.MANAGER)) {
            return Optional.of(StayRefusal.STEPS_FIRST);
          }
          if (!rows.step(one.stay, id, step)) {
            return Optional.of(StayRefusal.DONE_ALREADY);
          }
          if (step == IncidentStep.MANAGER) {
            one.stay.tell("The address: all steps done", "A manager has gone through it.");
          }
          return Optional.empty();
        });
  }

  /** It was not done after all: it is to be done again, and what was said stays to be read. */
  public StayResult takeBack(Actor by, OccupancyId room, UUID id, IncidentStep step) {
    return deciding(
        by,
        room,
        new Deed(id, step),
        one -> {
          if (step != IncidentStep.MANAGER && one.incident.done(IncidentStep.MANAGER).isPresent()) {
            return Optional.of(StayRefusal.CLOSED_BY_A_MANAGER);
          }
          if (!rows.takeBack(one.stay, id, step)) {
            return Optional.of(StayRefusal.DONE_ALREADY);
          }
          if (step == IncidentStep.MANAGER) {
            one.stay.tell("The address: opened again", "Not all of it was done.");
          }
          return Optional.empty();
        });
  }

  private record Deed(UUID incident, IncidentStep step) {}

  private record Decided(OpenStay stay, Incident incident) {}

  private StayResult deciding(
      Actor by, OccupancyId room, Deed deed, Function<Decided, Optional<StayRefusal>> decide) {
    return desk.act(
        by,
        room,
        "refuge.incident-step",
        stay -> {
          var found = rows.find(stay, deed.incident);
          if (found.isEmpty() || !found.get().steps().contains(deed.step)) {
            return StayResult.refused(StayRefusal.NOT_THERE);
          }
          var seen = seen(stay, found.get());
          if (!seen.ours()) {
            return StayResult.refused(StayRefusal.OF_ANOTHER_HOUSE);
          }
          if (deed.step == IncidentStep.MANAGER && !seen.managed()) {
            return StayResult.refused(StayRefusal.NOT_THE_MANAGER);
          }
          var refused = decide.apply(new Decided(stay, found.get()));
          if (refused.isPresent()) {
            return StayResult.refused(refused.get());
          }
          stay.changed("refuge.incident-step");
          return StayResult.done();
        });
  }

  @Override
  public Part of(OpenStay stay) {
    int incidents = rows.shut(stay).size();
    return new Part(
        50,
        "Incidents",
        path(stay),
        incidents == 0 ? "None" : incidents == 1 ? "1 written down" : incidents + " written down");
  }

  @Override
  public List<Duty> duties(OpenStay stay) {
    var duties = new ArrayList<Duty>();
    for (var incident : rows.shut(stay)) {
      if (!stay.isOurs(incident.house()) && !stay.isLed()) {
        continue;
      }
      var day = stay.dayOf(incident.at());
      if (incident.addressOpen()) {
        int left = incident.open().size();
        var what =
            incident.open().equals(List.of(IncidentStep.MANAGER))
                ? "a manager closes it"
                : left == 1 ? "1 step to do" : left + " steps to do";
        duties.add(new Duty("The address may be known: " + what, day, path(stay), true));
      } else if (incident.open().contains(IncidentStep.SAFEGUARDING)) {
        duties.add(new Duty("Tell safeguarding", day, path(stay), false));
      }
    }
    return List.copyOf(duties);
  }

  private static String path(OpenStay stay) {
    return stay.path() + "/incidents";
  }
}
