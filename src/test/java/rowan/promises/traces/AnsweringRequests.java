package rowan.promises.traces;

import static rowan.promises.traces.Request.get;
import static rowan.promises.traces.Request.post;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Office;
import rowan.support.answering.AskRequest;
import rowan.support.answering.Asker;
import rowan.support.answering.ChildrensRight;
import rowan.support.answering.CollectHeld;
import rowan.support.answering.Collecting;
import rowan.support.answering.Identity;
import rowan.support.answering.SubjectAccess;
import rowan.support.answering.Workbench;
import rowan.support.answering.marking.TakenOut;

/**
 * Answering who asks what is held. A request is a record of its own, of whoever asks; the records
 * of the person it is about are others, and only what is done with these is in her history.
 */
@TestComponent
class AnsweringRequests implements RoomRequests {

  private static final String BELOW = "/subject-access/";

  private final Town town;
  private final SubjectAccess requests;
  private final Collecting collecting;
  private final Workbench workbench;

  AnsweringRequests(Town town, SubjectAccess requests, Collecting collecting, Workbench workbench) {
    this.town = town;
    this.requests = requests;
    this.collecting = collecting;
    this.workbench = workbench;
  }

  /** A request, and the officers who answer it. */
  private record Asked(Actor officer, Actor second, UUID id) {}

  private Supplier<Request> on(Function<Asked, Request> request) {
    return () -> request.apply(asked());
  }

  private Supplier<Request> form(
      Function<Asked, Asked> before, String below, Map<String, String> fields) {
    return on(one -> {
      before.apply(one);
      return post(one.officer, BELOW + one.id + below, fields);
    });
  }

  /** The request is looked at and the records are: both, for the reasons in decision 50. */
  private Supplier<Request> formLeaving(
      int entries, Function<Asked, Asked> before, String below, Map<String, String> fields) {
    return on(one -> {
      before.apply(one);
      return post(one.officer, BELOW + one.id + below, fields).leaving(entries);
    });
  }

  private Asked asked() {
    var one = town.somebody();
    var officer = one.holder(Office.INFORMATION_GOVERNANCE);
    var id =
        requests.take(
            new AskRequest(
                officer, Asker.PERSON, "Asha Khan", "Letter; asks for all of it.", town.today()));
    return new Asked(officer, one.holder(Office.INFORMATION_GOVERNANCE), id);
  }

  private Asked identified(Asked one) {
    requests.identify(one.officer, one.id, Identity.PHOTO_DOCUMENT);
    return one;
  }

  private Asked collected(Asked one) {
    collecting.collect(
        new CollectHeld(
            one.officer, identified(one).id, Optional.empty(), ChildrensRight.THEIR_OWN));
    return one;
  }

  private Asked marked(Asked one) {
    collected(one);
    var from = Optional.of(0);
    while (from.isPresent()) {
      var page = workbench.page(one.officer, one.id, from.get()).orElseThrow();
      var marks = new HashMap<UUID, Optional<TakenOut>>();
      page.passages().forEach(passage -> marks.put(passage.id(), passage.takenOut()));
      workbench.mark(one.officer, one.id, marks);
      from = page.next();
    }
    return one;
  }

  private Asked finished(Asked one) {
    workbench.finish(one.officer, marked(one).id);
    return one;
  }

  private Asked answered(Asked one) {
    workbench.readAgain(one.second, finished(one).id, true, "");
    return one;
  }

  @Override
  public Map<String, Supplier<Request>> sent() {
    var sent = new TreeMap<String, Supplier<Request>>();
    sent.put("GET /subject-access", on(one -> get(one.officer, "/subject-access")));
    sent.put("POST /subject-access/new", on(this::taking));
    sent.put("GET /subject-access/{id}", on(one -> get(one.officer, BELOW + one.id)));
    sent.put(
        "POST /subject-access/{id}/identity",
        form(one -> one, "/identity", Map.of("identity", "PHOTO_DOCUMENT")));
    sent.put("POST /subject-access/{id}/pause", form(one -> one, "/pause", Map.of()));
    sent.put(
        "POST /subject-access/{id}/extend",
        form(one -> one, "/extend", Map.of("reason", "Two hundred records.")));
    sent.put(
        "POST /subject-access/{id}/collect",
        formLeaving(5, this::identified, "/collect", Map.of("children", "THEIR_OWN")));
    sent.put(
        "GET /subject-access/{id}/passages",
        on(one -> get(one.officer, BELOW + collected(one).id + "/passages").leaving(2)));
    sent.put(
        "POST /subject-access/{id}/passages",
        formLeaving(2, this::collected, "/passages", Map.of()));
    sent.put("POST /subject-access/{id}/finish", form(this::marked, "/finish", Map.of()));
    sent.put(
        "POST /subject-access/{id}/read-again",
        on(one ->
            post(one.second, BELOW + finished(one).id + "/read-again", Map.of("agrees", "yes"))));
    sent.put(
        "GET /subject-access/{id}/answer.pdf",
        on(one -> get(one.officer, BELOW + answered(one).id + "/answer.pdf")));
    sent.put(
        "GET /subject-access/{id}/answer.zip",
        on(one -> get(one.officer, BELOW + answered(one).id + "/answer.zip")));
    sent.put(
        "GET /subject-access/{id}/answer.json",
        on(one -> get(one.officer, BELOW + answered(one).id + "/answer.json")));
    return sent;
  }

  private Request taking(Asked one) {
    return post(
        one.officer,
        "/subject-access/new",
        Town.with(
            Map.of("asker", "PERSON", "name", "Asha Khan", "details", "By letter."),
            "received",
            town.today()));
  }

  @Override
  public Map<String, String> openingNothing() {
    return Map.of("GET /subject-access/new", "an empty form");
  }

  @Override
  public Map<String, String> heldElsewhere() {
    return Map.of(
        "GET /subject-access/{id}/files/{passage}",
        "wants a file among what was collected: WholeAnswerTests");
  }
}
