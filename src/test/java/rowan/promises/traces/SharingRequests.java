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
import rowan.foundation.access.Office;
import rowan.promises.traces.Town.Somebody;
import rowan.support.sharing.AgreedHow;
import rowan.support.sharing.Ground;
import rowan.support.sharing.Purpose;
import rowan.support.sharing.ShareSomething;
import rowan.support.sharing.Sharing;

/** What of a case is shared, and who looks at that. */
@TestComponent
class SharingRequests implements RoomRequests {

  private static final Map<String, String> WORDS =
      Map.of(
          "purpose", "CHILDREN",
          "whom", "Duty social worker",
          "what", "That she leaves on Friday.",
          "why", "The children are with her.");

  private final Town town;
  private final Sharing sharing;

  SharingRequests(Town town, Sharing sharing) {
    this.town = town;
    this.sharing = sharing;
  }

  private Supplier<Request> on(Function<Somebody, Request> request) {
    return () -> request.apply(town.somebody());
  }

  private Supplier<Request> page(String below) {
    return on(one -> get(one.lead(), "/sharing/cases/" + one.id() + below));
  }

  private static Map<String, String> and(Map<String, String> more) {
    var fields = new HashMap<>(WORDS);
    fields.putAll(more);
    return fields;
  }

  private UUID shared(Somebody one, ShareSomething.Because because) {
    sharing.share(
        new ShareSomething(
            one.lead(),
            one.id(),
            Purpose.CHILDREN,
            "That she leaves on Friday.",
            "Duty social worker",
            "The children are with her.",
            because));
    return sharing.of(one.lead(), one.id()).orElseThrow().shared().getFirst().id();
  }

  private UUID without(Somebody one) {
    return shared(
        one,
        new ShareSomething.WithoutAgreement(
            Ground.CHILD_AT_RISK, Optional.of("He reads her phone."), Optional.empty()));
  }

  private UUID agreed(Somebody one) {
    return shared(
        one,
        new ShareSomething.TheyAgreed(
            AgreedHow.IN_WRITING, "Who gets it.", town.today().plusMonths(3), true));
  }

  @Override
  public Map<String, Supplier<Request>> sent() {
    var sent = new TreeMap<String, Supplier<Request>>();
    sent.put("GET /sharing/cases/{id}", page(""));
    sent.put("GET /sharing/cases/{id}/agreed", page("/agreed"));
    sent.put("GET /sharing/cases/{id}/without", page("/without"));
    sent.put(
        "POST /sharing/cases/{id}/agreed",
        on(one ->
            post(
                one.lead(),
                "/sharing/cases/" + one.id() + "/agreed",
                Town.with(
                    and(Map.of("how", "IN_WRITING", "informed", "Who gets it.", "free", "yes")),
                    "until",
                    town.today().plusMonths(2)))));
    sent.put(
        "POST /sharing/cases/{id}/without",
        on(one ->
            post(
                one.lead(),
                "/sharing/cases/" + one.id() + "/without",
                and(Map.of("ground", "CHILD_AT_RISK", "told", "yes")))));
    sent.put(
        "POST /sharing/cases/{id}/{share}/withdraw",
        on(one ->
            post(
                one.lead(),
                "/sharing/cases/" + one.id() + "/" + agreed(one) + "/withdraw",
                Map.of())));
    sent.put(
        "GET /sharing/reviews",
        on(one -> {
          without(one);
          return get(one.team().triage(), "/sharing/reviews");
        }));
    sent.put(
        "POST /sharing/reviews/{id}",
        on(one -> {
          var id = without(one);
          return post(
              one.team().triage(),
              "/sharing/reviews/" + id,
              Map.of("finding-" + id, "AGREED", "words-" + id, "It was right."));
        }));
    sent.put("POST /lawful-bases", on(this::basis));
    return sent;
  }

  private Request basis(Somebody one) {
    return post(
        one.holder(Office.INFORMATION_GOVERNANCE),
        "/lawful-bases",
        Map.of(
            "controller", one.team().council().organisation().toString(),
            "purpose", "HELP_AND_SAFETY",
            "article6", "PUBLIC_TASK",
            "article9", "SUBSTANTIAL_PUBLIC_INTEREST",
            "schedule1", "SAFEGUARDING",
            "note", "The Act of 2021"));
  }

  @Override
  public Map<String, String> openingNothing() {
    return Map.of("GET /lawful-bases", "bases of organisations, and hours of reviews");
  }
}
