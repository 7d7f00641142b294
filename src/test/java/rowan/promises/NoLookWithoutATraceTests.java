package rowan.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Office;
import rowan.foundation.access.Wing;
import rowan.foundation.addresses.AddressQuestion;
import rowan.foundation.addresses.AddressReason;
import rowan.foundation.audit.Audit;
import rowan.foundation.audit.Trace;
import rowan.foundation.audit.log.Sequencer;
import rowan.foundation.documents.DocumentId;
import rowan.foundation.kernel.PersonId;
import rowan.foundation.messages.Channel;
import rowan.foundation.messages.NeutralWords;
import rowan.foundation.vault.Vault;
import rowan.support.casework.CaseId;
import rowan.support.casework.Casework;
import rowan.support.casework.FromRoom;
import rowan.support.casework.GivenCases;
import rowan.support.casework.address.WhereTheyLive;
import rowan.support.casework.children.Children;
import rowan.support.casework.connected.AddConnected;
import rowan.support.casework.connected.ConnectedPeople;
import rowan.support.casework.connected.Declarations;
import rowan.support.casework.connected.Relation;
import rowan.support.casework.contact.Asking;
import rowan.support.casework.contact.ContactWay;
import rowan.support.casework.contact.Contacts;
import rowan.support.casework.contact.LogContact;
import rowan.support.casework.documents.AddDocument;
import rowan.support.casework.documents.CaseDocuments;
import rowan.support.casework.documents.DocumentSort;
import rowan.support.casework.finding.People;
import rowan.support.casework.finding.likeness.Fact;
import rowan.support.casework.glass.BreakGlass;
import rowan.support.casework.glass.BrokenGlass;
import rowan.support.casework.glass.Finding;
import rowan.support.casework.glass.GlassReviews;
import rowan.support.casework.history.OwnHistory;
import rowan.support.casework.identity.Identities;
import rowan.support.casework.identity.KnownBy;
import rowan.support.casework.lead.CloseCase;
import rowan.support.casework.lead.ClosingReason;
import rowan.support.casework.lead.Closings;
import rowan.support.casework.lead.HandoverId;
import rowan.support.casework.lead.Handovers;
import rowan.support.casework.lead.Outcome;
import rowan.support.casework.lead.ProposeHandover;
import rowan.support.casework.page.CaseFilter;
import rowan.support.casework.page.CasePages;
import rowan.support.casework.page.Caseloads;
import rowan.support.casework.page.TodaysWork;
import rowan.support.casework.plan.Plans;
import rowan.support.casework.risk.Answer;
import rowan.support.casework.risk.AssessRisk;
import rowan.support.casework.risk.Risks;
import rowan.testing.RowanTest;
import rowan.testing.TestClock;

/**
 * Each read and write of a person's record through casework leaves exactly one entry, of that
 * person, in the transaction that it happens in. The front doors are taken from the classes
 * themselves: a new public method fails here until it says what it leaves.
 *
 * <p>Each of these entries then has its place in the log's tree. Still to come with later work: the
 * other rooms of the support wing in this list.
 */
@RowanTest
@Import(GivenCases.class)
class NoLookWithoutATraceTests {

  private static final List<Class<?>> FRONT_DOORS =
      List.of(
          Casework.class,
          Handovers.class,
          Closings.class,
          Risks.class,
          Plans.class,
          Contacts.class,
          Asking.class,
          CasePages.class,
          Caseloads.class,
          TodaysWork.class,
          CaseDocuments.class,
          ConnectedPeople.class,
          BrokenGlass.class,
          GlassReviews.class,
          Declarations.class,
          OwnHistory.class,
          People.class,
          Identities.class,
          KnownBy.class,
          WhereTheyLive.class,
          Children.class);

  /** Public methods that touch no person's record, each with its reason. */
  private static final Set<String> NO_RECORD =
      Set.of(
          "Casework.openCases", // counts, by the role that can read no person
          "Handovers.couldLead", // names of staff
          "ConnectedPeople.couldShutOut", // names of staff
          "CaseDocuments.send", // sends what CaseDocuments.open wrote down
          "Declarations.declare", // of a colleague: a name that need not be anybody's here
          "Declarations.own",
          "People.known", // an id, of somebody whom the actor was shown
          "People.openCase", // and one of a case that they may see
          "Risks.checklist"); // data of the house

