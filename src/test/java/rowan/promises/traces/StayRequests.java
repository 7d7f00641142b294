package rowan.promises.traces;

import static rowan.promises.traces.Request.get;
import static rowan.promises.traces.Request.post;

import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;
import rowan.foundation.kernel.Money;
import rowan.support.refuge.Destination;
import rowan.support.refuge.GivenRefuges;
import rowan.support.refuge.Stays;
import rowan.support.refuge.movingon.ApplyForHome;
import rowan.support.refuge.movingon.MovingOn;
import rowan.support.refuge.stay.GivenStays;
import rowan.support.refuge.stay.GivenStays.Living;
import rowan.support.refuge.stay.children.ChildrensPlans;
import rowan.support.refuge.stay.daily.IncidentKind;
import rowan.support.refuge.stay.daily.IncidentStep;
import rowan.support.refuge.stay.daily.Incidents;
import rowan.support.refuge.stay.daily.RecordIncident;
import rowan.support.refuge.stay.daily.Safeguarding;
import rowan.support.refuge.stay.daily.Visitors;
import rowan.support.refuge.stay.money.BenefitKind;
import rowan.support.refuge.stay.money.Charges;
import rowan.support.refuge.stay.money.Length;
import rowan.support.refuge.stay.money.LongerReason;
import rowan.support.refuge.stay.money.Pay;
import rowan.support.refuge.stay.money.StayLonger;

/** A stay, from the first day to a settled home. */
@TestComponent
class StayRequests implements RoomRequests {

  private static final String ONCE = "01900000-0000-7000-8000-000000000001";

  private final GivenStays given;
  private final GivenRefuges refuges;
  private final Town town;
  private final Stays stays;
  private final ChildrensPlans plans;
  private final Visitors visitors;
  private final Incidents incidents;
  private final Charges charges;
  private final Length length;
  private final MovingOn moving;
  private final Clock clock;

  StayRequests(
      GivenStays given,
      GivenRefuges refuges,
      Town town,
      Stays stays,
      ChildrensPlans plans,
      Visitors visitors,
      Incidents incidents,
      Charges charges,
      Length length,
      MovingOn moving,
      Clock clock) {
    this.given = given;
    this.refuges = refuges;
    this.town = town;
    this.stays = stays;
    this.plans = plans;
    this.visitors = visitors;
    this.incidents = incidents;
    this.charges = charges;
    this.length = length;
    this.moving = moving;
    this.clock = clock;
  }

  private Supplier<Request> read(String below) {
    return () -> {
      var living = given.living();
      return get(living.worker(), living.path() + below);
    };
  }

  private Supplier<Request> write(String below, Function<Living, Map<String, String>> fields) {
    return () -> {
      var living = given.living();
      return post(living.worker(), living.path() + below, fields.apply(living));
    };
  }

  private Supplier<Request> write(
      Function<Living, String> below, Map<String, String> fields, String... days) {
    return () -> {
      var living = given.living();
      return post(living.worker(), living.path() + below.apply(living), on(fields, days));
    };
  }

  /** The fields, and today as each of these days. */
  private Map<String, String> on(Map<String, String> fields, String... days) {
    var all = fields;
    for (var day : days) {
      all = Town.with(all, day, town.today());
    }
    return all;
  }

