package rowan.launch;

import java.util.function.Consumer;

/** What the demo starts with: a fictional council in mid-story. */
public interface DemoCouncil {

  /**
   * Loads the council into the database, or leaves the one that is there.
   *
   * @param progress told a line now and then, for whoever waits
   */
  void load(Consumer<String> progress);
}
