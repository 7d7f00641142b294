package rowan.promises.traces;

import static rowan.promises.traces.Request.get;
import static rowan.promises.traces.Request.post;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Office;
import rowan.foundation.retention.AskErasure;
import rowan.foundation.retention.Decisions;
import rowan.foundation.retention.Ground;
import rowan.foundation.retention.RetentionResult;
import rowan.foundation.retention.holding.HoldAskedBy;
import rowan.foundation.retention.holding.Holds;
import rowan.foundation.retention.holding.PlaceHold;
import rowan.promises.traces.Town.Somebody;
import rowan.support.casework.lead.CloseCase;
import rowan.support.casework.lead.ClosingReason;
import rowan.support.casework.lead.Closings;
import rowan.support.casework.lead.Outcome;

/** How long records are kept, who was shown an address, and the log itself. */
@TestComponent
class OfficersRequests implements RoomRequests {

  private static final String REASON = "She wrote on 3 March.";
  private static final String CLOSED = "CLOSED_CASE";

  private final Town town;
  private final Closings closings;
  private final Decisions decisions;
  private final Holds holds;

  OfficersRequests(Town town, Closings closings, Decisions decisions, Holds holds) {
    this.town = town;
    this.closings = closings;
    this.decisions = decisions;
    this.holds = holds;
  }

  /** By an information governance officer, about a case that has closed. */
  private Supplier<Request> on(BiFunction<Somebody, Actor, Request> request) {
    return () -> {
      var one = town.somebody();
      closings.close(
          new CloseCase(
              one.lead(),
              one.id(),
              ClosingReason.MOVED_AWAY,
              Outcome.ABUSE_STOPPED,
              "Settled.",
              ""));
      return request.apply(one, one.holder(Office.INFORMATION_GOVERNANCE));
    };
  }

  private UUID asked(Somebody one, Actor officer) {
    var ask =
        new AskErasure(officer, one.theCase().number(), Ground.CONSENT_WITHDRAWN, false, REASON);
    return id(decisions.ask(ask));
  }

  private UUID held(Somebody one, Actor officer) {
    var hold = new PlaceHold(officer, one.theCase().number(), "DHR-7", HoldAskedBy.COURT, REASON);
    return id(holds.place(hold));
  }

  private static UUID id(RetentionResult result) {
    return switch (result) {
      case RetentionResult.Done(var id) -> id;
      case RetentionResult.Refused(var why) -> throw new AssertionError(why.sentence());
    };
  }

  @Override
  public Map<String, Supplier<Request>> sent() {
    var sent = new TreeMap<String, Supplier<Request>>();
    erasing(sent);
    holding(sent);
    sent.put("GET /addresses", on((one, officer) -> get(officer, "/addresses")));
    sent.put("GET /audit", on((one, officer) -> get(officer, "/audit")));
    sent.put(
        "GET /audit/entries/{number}",
        on((one, officer) -> get(officer, "/audit/entries/" + town.anEntry(one))));
    sent.put(
        "GET /audit/entries/{number}/proof",
        on((one, officer) -> get(officer, "/audit/entries/" + town.anEntry(one) + "/proof")));
    return sent;
  }

  private void erasing(Map<String, Supplier<Request>> sent) {
    sent.put(
        "POST /retention/periods/{record}",
        on((one, officer) ->
            post(
                officer,
                "/retention/periods/" + CLOSED,
                Map.of("months", "12", "unattended", "no", "reason", REASON))));
    sent.put(
        "POST /retention/periods/{record}/propose",
        on((one, officer) -> {
          town.yearsLater();
          return post(officer, "/retention/periods/" + CLOSED + "/propose", Map.of());
        }));
    sent.put(
        "POST /erasures/ask",
        on((one, officer) ->
            post(
                officer,
                "/erasures/ask",
                Map.of(
                    "number",
                    one.theCase().number(),
                    "ground",
                    "CONSENT_WITHDRAWN",
                    "children",
                    "no",
                    "reason",
                    REASON))));
    sent.put(
        "GET /erasures/{id}",
        on((one, officer) -> get(officer, "/erasures/" + asked(one, officer))));
    sent.put(
        "POST /erasures/{id}",
        on((one, officer) ->
            post(
                one.holder(Office.INFORMATION_GOVERNANCE),
                "/erasures/" + asked(one, officer),
                Map.of("decision", "approve"))));
  }

  private void holding(Map<String, Supplier<Request>> sent) {
    sent.put(
        "POST /retention/holds",
        on((one, officer) ->
            post(
                officer,
                "/retention/holds",
                Map.of(
                    "number",
                    one.theCase().number(),
                    "askedBy",
                    "COURT",
                    "reference",
                    "DHR-7",
                    "reason",
                    REASON))));
    sent.put(
        "GET /retention/holds/{id}",
        on((one, officer) -> get(officer, "/retention/holds/" + held(one, officer))));
    sent.put(
        "POST /retention/holds/{id}/release",
        on((one, officer) ->
            post(
                officer,
                "/retention/holds/" + held(one, officer) + "/release",
                Map.of("reason", REASON))));
  }

  @Override
  public Map<String, String> openingNothing() {
    return Map.of(
        "GET /retention", "periods, and holds by their numbers",
        "GET /retention/periods/{record}", "a period",
        "GET /retention/holds/new", "an empty form",
        "GET /erasures", "decisions by their numbers",
        "GET /erasures/ask", "an empty form");
  }
}
