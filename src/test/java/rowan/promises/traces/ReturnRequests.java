package rowan.promises.traces;

import static rowan.promises.traces.Request.get;
import static rowan.promises.traces.Request.post;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;

/** What somebody says about themselves for the annual return, and a provider's own count. */
@TestComponent
class ReturnRequests implements RoomRequests {

  private final Town town;

  ReturnRequests(Town town) {
    this.town = town;
  }

  @Override
  public Map<String, Supplier<Request>> sent() {
    var sent = new TreeMap<String, Supplier<Request>>();
    sent.put(
        "GET /refuge/for/{caseId}/described",
        () -> {
          var one = town.somebody();
          return get(one.lead(), "/refuge/for/" + one.id() + "/described");
        });
    sent.put(
        "POST /refuge/for/{caseId}/described",
        () -> {
          var one = town.somebody();
          return post(
              one.lead(),
              "/refuge/for/" + one.id() + "/described",
              Map.of("how", "SAID", "of", "DISABLED"));
        });
    sent.put(
        "POST /refuge/return/own",
        () -> post(town.somebody().house().manager(), "/refuge/return/own", Map.of()));
    return sent;
  }

  @Override
  public Map<String, String> openingNothing() {
    return Map.of("GET /refuge/return/own", "numbers that were counted before");
  }
}
