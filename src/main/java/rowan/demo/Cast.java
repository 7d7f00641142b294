package rowan.demo;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Authority;
import rowan.foundation.access.Office;
import rowan.foundation.access.OrganisationKind;
import rowan.foundation.kernel.AuthorityId;
import rowan.foundation.kernel.OrganisationId;

/**
 * Everybody who signs in to the demonstration. All of them, and their organisations, are invented.
 */
public final class Cast {

  static final String COUNCIL = "Fernborough Borough Council";
  public static final String LARCH_HOUSE = "Larch House";
  public static final String OPEN_GATE = "Open Gate";
  public static final String ROSEWELL = "Rosewell";
  public static final String HARBOUR_LIGHTS = "Harbour Lights";

  /** From the first day of the story to well after the demonstration is thrown away. */
  private static final int IN_STANDING_YEARS = 10;

  private record Part(
      OrganisationKind kind, String organisation, String name, Office office, String title) {}

  private static Part council(String name, Office office, String title) {
    return new Part(OrganisationKind.COUNCIL, COUNCIL, name, office, title);
  }

  private static Part provider(String organisation, String name, Office office, String title) {
    return new Part(OrganisationKind.PROVIDER, organisation, name, office, title);
  }

  private static final List<Part> PARTS =
      List.of(
          council("Gwen H", Office.DEMOCRATIC_SERVICES, "Democratic services officer"),
          council("Aisha M", Office.COMMISSIONER, "Head of Community Safety"),
          council("Tom F", Office.PROCUREMENT_LEAD, "Procurement lead"),
          council("Ruth L", Office.OPENING_OFFICER, "Opening officer, Legal"),
          council("Colm D", Office.OPENING_OFFICER, "Opening officer, Finance"),
          council("Nadia O", Office.OPENING_OFFICER, "Opening officer, Audit"),
          council("Ivy S", Office.EVALUATOR, "Evaluator, practice"),
          council("Marek Z", Office.EVALUATOR, "Evaluator, finance"),
          council("Helen M", Office.STRATEGIC_DIRECTOR, DemoTitles.ADULTS),
          council("David O", Office.STRATEGIC_DIRECTOR, DemoTitles.COMMUNITIES),
          council("Cllr Jean Whitlock", Office.CABINET_MEMBER, DemoTitles.CABINET_MEMBER),
          council("Cllr Amara Nwosu", Office.SCRUTINY_MEMBER, DemoTitles.CHAIR),
          council("Cllr Peter Lamb", Office.SCRUTINY_MEMBER, DemoTitles.SCRUTINY),
          council("Cllr Yusuf Rahim", Office.SCRUTINY_MEMBER, DemoTitles.SCRUTINY),
          council("Cllr Carys Bevan", Office.SCRUTINY_MEMBER, DemoTitles.SCRUTINY),
          council("Cllr Dot Hargreave", Office.SCRUTINY_MEMBER, DemoTitles.SCRUTINY),
          council("Cllr Simon Achterberg", Office.SCRUTINY_MEMBER, DemoTitles.SCRUTINY),
          council("Cllr Leila Haddad", Office.SCRUTINY_MEMBER, DemoTitles.SCRUTINY),
          council("Cllr Owen Tindall", Office.SCRUTINY_MEMBER, DemoTitles.SCRUTINY),
          council("Cllr Grace Mbeki", Office.SCRUTINY_MEMBER, DemoTitles.SCRUTINY),
          council("Bev K", Office.TRIAGE, "Triage worker"),
          council("Joel P", Office.TRIAGE, "Triage worker"),
          council("Priya N", Office.IDVA, "IDVA"),
          council("Sorcha B", Office.IDVA, "IDVA"),
          council("Hannah T", Office.IDVA, "IDVA"),
          council("Femi A", Office.IDVA, "IDVA"),
          council("Lucy W", Office.PREVENTION_LEAD, "Prevention lead"),
          council("Miriam C", Office.INFORMATION_GOVERNANCE, "Information governance officer"),
          council("Wilf B", Office.INFORMATION_GOVERNANCE, "Deputy information governance officer"),
          council("Alan V", Office.AUDITOR, "Internal auditor"),
          council("Kit R", Office.ADMINISTRATOR, "Administrator"),
          provider(LARCH_HOUSE, "Joan E", Office.PROVIDER_MANAGER, "Service manager"),
          provider(LARCH_HOUSE, "Dilys G", Office.REFUGE_MANAGER, "Refuge manager"),
          provider(LARCH_HOUSE, "Ola J", Office.REFUGE_WORKER, "Refuge worker"),
          provider(LARCH_HOUSE, "Tess Q", Office.REFUGE_WORKER, "Night worker"),
          provider(OPEN_GATE, "Rupa D", Office.PROVIDER_MANAGER, "Service manager"),
          provider(OPEN_GATE, "Marta S", Office.SUPPORT_WORKER, "Outreach worker"),
          provider(OPEN_GATE, "Kofi B", Office.SUPPORT_WORKER, "Outreach worker"),
          provider(OPEN_GATE, "Erin M", Office.SUPPORT_WORKER, "Children's worker"),
          new Part(OrganisationKind.BIDDER, ROSEWELL, "Sal T", Office.BIDDER, "Bid manager"),
          new Part(OrganisationKind.BIDDER, HARBOUR_LIGHTS, "Jo C", Office.BIDDER, "Bid manager"),
          new Part(
              OrganisationKind.REFERRER,
              "Fernshire Police",
              "PC Dale W",
              Office.REFERRER,
              "Police officer"),
          new Part(
              OrganisationKind.REFERRER,
              "Fernborough Hospital",
              "Dr Anita R",
              Office.REFERRER,
              "Emergency doctor"),
          new Part(
              OrganisationKind.REFERRER,
              "Millfield School",
              "Mr Beech",
              Office.REFERRER,
              "Safeguarding lead"));

