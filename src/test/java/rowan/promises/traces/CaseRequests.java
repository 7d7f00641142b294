package rowan.promises.traces;

import static rowan.promises.traces.Request.get;
import static rowan.promises.traces.Request.post;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;
import rowan.promises.traces.Town.Somebody;
import rowan.support.casework.address.WhereTheyLive;
import rowan.support.casework.documents.AddDocument;
import rowan.support.casework.documents.CaseDocuments;
import rowan.support.casework.documents.DocumentSort;
import rowan.support.casework.lead.Handovers;
import rowan.support.casework.lead.ProposeHandover;
import rowan.support.casework.page.TodaysWork;
import rowan.support.casework.plan.Plans;
import rowan.support.casework.risk.Risks;

/** Working on a case: its page, contact, plan, risk, documents, handing over and closing. */
@TestComponent
class CaseRequests implements RoomRequests {

  private static final Map<String, String> ADDRESS_QUESTION =
      Map.of("reason", "CHECKING", "why", "To see whether it is right");

  private final Town town;
  private final Plans plans;
  private final Risks risks;
  private final Handovers handovers;
  private final TodaysWork today;
  private final CaseDocuments documents;
  private final WhereTheyLive addresses;

  CaseRequests(
      Town town,
      Plans plans,
      Risks risks,
      Handovers handovers,
      TodaysWork today,
      CaseDocuments documents,
      WhereTheyLive addresses) {
    this.town = town;
    this.plans = plans;
    this.risks = risks;
    this.handovers = handovers;
    this.today = today;
    this.documents = documents;
    this.addresses = addresses;
  }

  private Supplier<Request> on(Function<Somebody, Request> request) {
    return () -> request.apply(town.somebody());
  }

  /** A page of the case, read by its lead. */
  private Supplier<Request> page(String below) {
    return on(one -> get(one.lead(), one.at(below)));
  }

  private Supplier<Request> form(String below, Map<String, String> fields) {
    return on(one -> post(one.lead(), one.at(below), fields));
  }

  @Override
  public Map<String, Supplier<Request>> sent() {
    var sent = new TreeMap<String, Supplier<Request>>();
    sent.put("GET /today", on(one -> get(one.lead(), "/today")));
    sent.put("GET /caseload", on(one -> get(one.lead(), "/caseload")));
    sent.put("GET /cases/{id}", page(""));
    sent.put("GET /cases/{id}/children", page("/children"));
    sent.put("GET /cases/{id}/earlier", page("/earlier?before=" + new UUID(-1, -1)));
    contact(sent);
    planAndRisk(sent);
    handingOver(sent);
    documents(sent);
    sent.put("GET /cases/{id}/close", page("/close"));
    sent.put(
        "POST /cases/{id}/close",
        form(
            "/close",
            Map.of("reason", "MOVED_AWAY", "outcome", "ABUSE_STOPPED", "words", "Settled.")));
    sent.put("GET /cases/{id}/address", page("/address"));
    sent.put(
        "POST /cases/{id}/address/keep",
        form("/address/keep", Map.of("safe-address", "3 Quillwort Row")));
    sent.put(
        "POST /cases/{id}/address",
        on(one -> {
          addresses.keep(one.lead(), one.id(), "3 Quillwort Row");
          return post(one.lead(), one.at("/address"), ADDRESS_QUESTION);
        }));
    return sent;
  }

  private void contact(Map<String, Supplier<Request>> sent) {
    sent.put("GET /cases/{id}/contact", page("/contact"));
    sent.put(
        "POST /cases/{id}/contact",
        on(one ->
            post(
                one.lead(),
                one.at("/contact"),
                Town.with(
                    Map.of("way", "CALL", "reached", "yes", "hour", town.hour(), "said", "Safe."),
                    "day",
                    town.today()))));
    sent.put("GET /cases/{id}/safe-contact", page("/safe-contact"));
    sent.put("POST /cases/{id}/safe-contact", form("/safe-contact", Map.of("channel", "IN_ROWAN")));
    sent.put("GET /cases/{id}/messages", page("/messages"));
    sent.put(
        "POST /cases/{id}/messages",
        form("/messages", Map.of("words", "GET_IN_TOUCH", "channel", "TEXT")));
  }

