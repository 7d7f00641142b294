package rowan.support.refuge.stay.daily;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

  Incidents(StayDesk desk, IncidentRows rows) {
    this.desk = desk;
    this.rows = rows;
  }

  /**
   * What happened in a stay.
   *
   * @param managed whether the reader may close what a manager closes
   */
  public record Happened(List<Incident> incidents, boolean managed) {

    public Happened {
      incidents = List.copyOf(incidents);
    }
  }

  /** What happened, the newest first, if the stay is there. */
  public Optional<Happened> of(Actor actor, OccupancyId room) {
    return desk.page(
        actor, room, "refuge.incidents", stay -> new Happened(rows.of(stay), stay.managed()));
  }

  /** Writes down what happened; after they moved on as well, if it is of a day of the stay. */
  public StayResult record(Actor by, OccupancyId room, RecordIncident incident) {
    return desk.act(
        by,
        room,
        "refuge.incident",
        stay -> {
          var impossible = stay.impossible(stay.dayOf(incident.at()));
          if (impossible.isPresent()) {
            return StayResult.refused(impossible.get());
          }
          if (incident.at().isAfter(stay.now())) {
            return StayResult.refused(StayRefusal.HOUR_TO_COME);
          }
          rows.add(stay, desk.newId(), incident);
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
    return desk.act(
        by,
        room,
        "refuge.incident-step",
        stay -> {
          var found = rows.of(stay).stream().filter(one -> one.id().equals(id)).findFirst();
          if (found.isEmpty() || !found.get().steps().contains(step)) {
            return StayResult.refused(StayRefusal.NOT_THERE);
          }
          if (step == IncidentStep.MANAGER) {
            if (!stay.managed()) {
              return StayResult.refused(StayRefusal.NOT_THE_MANAGER);
            }
            if (found.get().open().stream().anyMatch(one -> one != IncidentStep.MANAGER)) {
              return StayResult.refused(StayRefusal.STEPS_FIRST);
            }
          }
          if (!rows.step(stay, id, step)) {
            return StayResult.refused(StayRefusal.DONE_ALREADY);
          }
          stay.changed("refuge.incident-step");
          if (step == IncidentStep.MANAGER) {
            stay.tell("The address: all steps done", "A manager has gone through it.");
          }
          return StayResult.done();
        });
  }

  @Override
  public Part of(OpenStay stay) {
    var incidents = rows.of(stay);
    var path = stay.path() + "/incidents";
    var duties = new ArrayList<Duty>();
    for (var incident : incidents) {
      if (incident.addressOpen()) {
        int left = incident.open().size();
        var what =
            incident.open().equals(List.of(IncidentStep.MANAGER))
                ? "a manager closes it"
                : left == 1 ? "1 step to do" : left + " steps to do";
        duties.add(
            new Duty("The address may be known: " + what, stay.dayOf(incident.at()), path, true));
      } else if (incident.open().contains(IncidentStep.SAFEGUARDING)) {
        duties.add(new Duty("Tell safeguarding", stay.dayOf(incident.at()), path, false));
      }
    }
    return new Part(
        50,
        "Incidents",
        path,
        incidents.isEmpty()
            ? "None"
            : incidents.size() == 1 ? "1 written down" : incidents.size() + " written down",
        duties);
  }
}