  @Override
  public Map<String, Supplier<Request>> sent() {
    var sent = new TreeMap<String, Supplier<Request>>();
    var stay = "/refuge/stays/{id}";
    sent.put("GET /refuge/stays", () -> get(given.living().worker(), "/refuge/stays"));
    sent.put("GET " + stay, read(""));
    for (var below :
        new String[] {
          "/settling-in",
          "/children",
          "/room",
          "/visitors",
          "/incidents",
          "/money",
          "/length",
          "/moving-on"
        }) {
      sent.put("GET " + stay + below, read(below));
    }
    sent.put(
        "POST /refuge/texts",
        () ->
            post(
                given.living().manager(),
                "/refuge/texts",
                Map.of("kind", "LICENCE", "licence", "Your own room.", "seen-licence", "1")));
    sent.put(
        "POST " + stay + "/licence",
        write(one -> "/licence", Map.of("version", "1", "how", "READ", "language", "en"), "day"));
    sent.put(
        "POST " + stay + "/induction",
        write(one -> "/induction", Map.of("items", "KEYS"), "shown"));
    sent.put("POST " + stay + "/children", write("/children", this::childsWords));
    sent.put(
        "POST " + stay + "/room",
        write(
            "/room",
            living ->
                Map.of(
                    "space",
                    refuges.space(living.house(), "room 2", GivenRefuges.FAMILY_ROOM).toString())));
    daily(sent, stay);
    money(sent, stay);
    onward(sent, stay + "/moving-on");
    return sent;
  }

  private Map<String, String> childsWords(Living living) {
    var child =
        plans
            .of(living.worker(), living.room())
            .orElseThrow()
            .plans()
            .getFirst()
            .child()
            .id()
            .value();
    return on(Map.of("child", child.toString(), "topic", "SCHOOL", "words", "From Monday."), "day");
  }

  private void daily(Map<String, Supplier<Request>> sent, String stay) {
    sent.put(
        "POST " + stay + "/visitors",
        write(one -> "/visitors", Map.of("name", "Anna Miller", "time", "23:59"), "day"));
    sent.put(
        "POST " + stay + "/visitors/was-here",
        write(
            one -> "/visitors/was-here",
            Map.of("was-name", "Anna Miller", "was-came", town.hour()),
            "was-day"));
    sent.put(
        "POST " + stay + "/visitors/{visitor}/came",
        write(one -> "/visitors/" + expected(one) + "/came", Map.of()));
    sent.put(
        "POST " + stay + "/visitors/{visitor}/left",
        write(
            one -> {
              var visitor = expected(one);
              visitors.came(one.worker(), one.room(), visitor);
              return "/visitors/" + visitor + "/left";
            },
            Map.of()));
    sent.put(
        "POST " + stay + "/incidents",
        write(
            one -> "/incidents",
            Map.of(
                "known",
                "NO",
                "kind",
                "DAMAGE",
                "time",
                town.hour(),
                "words",
                "A pipe burst.",
                "told",
                "NOT_NEEDED"),
            "day"));
    sent.put(
        "POST " + stay + "/incidents/{incident}/steps",
        () -> {
          var living = given.living();
          var incident = happened(living);
          return post(
              living.worker(),
              living.path() + "/incidents/" + incident + "/steps",
              Map.of("step-" + incident, "POLICE"));
        });
    sent.put(
        "POST " + stay + "/incidents/{incident}/steps/back",
        () -> {
          var living = given.living();
          var incident = happened(living);
          incidents.step(living.worker(), living.room(), incident, IncidentStep.POLICE);
          return post(
              living.worker(),
              living.path() + "/incidents/" + incident + "/steps/back",
              Map.of("back-" + incident, "POLICE"));
        });
  }

  private UUID expected(Living living) {
    visitors.expect(living.worker(), living.room(), "Anna Miller", clock.instant());
    return visitors.of(living.worker(), living.room()).orElseThrow().visitors().getFirst().id();
  }

  private UUID happened(Living living) {
    incidents.record(
        living.worker(),
        living.room(),
        new RecordIncident(
            IncidentKind.STRANGER, clock.instant(), "A call.", Safeguarding.TOLD, true));
    return incidents
        .of(living.worker(), living.room())
        .orElseThrow()
        .incidents()
        .getFirst()
        .incident()
        .id();
  }

