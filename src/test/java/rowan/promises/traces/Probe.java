package rowan.promises.traces;

import java.util.function.Consumer;

/**
 * One call of a front door, and what it leaves.
 *
 * @param kind of its entries, each of the person of the scene
 * @param before what has to be there first
 */
record Probe(String kind, int entries, Consumer<Scene> before, Consumer<Scene> call) {

  static Probe of(String kind, Consumer<Scene> call) {
    return new Probe(kind, 1, scene -> {}, call);
  }

  static Probe look(Consumer<Scene> call) {
    return of("LOOK", call);
  }

  static Probe change(Consumer<Scene> call) {
    return of("CHANGE", call);
  }

  /** After something that has to be there first. */
  Probe after(Consumer<Scene> first) {
    return new Probe(kind, entries, first, call);
  }

  /** Not one entry, for a reason that stands with it. */
  Probe leaving(int others) {
    return new Probe(kind, others, before, call);
  }
}
