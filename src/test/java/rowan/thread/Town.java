package rowan.thread;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Authorities;
import rowan.foundation.access.Office;
import rowan.foundation.access.OrganisationKind;
import rowan.foundation.kernel.OrganisationId;
import rowan.testing.Browser;
import rowan.testing.Council;
import rowan.testing.TestClock;

/** The council of the thread, everyone who has a part in it, and the day that it is there. */
final class Town {

  static final String OPEN_GATE = "Open Gate";
  static final String HARBOUR_LIGHTS = "Harbour Lights";
  static final String LARCH_HOUSE = "Larch House";

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final Council council;
  private final Browser browser;
  private final TestClock clock;
  private final int port;
  private final Album album = new Album();
  private final Map<String, OrganisationId> organisations = new HashMap<>();
  private final Map<String, Actor> people = new HashMap<>();

  Town(Authorities authorities, Accounts accounts, Browser browser, TestClock clock, int port) {
    this.council = Council.founded(authorities, accounts, "Fernborough Borough Council");
    this.browser = browser;
    this.clock = clock;
    this.port = port;
    ofTheCouncil("Gwen H", Office.DEMOCRATIC_SERVICES, "Democratic services officer");
    ofTheCouncil("Aisha M", Office.COMMISSIONER, "Head of Community Safety");
    ofTheCouncil("Tom F", Office.PROCUREMENT_LEAD, "Procurement lead");
    ofTheCouncil("Ruth L", Office.OPENING_OFFICER, "Opening officer, Legal");
    ofTheCouncil("Colm D", Office.OPENING_OFFICER, "Opening officer, Finance");
    ofTheCouncil("Nadia O", Office.OPENING_OFFICER, "Opening officer, Audit");
    ofTheCouncil("Ivy S", Office.EVALUATOR, "Evaluator, practice");
    ofTheCouncil("Marek Z", Office.EVALUATOR, "Evaluator, finance");
    ofTheCouncil(
        "Helen M",
        Office.STRATEGIC_DIRECTOR,
        "Strategic Director of Adults, Housing and Public Health");
    ofTheCouncil(
        "David O", Office.STRATEGIC_DIRECTOR, "Strategic Director of Communities and Environment");
    ofTheCouncil(
        "Cllr Jean Whitlock", Office.CABINET_MEMBER, "Cabinet Member for Safer Communities");
    ofTheCouncil(
        "Cllr Amara Nwosu", Office.SCRUTINY_MEMBER, "Chair, Safer Lives Scrutiny Commission");
    ofTheCouncil(
        "Cllr Peter Lamb", Office.SCRUTINY_MEMBER, "Member, Safer Lives Scrutiny Commission");
    ofTheCouncil("Bev K", Office.TRIAGE, "Triage worker");
    ofTheCouncil("Priya N", Office.IDVA, "IDVA");
    ofTheCouncil("Sorcha B", Office.IDVA, "IDVA");
    ofTheCouncil("Lucy W", Office.PREVENTION_LEAD, "Prevention lead");
    of(OrganisationKind.PROVIDER, OPEN_GATE, "Sal T", Office.BIDDER, "Bid manager");
    of(OrganisationKind.PROVIDER, OPEN_GATE, "Marta S", Office.SUPPORT_WORKER, "Outreach worker");
    of(OrganisationKind.BIDDER, HARBOUR_LIGHTS, "Jo C", Office.BIDDER, "Bid manager");
    of(OrganisationKind.PROVIDER, LARCH_HOUSE, "Dilys G", Office.REFUGE_MANAGER, "Refuge manager");
    of(
        OrganisationKind.REFERRER,
        "Fernshire Police",
        "PC Dale W",
        Office.REFERRER,
        "Police officer");
  }

  private void ofTheCouncil(String name, Office office, String title) {
    people.put(name, council.named(name, council.organisation(), office, title));
  }

  private void of(
      OrganisationKind kind, String organisation, String name, Office office, String title) {
    var id = organisations.computeIfAbsent(organisation, one -> council.organisation(kind, one));
    people.put(name, council.named(name, id, office, title));
  }

  Council council() {
    return council;
  }

  OrganisationId organisation(String name) {
    return Objects.requireNonNull(organisations.get(name), name);
  }

  Actor actor(String name) {
    return Objects.requireNonNull(people.get(name), name);
  }

  /** One of them, signed in, at a browser of their own. */
  Someone someone(String name) {
    return visitor(browser.open()).signsIn(actor(name));
  }

  /** Somebody on the public pages with a phone, whom nobody knows. */
  Someone visitor() {
    return visitor(browser.openOnPhone());
  }

  private Someone visitor(com.microsoft.playwright.Page page) {
    return new Someone(page, "http://" + council.authority().slug() + ".localhost:" + port, album);
  }

  LocalDate today() {
    return LocalDate.now(clock.withZone(LONDON));
  }

  /** Lets time pass until then: nobody turns it back. */
  void waitsUntil(LocalDate day, LocalTime hour) {
    var passing = Duration.between(clock.instant(), day.atTime(hour).atZone(LONDON).toInstant());
    if (passing.isNegative()) {
      throw new IllegalArgumentException("that was before");
    }
    clock.moveOn(passing);
  }
}
