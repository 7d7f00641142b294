package rowan.promises.traces;

import java.util.Map;
import java.util.function.Supplier;

/** A request to each route of a room, by verb and pattern: {@code GET /cases/{id}}. */
interface RoomRequests {

  /** What is sent, made with everything that has to be there before. */
  Map<String, Supplier<Request>> sent();

  /** Routes that open nobody's record, each with why. They leave nothing. */
  Map<String, String> openingNothing();

  /** Routes that only a device or a file of its own can be sent to, each with who holds them. */
  default Map<String, String> heldElsewhere() {
    return Map.of();
  }
}