  @Autowired private GivenCases given;
  @Autowired private Casework casework;
  @Autowired private Handovers handovers;
  @Autowired private Closings closings;
  @Autowired private Risks risks;
  @Autowired private Plans plans;
  @Autowired private Contacts contacts;
  @Autowired private Asking asking;
  @Autowired private CasePages pages;
  @Autowired private Caseloads caseloads;
  @Autowired private TodaysWork today;
  @Autowired private CaseDocuments documents;
  @Autowired private ConnectedPeople connected;
  @Autowired private BrokenGlass glass;
  @Autowired private GlassReviews reviews;
  @Autowired private OwnHistory histories;
  @Autowired private People people;
  @Autowired private Identities identities;
  @Autowired private KnownBy knownBy;
  @Autowired private WhereTheyLive addresses;
  @Autowired private Children children;
  @Autowired private Sequencer sequencer;
  @Autowired private Audit audit;
  @Autowired private Vault vault;
  @Autowired private Acting acting;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestClock clock;

  private GivenCases.Team team;
  private Actor idva;
  private CaseId id;
  private PersonId person;
  private PersonId another;
  private Actor officer;

  @BeforeEach
  void aCase() {
    team = given.team();
    idva = team.idva();
    officer = team.council().holder(Office.INFORMATION_GOVERNANCE);
    id = given.aCase(team, given.safe(Channel.TEXT, "07700 900318"));
    person = casework.summary(idva, id).orElseThrow().person();
  }

  /** What each public method leaves: the kind of its entry, after what has to be there first. */
  private Map<String, Probe> probes() {
    var probes = new TreeMap<String, Probe>();
    probes.put("Casework.open", new Probe("CHANGE", this::openAnother));
    probes.put("Casework.summary", look(() -> casework.summary(idva, id).orElseThrow()));
    probes.put("Casework.household", look(() -> casework.household(idva, id).orElseThrow()));
    probes.put(
        "Casework.record",
        change(() -> casework.record(idva, id, new FromRoom("Space held", "Until Friday"))));
    probes.put("Casework.involve", change(() -> casework.involve(idva, id, team.provider())));
    probes.put("Handovers.propose", change(this::propose));
    probes.put(
        "Handovers.withdraw", change(this::propose, () -> handovers.withdraw(idva, id, "Not yet")));
    probes.put(
        "Handovers.asked",
        new Probe("LOOK", this::propose, () -> handovers.asked(team.outreach(), asked())));
    probes.put(
        "Handovers.accept",
        change(this::propose, () -> handovers.accept(team.outreach(), asked())));
    probes.put(
        "Handovers.decline",
        change(this::propose, () -> handovers.decline(team.outreach(), asked(), "On leave")));
    probes.put("Closings.close", change(this::close));
    probes.put("Risks.assess", change(this::assess));
    probes.put("Risks.history", look(() -> risks.history(idva, id).orElseThrow()));
    probes.put("Plans.addGoal", change(() -> plans.addGoal(idva, id, "A job")));
    probes.put("Plans.addStep", change(this::addStep));
    probes.put("Plans.done", change(this::addStep, () -> plans.done(idva, id, step())));
    probes.put("Plans.giveScore", change(() -> plans.giveScore(idva, id, 3)));
    probes.put("Plans.plan", look(() -> plans.plan(idva, id).orElseThrow()));
    probes.put("Contacts.number", look(() -> contacts.number(idva, id).orElseThrow()));
    probes.put("Contacts.log", change(this::call));
    probes.put("Contacts.agree", change(() -> contacts.agree(idva, id, given.safeToCall())));
    probes.put("Contacts.messages", look(() -> contacts.messages(idva, id).orElseThrow()));
    probes.put(
        "Asking.send",
        new Probe("MESSAGE", () -> asking.send(idva, id, Channel.TEXT, NeutralWords.GET_IN_TOUCH)));
    probes.put("CasePages.page", look(() -> pages.page(idva, id).orElseThrow()));
    probes.put("CasePages.earlier", look(() -> pages.earlier(idva, id, id.value()).orElseThrow()));
    probes.put(
        "Caseloads.page", look(() -> caseloads.page(idva, CaseFilter.ALL, Optional.empty())));
    probes.put("TodaysWork.of", new Probe("LOOK", this::addStep, () -> today.of(idva)));
    probes.put("CaseDocuments.of", look(() -> documents.of(idva, id).orElseThrow()));
    // expected in one transaction, kept in another
    probes.put("CaseDocuments.add", new Probe("CHANGE", 2, () -> {}, this::addDocument));
    probes.put("CaseDocuments.open", look(this::addDocument, this::openDocument));
    probes.put("ConnectedPeople.of", look(() -> connected.of(idva, id).orElseThrow()));
    probes.put("ConnectedPeople.add", change(this::nameSomebody));
    probes.put("BrokenGlass.open", change(this::breakGlass));
    probes.put("GlassReviews.all", look(this::breakGlass, () -> reviews.all(officer)));
    probes.put(
        "GlassReviews.review",
        change(
            this::breakGlass,
            () -> reviews.review(officer, broken(), Finding.NEEDED, "It was in danger")));
    probes.put("ConnectedPeople.shutOut", change(this::shutOutAColleague));
    probes.put("OwnHistory.of", look(() -> histories.of(idva, id, Optional.empty()).orElseThrow()));
    probes.put(
        "OwnHistory.byNumber",
        look(() -> histories.byNumber(officer, number(), Optional.empty()).orElseThrow()));
    var asked = List.of(Fact.name("Asha Khan"));
    probes.put("People.find", new Probe("SEARCH", () -> people.find(idva, asked)));
    probes.put("People.resembling", new Probe("SEARCH", () -> people.resembling(idva, asked)));
    probes.put("KnownBy.of", look(() -> knownBy.of(idva, id).orElseThrow()));
    probes.put(
        "KnownBy.add", change(() -> knownBy.add(idva, id, List.of(Fact.phone("07700 900777")))));
    probes.put("Children.of", look(() -> children.of(idva, id).orElseThrow()));
    probes.put("WhereTheyLive.kept", look(() -> addresses.kept(idva, id).orElseThrow()));
    // of the case, and of the store
    probes.put("WhereTheyLive.keep", new Probe("CHANGE", 2, () -> {}, this::keepAddress));
    probes.put("WhereTheyLive.show", look(this::keepAddress, this::askForAddress));
    probes.put("Identities.toDecide", look(this::openASecond, () -> identities.toDecide(idva)));
    probes.put(
        "Identities.same", change(this::openASecond, () -> identities.same(idva, person, another)));
    probes.put(
        "Identities.notTheSame",
        change(this::openASecond, () -> identities.notTheSame(idva, person, another)));
    probes.put(
        "Identities.sameAs",
        change(this::openASecond, () -> identities.sameAs(idva, id, numberOf(another))));
    probes.put(
        "Identities.apart", change(this::joinASecond, () -> identities.apart(idva, joined())));
    probes.put(
        "ConnectedPeople.letIn",
        change(
            this::shutOutAColleague,
            () -> connected.letIn(idva, id, team.otherIdva().account(), "Another Sam")));
    return probes;
  }

