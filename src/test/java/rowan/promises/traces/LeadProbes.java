package rowan.promises.traces;

import static rowan.promises.traces.Probe.change;
import static rowan.promises.traces.Probe.look;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.boot.test.context.TestComponent;
import rowan.support.casework.lead.CloseCase;
import rowan.support.casework.lead.ClosingReason;
import rowan.support.casework.lead.Closings;
import rowan.support.casework.lead.HandoverId;
import rowan.support.casework.lead.Handovers;
import rowan.support.casework.lead.Outcome;
import rowan.support.casework.lead.ProposeHandover;
import rowan.testing.TestClock;

/** Handing a case over, and closing it. */
@TestComponent
class LeadProbes implements RoomProbes {

  private final Scenes scenes;
  private final Handovers handovers;
  private final Closings closings;
  private final TestClock clock;

  LeadProbes(Scenes scenes, Handovers handovers, Closings closings, TestClock clock) {
    this.scenes = scenes;
    this.handovers = handovers;
    this.closings = closings;
    this.clock = clock;
  }

  @Override
  public List<Class<?>> doors() {
    return List.of(Handovers.class, Closings.class);
  }

  @Override
  public Set<String> touchingNoRecord() {
    return Set.of(
        "Handovers.couldLead", // names of staff
        "Handovers.takenOver"); // an id, of a case that is the actor's now
  }

  @Override
  public Map<String, Probe> probes() {
    var probes = new TreeMap<String, Probe>();
    probes.put("Handovers.propose", change(this::propose));
    probes.put(
        "Handovers.withdraw",
        change(on -> handovers.withdraw(on.idva, on.id, "Not yet")).after(this::propose));
    probes.put(
        "Handovers.asked",
        look(on -> handovers.asked(on.team.outreach(), asked(on))).after(this::propose));
    probes.put(
        "Handovers.accept",
        change(on -> handovers.accept(on.team.outreach(), asked(on))).after(this::propose));
    probes.put(
        "Handovers.decline",
        change(on -> handovers.decline(on.team.outreach(), asked(on), "On leave"))
            .after(this::propose));
    probes.put("Closings.close", change(this::close));
    return probes;
  }

  private void propose(Scene on) {
    handovers.propose(
        new ProposeHandover(
            on.idva,
            on.id,
            on.team.outreach().account(),
            "What she told",
            LocalDate.now(clock),
            false,
            false,
            false));
  }

  private HandoverId asked(Scene on) {
    return new HandoverId(scenes.only(on, "select id from casework.handover"));
  }

  private void close(Scene on) {
    closings.close(
        new CloseCase(
            on.idva, on.id, ClosingReason.MOVED_AWAY, Outcome.ABUSE_STOPPED, "Settled.", ""));
  }
}
