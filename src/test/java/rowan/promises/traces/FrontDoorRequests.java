package rowan.promises.traces;

import static rowan.promises.traces.Request.get;
import static rowan.promises.traces.Request.post;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Office;
import rowan.foundation.messages.Channel;
import rowan.foundation.messages.SafeContact;
import rowan.foundation.web.Language;
import rowan.promises.traces.Town.Somebody;
import rowan.support.casework.CaseId;
import rowan.support.casework.Gender;
import rowan.support.frontdoor.AskForHelp;
import rowan.support.frontdoor.Asker;
import rowan.support.frontdoor.Decision;
import rowan.support.frontdoor.FrontDoor;
import rowan.support.frontdoor.MakeReferral;
import rowan.support.frontdoor.ReferralId;
import rowan.support.frontdoor.Triage;

/** Asking for help and referring, coming back, answering and deciding. */
@TestComponent
class FrontDoorRequests implements RoomRequests {

  private static final String WORDS = "Called out on Sunday night.";
  private static final Map<String, String> TEXT = Map.of("text", "We can talk on Monday.");

  private final Town town;
  private final FrontDoor frontDoor;
  private final Triage triage;

  FrontDoorRequests(Town town, FrontDoor frontDoor, Triage triage) {
    this.town = town;
    this.frontDoor = frontDoor;
    this.triage = triage;
  }

  private Supplier<Request> on(Function<Somebody, Request> request) {
    return () -> request.apply(town.somebody());
  }

  private static Actor visitor(Somebody one) {
    return Actor.visitor(one.lead().authority());
  }

  private static SafeContact comingBack(LocalDate today) {
    return new SafeContact(
        Channel.IN_ROWAN,
        "",
        Set.of(java.time.DayOfWeek.values()),
        java.time.LocalTime.MIDNIGHT,
        SafeContact.END_OF_DAY,
        false,
        "",
        today);
  }

  private AskForHelp.Asked asked(Somebody one) {
    var visitor = visitor(one);
    return frontDoor.ask(
        visitor,
        new AskForHelp(
            Asker.SELF,
            "He reads my letters.",
            Set.of(),
            Optional.empty(),
            "Jo",
            comingBack(town.today()),
            Language.ENGLISH,
            frontDoor.ticket(visitor)));
  }

  private ReferralId referred(Actor by) {
    var made =
        new MakeReferral(
            UUID.randomUUID(),
            Asker.POLICE,
            "Nora Ellwood",
            Optional.empty(),
            Gender.WOMAN,
            Set.of(),
            List.of(),
            comingBack(town.today()),
            MakeReferral.Consent.agreed(),
            WORDS,
            Set.of(),
            "",
            false);
    return ((MakeReferral.Result.Done) frontDoor.refer(by, made)).referral();
  }

  private ReferralId referral(Somebody one) {
    return referred(one.holder(Office.REFERRER));
  }

  /** A case of somebody who asked on the public pages. */
  private CaseId askedAndAccepted(Somebody one) {
    var accept =
        new Decision.Accept(
            asked(one).referral(),
            "Jo",
            Optional.empty(),
            Gender.NOT_SAID,
            Set.of(),
            List.of(),
            comingBack(town.today()),
            one.lead().account());
    return ((Decision.Result.Opened) triage.decide(one.team().triage(), accept)).caseId();
  }

  private Supplier<Request> triaging(String below, Map<String, String> fields) {
    return on(one -> post(one.team().triage(), "/triage/" + referral(one) + below, fields));
  }

  private Supplier<Request> asking(String path) {
    return on(one ->
        post(
            visitor(one),
            path,
            Map.of(
                "go", "send",
                "what", "He reads my letters.",
                "way", "IN_ROWAN",
                "ticket", frontDoor.ticket(visitor(one)))));
  }