  private void addDocument() {
    documents.add(
        new AddDocument(
            idva,
            id,
            DocumentSort.LETTER,
            "A letter",
            "letter.txt",
            new ByteArrayInputStream("Dear Asha".getBytes(StandardCharsets.UTF_8))));
  }

  private void openDocument() {
    var added =
        acting.in(
            Wing.SUPPORT,
            idva,
            () -> jdbc.sql("select document_id from casework.document").query(UUID.class).single());
    documents.open(idva, id, new DocumentId(added)).orElseThrow();
  }

  private void breakGlass() {
    glass.open(new BreakGlass(team.stranger(), number(), "Danger at the door"));
  }

  private long number() {
    return acting.in(
        Wing.SUPPORT,
        idva,
        () -> jdbc.sql("select number from casework.opening").query(Long.class).single());
  }

  private UUID broken() {
    return acting.in(
        Wing.BREAKING_GLASS,
        officer,
        () -> jdbc.sql("select id from casework.broken_glass").query(UUID.class).single());
  }

  private void nameSomebody() {
    connected.add(new AddConnected(idva, id, Relation.WHO_HURTS, "Daniel Price"));
  }

  private void shutOutAColleague() {
    connected.shutOut(idva, id, team.otherIdva().account());
  }

  /** One call, how many entries of which kind it leaves, and what has to be there first. */
  private record Probe(String kind, int entries, Runnable before, Runnable call) {
    private Probe(String kind, Runnable before, Runnable call) {
      this(kind, 1, before, call);
    }

    private Probe(String kind, Runnable call) {
      this(kind, () -> {}, call);
    }
  }

  private static Probe look(Runnable before, Runnable call) {
    return new Probe("LOOK", before, call);
  }

  private static Probe look(Runnable call) {
    return new Probe("LOOK", call);
  }

  private static Probe change(Runnable call) {
    return new Probe("CHANGE", call);
  }

  private static Probe change(Runnable before, Runnable call) {
    return new Probe("CHANGE", before, call);
  }

