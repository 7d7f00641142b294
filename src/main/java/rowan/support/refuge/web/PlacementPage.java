package rowan.support.refuge.web;

import rowan.support.refuge.Placement;
import rowan.support.refuge.Placement.Stage;

/** A hold or a stay, in sentences. */
public final class PlacementPage {

  private final Placement placement;
  private final Hours hours;

  PlacementPage(Placement placement, Hours hours) {
    this.placement = placement;
    this.hours = hours;
  }

  public Placement placement() {
    return placement;
  }

  /** How it stands: 'Alder, family room is held until 23:40'. */
  public String heading() {
    var space = placement.space().title();
    return switch (placement.stage()) {
      case Stage.Held(var until, var renewed) -> space + " is held until " + hours.hour(until);
      case Stage.Awaited(var until) ->
          space + " is kept for their journey until " + hours.hour(until);
      case Stage.KeptForAJourney k -> space + " was accepted";
      case Stage.RanOut(var at) -> "The hold on " + space + " ran out at " + hours.hour(at);
      case Stage.LetGo l -> space + " was let go";
      case Stage.TurnedIntoStay t -> "They moved into " + space;
      case Stage.LivedIn l -> space + " is their home for now";
      case Stage.MovedOut m -> "They moved out of " + space;
    };
  }

  public boolean held() {
    return placement.stage() instanceof Stage.Held;
  }

  public boolean livedIn() {
    return placement.stage() instanceof Stage.LivedIn;
  }

  /** Whether they accepted and are on their way. */
  public boolean awaited() {
    return placement.stage() instanceof Stage.Awaited;
  }

  /** Whether a hold ended without a stay, so that the search goes on. */
  public boolean lost() {
    return placement.stage() instanceof Stage.RanOut || placement.stage() instanceof Stage.LetGo;
  }
}