  private void money(Map<String, Supplier<Request>> sent, String stay) {
    sent.put(
        "POST " + stay + "/money/charge",
        write(
            one -> "/money/charge",
            Map.of("weekly", "14", "covers", "HEATING", "once-charged", ONCE),
            "from"));
    sent.put(
        "POST " + stay + "/money/paid",
        write(one -> "/money/paid", Map.of("paid", "7", "once-paid", ONCE), "day"));
    sent.put(
        "POST " + stay + "/money/paid/{payment}/back",
        () -> {
          var living = given.living();
          var payment = UUID.randomUUID();
          charges.pay(
              living.worker(), living.room(), new Pay(payment, new Money(700), town.today()));
          return post(
              living.worker(),
              living.path() + "/money/paid/" + payment + "/back",
              Map.of("why-" + payment, "It was not theirs."));
        });
    sent.put(
        "POST " + stay + "/money/claims",
        write(one -> "/money/claims", Map.of("kind", "HOUSING_BENEFIT"), "on"));
    sent.put(
        "POST " + stay + "/money/claims/{claim}",
        () -> {
          var living = given.living();
          charges.apply(living.worker(), living.room(), BenefitKind.DISCRETIONARY, town.today());
          var claim =
              charges.of(living.worker(), living.room()).orElseThrow().claims().getFirst().id();
          return post(
              living.worker(),
              living.path() + "/money/claims/" + claim,
              on(Map.of("how-" + claim, "AWARDED"), "decided-" + claim));
        });
    sent.put(
        "POST " + stay + "/length",
        write(
            "/length",
            living ->
                Town.with(
                    Map.of("reason", "COURT", "words", "A hearing."),
                    "until",
                    town.today().plusMonths(8))));
    sent.put(
        "POST " + stay + "/length/{reason}/read",
        () -> {
          var living = given.living();
          length.longer(
              living.worker(),
              living.room(),
              new StayLonger(LongerReason.COURT, "A hearing.", town.today().plusMonths(8)));
          var reason =
              length.of(living.worker(), living.room()).orElseThrow().reasons().getFirst().id();
          return post(living.manager(), living.path() + "/length/" + reason + "/read", Map.of());
        });
  }

  private void onward(Map<String, Supplier<Request>> sent, String stay) {
    sent.put(
        "POST " + stay + "/ready",
        write(one -> "/moving-on/ready", Map.of("topic", "MONEY", "stage", "READY")));
    sent.put(
        "POST " + stay + "/homes",
        write(one -> "/moving-on/homes", Map.of("kind", "SETTLED_SOCIAL"), "day"));
    sent.put(
        "POST " + stay + "/homes/{home}/offered",
        () -> {
          var living = given.living();
          var home = home(living);
          return post(
              living.worker(),
              living.path() + "/moving-on/homes/" + home + "/offered",
              on(Map.of(), "offered-" + home));
        });
    sent.put(
        "POST " + stay + "/homes/{home}/answered",
        () -> {
          var living = given.living();
          var home = home(living);
          return post(
              living.worker(),
              living.path() + "/moving-on/homes/" + home + "/answered",
              on(Map.of("answer-" + home, "NOT_OFFERED"), "answered-" + home));
        });
    sent.put("POST " + stay + "/contacts", write(one -> "/moving-on/contacts", Map.of(), "due"));
    sent.put(
        "POST " + stay + "/contacts/{contact}",
        () -> {
          var living = given.living();
          moving.plan(living.worker(), living.room(), town.today());
          GivenStays.done(stays.moveOut(living.worker(), living.room(), Destination.TEMPORARY));
          var contact =
              moving.of(living.worker(), living.room()).orElseThrow().contacts().getFirst().id();
          return post(
              living.worker(),
              living.path() + "/moving-on/contacts/" + contact,
              on(Map.of("how-" + contact, "Well."), "done-" + contact));
        });
  }

  private UUID home(Living living) {
    moving.apply(
        living.worker(),
        living.room(),
        new ApplyForHome(Destination.SETTLED_SOCIAL, "", town.today()));
    return moving.of(living.worker(), living.room()).orElseThrow().homes().getFirst().id();
  }

  @Override
  public Map<String, String> openingNothing() {
    return Map.of("GET /refuge/texts", "what a house asks of anybody who lives there");
  }
}