  private void openAnother() {
    var other = given.person(team.triage());
    person = other;
    casework.open(given.command(team, other, idva.account()));
  }

  /** A second case of somebody who may be the same person. */
  private void openASecond() {
    another = given.person(team.triage());
    casework.open(given.command(team, another, idva.account()));
  }

  private void joinASecond() {
    openASecond();
    identities.same(idva, person, another);
  }

  private UUID joined() {
    return acting.in(
        Wing.SUPPORT,
        idva,
        () -> jdbc.sql("select id from casework.same_person").query(UUID.class).single());
  }

  private long numberOf(PersonId whose) {
    return acting.in(
        Wing.SUPPORT,
        idva,
        () ->
            jdbc.sql("select number from casework.opening where person_id = ?")
                .param(whose.value())
                .query(Long.class)
                .single());
  }

  private void keepAddress() {
    addresses.keep(idva, id, "3 Quillwort Row");
  }

  private void askForAddress() {
    addresses
        .show(idva, id, new AddressQuestion(AddressReason.CHECKING, "To see whether it is right"))
        .orElseThrow();
  }

  private void propose() {
    handovers.propose(
        new ProposeHandover(
            idva,
            id,
            team.outreach().account(),
            "What she told",
            LocalDate.now(clock),
            false,
            false,
            false));
  }

  private HandoverId asked() {
    return acting.in(
        Wing.SUPPORT,
        idva,
        () ->
            new HandoverId(
                jdbc.sql("select id from casework.handover").query(UUID.class).single()));
  }

  private void close() {
    closings.close(
        new CloseCase(idva, id, ClosingReason.MOVED_AWAY, Outcome.ABUSE_STOPPED, "Settled.", ""));
  }

  private void assess() {
    var checklist = risks.checklist();
    risks.assess(
        new AssessRisk(
            idva,
            id,
            checklist.code(),
            checklist.version(),
            checklist.topics().stream().map(topic -> Answer.NO).toList(),
            false,
            ""));
  }

  private void addStep() {
    plans.addStep(idva, id, Optional.empty(), "Change the lock", LocalDate.now(clock).plusDays(1));
  }

  private UUID step() {
    return acting.in(
        Wing.SUPPORT,
        idva,
        () -> jdbc.sql("select id from casework.step").query(UUID.class).single());
  }

  private void call() {
    contacts.log(
        new LogContact(idva, id, ContactWay.CALL, clock.instant(), true, "Safe at her sister's."));
  }

  private List<String> entriesSince(long number) {
    return acting.in(
        Wing.FOUNDATION,
        idva,
        () ->
            jdbc.sql(
                    "select kind || ' ' || (? = any(subjects)) from audit.entry where number > ?"
                        + " and account_id <> ? order by number")
                .params(person.value(), number, new UUID(0, 0))
                .query(String.class)
                .list());
  }

  /** How many entries of people have a place in the tree. */
  private int chainedSince(long number) {
    return acting.in(
        Wing.FOUNDATION,
        idva,
        () ->
            jdbc.sql(
                    """
                    select count(*) from audit.entry e
                    join audit.leaf l on l.authority_id = e.authority_id and l.number = e.number
                    where e.number > ? and e.account_id <> ?\
                    """)
                .params(number, new UUID(0, 0))
                .query(Integer.class)
                .single());
  }

  private long lastEntry() {
    return acting.in(
        Wing.FOUNDATION,
        idva,
        () ->
            jdbc.sql("select coalesce(max(number), 0) from audit.entry")
                .query(Long.class)
                .single());
  }

