package rowan.bench;

import static rowan.bench.council.GeneratedCouncil.Kind.CASE;
import static rowan.bench.council.GeneratedCouncil.Kind.LEAD;
import static rowan.bench.council.GeneratedCouncil.Kind.PERSON;
import static rowan.bench.council.GeneratedCouncil.Kind.REFERRAL;
import static rowan.bench.council.GeneratedCouncil.Kind.REFERRER;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import rowan.bench.Script.Statement;
import rowan.bench.council.GeneratedCouncil;
import rowan.bench.council.GeneratedCouncil.Kind;
import rowan.support.casework.page.CaseFilter;
import rowan.support.casework.page.CaseQueries;
import rowan.support.casework.page.CaseloadQueries;
import rowan.support.casework.page.Caseloads;

/**
 * The busiest pages of a generated council, each with the statements that it sends for its own
 * sake: those of its transaction, in their order. What the session costs is no part of the floor.
 * {@code GeneratedCouncilTests} holds these statements against what the pages send.
 */
public final class BusyPages {

  /** Whose turn it is among the users, who are at most so many different people. */
  private static final int USERS = 16;

  /** A ticket that no form has had: an id of another kind. */
  private static final String NO_TICKET = LEAD.sql(":n::int");

  /** How PostgreSQL plans what is asked all day. */
  private static final String ONCE = "force_generic_plan";

  private final GeneratedCouncil council;

  public BusyPages(GeneratedCouncil council) {
    this.council = council;
  }

  /** All of them, in the order in which they are measured. */
  public List<Measured> all() {
    return List.of(caseload(), casePage(), referral());
  }

  /** A page somewhere in a lead's list, as the link to the page after another leads there. */
  public Measured caseload() {
    int lowest = (Caseloads.PAGE + 2) * council.leads();
    return new Measured(
        "caseload",
        "/caseload?after=2000-01-01_#{n}",
        Map.of(),
        () -> Long.toString(GeneratedCouncil.NUMBERED_FROM + random(lowest)),
        accounts(LEAD, council.leads()),
        new Script(lowest, council.cases(), List.of(caseloadStatements())));
  }

  /** The page of any case. */
  public Measured casePage() {
    return new Measured(
        "case page",
        "/cases/#{n}",
        Map.of(),
        () -> CASE.id(random(1)).toString(),
        accounts(LEAD, council.leads()),
        new Script(1, council.cases(), List.of(casePageStatements())));
  }

  /** A referral is sent, and the page that says so is read. */
  public Measured referral() {
    return new Measured(
        "referral form, sent",
        "/referrals",
        Map.ofEntries(
            Map.entry("name", "Asha Khan"),
            Map.entry("gender", "WOMAN"),
            Map.entry("children", "7, girl, Ayesha"),
            Map.entry("way", "CALL"),
            Map.entry("number", "07700 900318"),
            Map.entry("times", "WEEKDAYS"),
            Map.entry("ask-for", "Anna from the library"),
            Map.entry("happened", "He waited outside the school again."),
            Map.entry("noticed", "CONTROL"),
            Map.entry("consent", "AGREED"),
            Map.entry("agency", "POLICE")),
        () -> "",
        accounts(REFERRER, USERS),
        new Script(1, council.cases(), List.of(sendStatements(), sentStatements())));
  }

  private int random(int lowest) {
    return ThreadLocalRandom.current().nextInt(lowest, council.cases() + 1);
  }

  private static List<String> accounts(Kind kind, int howMany) {
    return IntStream.range(0, Math.min(howMany, USERS))
        .mapToObj(n -> kind.id(n).toString())
        .toList();
  }

  private String leadOfN() {
    return LEAD.sql(":n::int %% %d".formatted(council.leads()));
  }

  private static String referrerOfN() {
    return REFERRER.sql(":n::int %% %d".formatted(USERS));
  }

  private String authority() {
    return literal(council.authority());
  }

  private static String literal(Object id) {
    return "'" + id + "'::uuid";
  }