  private void planAndRisk(Map<String, Supplier<Request>> sent) {
    sent.put("GET /cases/{id}/plan", page("/plan"));
    sent.put("POST /cases/{id}/plan/goals", form("/plan/goals", Map.of("goal", "A job")));
    sent.put(
        "POST /cases/{id}/plan/steps",
        form("/plan/steps", Town.with(Map.of("step", "Change the lock"), "due", town.today())));
    sent.put(
        "POST /cases/{id}/plan/steps/{step}/done",
        on(one -> {
          plans.addStep(one.lead(), one.id(), Optional.empty(), "Lock", town.today());
          var step = plans.plan(one.lead(), one.id()).orElseThrow().other().getFirst().id();
          return post(one.lead(), one.at("/plan/steps/" + step + "/done"), Map.of());
        }));
    sent.put("POST /cases/{id}/plan/score", form("/plan/score", Map.of("score", "3")));
    sent.put("GET /cases/{id}/risk", page("/risk"));
    sent.put("GET /cases/{id}/risk/assess", page("/risk/assess"));
    sent.put("POST /cases/{id}/risk/assess", form("/risk/assess", answers()));
  }

  private Map<String, String> answers() {
    var checklist = risks.checklist();
    var answers = new HashMap<String, String>();
    for (int topic = 1; topic <= checklist.topics().size(); topic++) {
      answers.put("topic-" + topic, "NO");
    }
    answers.put("checklist", checklist.code());
    answers.put("version", String.valueOf(checklist.version()));
    return answers;
  }

  private void handingOver(Map<String, Supplier<Request>> sent) {
    sent.put("GET /cases/{id}/handover", page("/handover"));
    sent.put(
        "POST /cases/{id}/handover",
        on(one ->
            post(
                one.lead(),
                one.at("/handover"),
                Town.with(
                    Map.of(
                        "to",
                        one.team().outreach().account().toString(),
                        "summary",
                        "What she told"),
                    "starts",
                    town.today()))));
    sent.put(
        "POST /cases/{id}/handover/withdraw",
        on(one -> {
          propose(one);
          return post(one.lead(), one.at("/handover/withdraw"), Map.of());
        }));
    sent.put(
        "GET /handovers/{id}", on(one -> get(one.team().outreach(), "/handovers/" + propose(one))));
    sent.put(
        "POST /handovers/{id}/accept",
        on(one -> post(one.team().outreach(), "/handovers/" + propose(one) + "/accept", Map.of())));
    sent.put(
        "POST /handovers/{id}/decline",
        on(one ->
            post(
                one.team().outreach(),
                "/handovers/" + propose(one) + "/decline",
                Map.of("reason", "On leave"))));
  }

  private UUID propose(Somebody one) {
    var to = one.team().outreach();
    handovers.propose(
        new ProposeHandover(
            one.lead(), one.id(), to.account(), "Told.", town.today(), false, false, false));
    return today.of(to).asked().getFirst().handover();
  }

  private void documents(Map<String, Supplier<Request>> sent) {
    sent.put("GET /cases/{id}/documents", page("/documents"));
    // It is expected in one transaction, and kept in another, once it has arrived: decision 20.
    sent.put(
        "POST /cases/{id}/documents",
        on(one ->
            post(
                    one.lead(),
                    one.at("/documents"),
                    Map.of("sort", "LETTER", "title", "What she wrote"))
                .withAFile()
                .leaving(2)));
    sent.put(
        "GET /cases/{id}/documents/{document}",
        on(one -> {
          documents.add(
              new AddDocument(
                  one.lead(),
                  one.id(),
                  DocumentSort.LETTER,
                  "A letter",
                  "letter.txt",
                  new ByteArrayInputStream("Dear Asha".getBytes(StandardCharsets.UTF_8))));
          var added = documents.of(one.lead(), one.id()).orElseThrow().documents().getFirst();
          return get(one.lead(), one.at("/documents/" + added.id().value()));
        }));
  }

  @Override
  public Map<String, String> openingNothing() {
    return Map.of();
  }
}
