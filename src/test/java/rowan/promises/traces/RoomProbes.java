package rowan.promises.traces;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Each public method of some front doors, by the name of its class and its own. */
interface RoomProbes {

  List<Class<?>> doors();

  /** What each method leaves. */
  Map<String, Probe> probes();

  /** Methods that touch no person's record. */
  Set<String> touchingNoRecord();
}