  @Override
  public Map<String, Supplier<Request>> sent() {
    var sent = new TreeMap<String, Supplier<Request>>();
    List.of("/talk", "/stay", "/someone/ask")
        .forEach(path -> sent.put("POST " + path, asking(path)));
    sent.put(
        "POST /messages",
        on(one ->
            post(
                visitor(one),
                "/messages",
                Map.of("words", String.join(" ", asked(one).words().words())))));
    sent.put("POST /messages/write", on(this::writingBack));
    referring(sent);
    answering(sent);
    sent.put(
        "GET /conversations",
        on(one -> {
          askedAndAccepted(one);
          return get(one.lead(), "/conversations");
        }));
    sent.put(
        "GET /conversations/{id}",
        on(one -> get(one.lead(), "/conversations/" + askedAndAccepted(one))));
    sent.put(
        "POST /conversations/{id}",
        on(one -> post(one.lead(), "/conversations/" + askedAndAccepted(one), TEXT)));
    return sent;
  }

  private Request writingBack(Somebody one) {
    var found = frontDoor.comeBack(visitor(one), asked(one).words()).orElseThrow();
    return post(
        visitor(one), "/messages/write", Map.of("pass", found.pass(), "text", "Tuesday is safe."));
  }

  private void referring(Map<String, Supplier<Request>> sent) {
    sent.put(
        "POST /referrals",
        on(one ->
            post(
                one.holder(Office.REFERRER),
                "/referrals",
                Map.of(
                    "name",
                    "Nora Ellwood",
                    "way",
                    "IN_ROWAN",
                    "happened",
                    WORDS,
                    "consent",
                    "AGREED",
                    "agency",
                    "POLICE"))));
    sent.put(
        "GET /referrals/{id}",
        on(one -> {
          var referrer = one.holder(Office.REFERRER);
          return get(referrer, "/referrals/" + referred(referrer));
        }));
    sent.put(
        "POST /referrals/{id}/answer",
        on(one -> {
          var referrer = one.holder(Office.REFERRER);
          return post(referrer, "/referrals/" + referred(referrer) + "/answer", TEXT);
        }));
  }

  private void answering(Map<String, Supplier<Request>> sent) {
    // What was told is read; and those who resemble them are searched for: two different things in
    // the histories of different people (decision 50).
    sent.put(
        "GET /triage/{id}",
        on(one -> get(one.team().triage(), "/triage/" + referral(one)).leaving(2)));
    sent.put("POST /triage/{id}/take", triaging("/take", Map.of()));
    sent.put("POST /triage/{id}/answer", triaging("/answer", TEXT));
    sent.put(
        "GET /triage/{id}/accept",
        on(one -> get(one.team().triage(), "/triage/" + referral(one) + "/accept")));
    sent.put(
        "POST /triage/{id}/accept",
        on(one -> {
          var fields = new HashMap<>(Map.of("name", "Nora Ellwood", "way", "IN_ROWAN"));
          fields.put("lead", one.lead().account().toString());
          return post(one.team().triage(), "/triage/" + referral(one) + "/accept", fields);
        }));
    sent.put(
        "POST /triage/{id}/join/{caseId}",
        on(one ->
            post(one.team().triage(), "/triage/" + referral(one) + "/join/" + one.id(), Map.of())));
    sent.put(
        "GET /triage/{id}/close",
        on(one -> get(one.team().triage(), "/triage/" + referral(one) + "/close")));
    sent.put(
        "POST /triage/{id}/close",
        triaging("/close", Map.of("reason", "NOT_DOMESTIC_ABUSE", "answer", "Ask the council.")));
  }

  @Override
  public Map<String, String> openingNothing() {
    var none = new TreeMap<String, String>();
    for (var path :
        List.of(
            "/", "/someone", "/signs", "/tidy", "/talk", "/stay", "/someone/ask", "/messages")) {
      none.put("GET " + path, "a public page");
    }
    none.put("GET /referrals/new", "an empty form");
    for (var path : List.of("/referrals", "/triage", "/triage/decided")) {
      none.put("GET " + path, "a list of references and hours, without a word that was told");
    }
    return none;
  }

  @Override
  public Map<String, String> heldElsewhere() {
    var why = "answered by a device: OwnPasskeyJourneyTests and OwnPasskeyAttackTests";
    return Map.of(
        "GET /messages/passkey", why,
        "POST /messages/passkey", why,
        "POST /messages/passkey/about", why,
        "POST /messages/passkey/offer", why,
        "POST /messages/passkey/make", why,
        "POST /messages/passkey/remove", why);
  }
}