  private final Map<String, OrganisationId> organisations;
  private final Map<String, Actor> byName;

  private Cast(Map<String, OrganisationId> organisations, Map<String, Actor> byName) {
    this.organisations = organisations;
    this.byName = byName;
  }

  /** Takes the organisations on, and appoints everybody from a day on. */
  static Cast appointed(Accounts accounts, Authority authority, LocalDate from) {
    var organisations = new LinkedHashMap<String, OrganisationId>();
    var byName = new LinkedHashMap<String, Actor>();
    for (var part : PARTS) {
      var organisation =
          organisations.computeIfAbsent(
              part.organisation, name -> accounts.takeOn(authority.id(), part.kind, name));
      var account = accounts.admit(authority.id(), organisation, part.name, emailOf(part.name));
      accounts.appoint(authority.id(), account, part.office, part.title, from);
      accounts.vouchFor(authority.id(), account, from.plusYears(IN_STANDING_YEARS));
      byName.put(
          part.name,
          new Actor(
              authority.id(),
              account,
              organisation,
              java.util.Set.of(part.office),
              part.name,
              part.title));
    }
    return new Cast(organisations, byName);
  }

  private static String emailOf(String name) {
    return name.toLowerCase(Locale.UK).replaceAll("[^a-z]+", ".") + "@fernborough.example";
  }

  public AuthorityId authority() {
    return byName.values().iterator().next().authority();
  }

  public OrganisationId organisation(String name) {
    return java.util.Objects.requireNonNull(organisations.get(name), name);
  }

  /** Somebody by name. */
  public Actor named(String name) {
    return java.util.Objects.requireNonNull(byName.get(name), name);
  }

  /** Everybody who holds an office, in the order of the cast. */
  public List<Actor> holding(Office office) {
    return byName.values().stream().filter(actor -> actor.holds(office)).toList();
  }

  /** The first who holds an office: one sign-in per role. */
  Map<Office, Actor> onePerOffice() {
    var first = new EnumMap<Office, Actor>(Office.class);
    byName.values().forEach(actor -> actor.offices().forEach(o -> first.putIfAbsent(o, actor)));
    return first;
  }
}