  private static Stream<String> publicMethods() {
    return FRONT_DOORS.stream()
        .flatMap(door ->
            Arrays.stream(door.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .filter(method -> !method.isSynthetic())
                .map(Method::getName)
                .map(name -> door.getSimpleName() + "." + name));
  }

  @Test
  void everyPublicMethodOfAFrontDoorIsInTheList() {
    var said = new TreeSet<>(probes().keySet());
    said.addAll(NO_RECORD);
    assertThat(new TreeSet<>(publicMethods().toList())).isEqualTo(said);
  }

  @Test
  void everyServiceOfTheRoomIsAFrontDoorOfTheList() {
    var services =
        new com.tngtech.archunit.core.importer.ClassFileImporter()
            .importPackages("rowan.support.casework").stream()
                .filter(type -> type.isAnnotatedWith(org.springframework.stereotype.Service.class))
                .map(type -> type.getSimpleName())
                .toList();
    var doors = new java.util.ArrayList<>(FRONT_DOORS.stream().map(Class::getSimpleName).toList());
    doors.add("CaseFacts"); // counts, by the role that can read no person
    assertThat(services).containsExactlyInAnyOrderElementsOf(doors);
  }

  @TestFactory
  Stream<DynamicTest> eachLeavesExactlyOneEntryOfThePerson() {
    return probes().keySet().stream()
        .map(name ->
            DynamicTest.dynamicTest(
                name,
                () -> {
                  aCase();
                  var probe = probes().get(name);
                  probe.before.run();
                  long before = lastEntry();
                  probe.call.run();
                  assertThat(entriesSince(before))
                      .isEqualTo(Collections.nCopies(probe.entries, probe.kind + " true"));
                  sequencer.sequence(idva.authority());
                  assertThat(chainedSince(before)).isEqualTo(probe.entries);
                }));
  }

  @TestFactory
  Stream<DynamicTest> aFaultBeforeTheCommitLeavesNeitherEntryNorChange() {
    return probes().keySet().stream()
        .map(name ->
            DynamicTest.dynamicTest(
                name,
                () -> {
                  aCase();
                  var probe = probes().get(name);
                  probe.before.run();
                  long before = lastEntry();
                  var rows = rows();
                  assertThatThrownBy(() ->
                          acting.run(
                              Wing.SUPPORT,
                              idva,
                              () -> {
                                probe.call.run();
                                throw new IllegalStateException("planted");
                              }))
                      .hasMessage("planted");
                  assertThat(entriesSince(before)).isEmpty();
                  assertThat(rows()).isEqualTo(rows);
                }));
  }

  private List<Long> rows() {
    return acting.in(
        Wing.SUPPORT,
        idva,
        () ->
            Stream.of(
                    "casework.happening",
                    "casework.contact",
                    "casework.step",
                    "casework.step_done",
                    "casework.goal",
                    "casework.own_score",
                    "casework.risk_assessment",
                    "casework.handover",
                    "casework.closing",
                    "casework.opening",
                    "casework.document",
                    "casework.connected_person",
                    "messages.outbox",
                    "messages.safe_contact")
                .map(table -> jdbc.sql("select count(*) from " + table).query(Long.class).single())
                .toList());
  }

  @Test
  void whatWasRefusedIsWrittenDownToo() {
    long before = lastEntry();
    assertThat(pages.page(team.stranger(), id)).isEmpty();
    assertThat(entriesSince(before)).containsExactly("REFUSAL false");
  }

  @Test
  void theVaultOpensForNoTraceOfAnotherPerson() {
    var other = given.person(team.triage());
    assertThatThrownBy(() ->
            acting.run(
                Wing.SUPPORT,
                idva,
                () -> vault.key(idva, audit.look(idva, "casework.test", other.value()), person)))
        .hasMessage("nothing written down says that this person is looked at");
  }

  @Test
  void theVaultOpensForNoTraceThatHasEnded() {
    var ended = new Trace[1];
    acting.run(
        Wing.SUPPORT, idva, () -> ended[0] = audit.look(idva, "casework.test", person.value()));
    assertThatThrownBy(
            () -> acting.run(Wing.SUPPORT, idva, () -> vault.key(idva, ended[0], person)))
        .hasMessage("nothing written down says that this person is looked at");
  }

  @Test
  void nothingPersonalLiesOpenInTheDatabase() {
    call();
    propose();
    addStep();
    plans.addGoal(idva, id, "A job in the town");
    var open =
        acting.in(
            Wing.SUPPORT,
            idva,
            () ->
                jdbc.sql(
                        """
                        select coalesce(string_agg(t::text, ' '), '') from (
                          select o::text as t from casework.opening o union all
                          select c::text from casework.course c union all
                          select k::text from casework.child k union all
                          select h::text from casework.happening h union all
                          select h::text from casework.handover h union all
                          select s::text from casework.step s union all
                          select g::text from casework.goal g union all
                          select s::text from messages.safe_contact s) every\
                        """)
                    .query(String.class)
                    .single());
    for (var words :
        List.of(
            "Asha",
            "Khan",
            "A. K.",
            "Idris",
            "1994-02",
            "school",
            "sister",
            "lock",
            "What she told",
            "town",
            "900318",
            "library",
            "ETHNIC")) {
      var bytes = HexFormat.of().formatHex(words.getBytes(StandardCharsets.UTF_8));
      assertThat(open)
          .as(words)
          .doesNotContainIgnoringCase(words)
          .doesNotContainIgnoringCase(bytes);
    }
  }
}
