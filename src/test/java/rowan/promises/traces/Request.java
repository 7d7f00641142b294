package rowan.promises.traces;

import java.util.Map;
import rowan.foundation.access.Actor;

/**
 * What somebody sends to a route that answers it.
 *
 * @param fields of the form; empty for a page that is read
 * @param file whether a file comes with the form
 * @param entries how many it leaves, written by anybody but the clock
 */
record Request(
    Actor by, String path, Map<String, String> fields, boolean post, boolean file, int entries) {

  static Request get(Actor by, String path) {
    return new Request(by, path, Map.of(), false, false, 1);
  }

  static Request post(Actor by, String path, Map<String, String> fields) {
    return new Request(by, path, fields, true, false, 1);
  }

  Request withAFile() {
    return new Request(by, path, fields, post, true, entries);
  }

  /** Not exactly one, for a reason that stands with it. */
  Request leaving(int others) {
    return new Request(by, path, fields, post, file, others);
  }
}