  private List<Statement> caseloadStatements() {
    var people =
        "array(select %s from generate_series(1, %d) k)"
            .formatted(PERSON.sql(":n::int - k * %d".formatted(council.leads())), Caseloads.PAGE);
    return List.of(
        takeOn(council.workers(), leadOfN(), ONCE),
        Statement.named(
            CaseloadQueries.sql(CaseFilter.ALL),
            Map.of(
                "authority", authority(),
                "lead", leadOfN(),
                "now", "now()",
                "number", GeneratedCouncil.NUMBERED_FROM + " + :n::int",
                "most", Integer.toString(Caseloads.PAGE + 1))),
        lookAndKeys("casework.caseload", people));
  }

  private List<Statement> casePageStatements() {
    var id = CASE.sql(":n::int");
    var person = PERSON.sql(":n::int");
    var values =
        Map.of(
            "authority",
            authority(),
            "case",
            id,
            "organisation",
            literal(council.workers()),
            "most",
            "9");
    return List.of(
        takeOn(council.workers(), leadOfN(), ONCE),
        Statement.named(CaseQueries.CASE, values),
        lookAndKeys("casework.case-page", "array[" + person + "]"),
        Statement.of(PageSql.SAFE_CONTACT, authority(), person),
        Statement.named(CaseQueries.LEADS, values),
        Statement.named(CaseQueries.TIMELINE, values),
        Statement.named(CaseQueries.DUE, values));
  }

  private List<Statement> sendStatements() {
    return List.of(
        takeOn(council.referrers(), referrerOfN(), "auto"),
        Statement.of(PageSql.ONE_AT_A_TIME, "'frontdoor ' || gen_random_uuid()"),
        Statement.of(PageSql.REFERRAL + " and ticket = ?", authority(), NO_TICKET),
        audit(
            "CHANGE",
            "frontdoor.help-asked-for",
            referrerOfN(),
            council.referrers(),
            "REFERRER",
            "array[uuidv7()]"),
        Statement.of(PageSql.ADMIT, authority(), "uuidv7()", bytes(PageSql.WRAPPED), "now()"),
        Statement.of(
            PageSql.ADD_REFERRAL,
            authority(),
            "uuidv7()",
            "uuidv7()",
            "'POLICE'",
            "2",
            "'en'",
            "now()",
            referrerOfN(),
            literal(council.referrers()),
            "substr(gen_random_uuid()::text, 1, 18)",
            "uuidv7()",
            "null",
            bytes(PageSql.TOLD)));
  }

  private List<Statement> sentStatements() {
    return List.of(
        takeOn(council.referrers(), referrerOfN(), "auto"),
        Statement.of(PageSql.REFERRAL + " and id = ?", authority(), REFERRAL.sql(":n::int")),
        audit(
            "LOOK",
            "frontdoor.own-referral",
            referrerOfN(),
            council.referrers(),
            "REFERRER",
            "array[" + PERSON.sql(":n::int") + "]"),
        keys("array[" + PERSON.sql(":n::int") + "]"),
        Statement.of(PageSql.READ, "now()", authority(), REFERRAL.sql(":n::int")),
        Statement.of(PageSql.MESSAGES, authority(), REFERRAL.sql(":n::int")));
  }

  private Statement takeOn(java.util.UUID organisation, String account, String planning) {
    return Statement.of(
        PageSql.TAKE_ON,
        "'rowan_support'",
        "'" + council.authority() + "'",
        "'" + organisation + "'",
        account + "::text",
        "'" + planning + "'");
  }

  private Statement audit(
      String kind,
      String what,
      String account,
      java.util.UUID organisation,
      String offices,
      String subjects) {
    return Statement.of(
        PageSql.AUDIT,
        authority(),
        "now()",
        "'" + kind + "'",
        "'" + what + "'",
        account,
        literal(organisation),
        "'" + offices + "'",
        subjects);
  }

  private Statement lookAndKeys(String what, String people) {
    return Statement.of(
        PageSql.LOOK_AND_KEYS,
        authority(),
        "now()",
        "'LOOK'",
        "'" + what + "'",
        leadOfN(),
        literal(council.workers()),
        "'IDVA'",
        people,
        authority(),
        people);
  }

  private Statement keys(String people) {
    return Statement.of(PageSql.KEYS, authority(), people);
  }

  private static String bytes(int howMany) {
    return "decode('" + "5a".repeat(howMany) + "', 'hex')";
  }
}
