package rowan.promises.traces;

import static rowan.promises.traces.Probe.change;
import static rowan.promises.traces.Probe.look;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import rowan.foundation.documents.DocumentId;
import rowan.foundation.messages.Channel;
import rowan.foundation.messages.NeutralWords;
import rowan.support.casework.Casework;
import rowan.support.casework.FromRoom;
import rowan.support.casework.GivenCases;
import rowan.support.casework.contact.Asking;
import rowan.support.casework.contact.ContactWay;
import rowan.support.casework.contact.Contacts;
import rowan.support.casework.contact.LogContact;
import rowan.support.casework.documents.AddDocument;
import rowan.support.casework.documents.CaseDocuments;
import rowan.support.casework.documents.DocumentSort;
import rowan.support.casework.page.CaseFilter;
import rowan.support.casework.page.CasePages;
import rowan.support.casework.page.Caseloads;
import rowan.support.casework.page.TodaysWork;
import rowan.support.casework.plan.Plans;
import rowan.support.casework.risk.Answer;
import rowan.support.casework.risk.AssessRisk;
import rowan.support.casework.risk.Risks;
import rowan.testing.TestClock;

/** Working on a case: its page and lists, contact, plan, risk and documents. */
@TestComponent
class CaseProbes implements RoomProbes {

  private final GivenCases given;
  private final Scenes scenes;
  private final Casework casework;
  private final Risks risks;
  private final Plans plans;
  private final Contacts contacts;
  private final Asking asking;
  private final CasePages pages;
  private final Caseloads caseloads;
  private final TodaysWork today;
  private final CaseDocuments documents;
  private final TestClock clock;

  CaseProbes(
      GivenCases given,
      Scenes scenes,
      Casework casework,
      Risks risks,
      Plans plans,
      Contacts contacts,
      Asking asking,
      CasePages pages,
      Caseloads caseloads,
      TodaysWork today,
      CaseDocuments documents,
      TestClock clock) {
    this.given = given;
    this.scenes = scenes;
    this.casework = casework;
    this.risks = risks;
    this.plans = plans;
    this.contacts = contacts;
    this.asking = asking;
    this.pages = pages;
    this.caseloads = caseloads;
    this.today = today;
    this.documents = documents;
    this.clock = clock;
  }

  @Override
  public List<Class<?>> doors() {
    return List.of(
        Casework.class,
        Risks.class,
        Plans.class,
        Contacts.class,
        Asking.class,
        CasePages.class,
        Caseloads.class,
        TodaysWork.class,
        CaseDocuments.class);
  }

  @Override
  public Set<String> touchingNoRecord() {
    return Set.of(
        "Casework.nextDue", // a day, of a case that they may see
        "Casework.openCases", // counts, by the role that can read no person
        "CaseDocuments.send", // sends what CaseDocuments.open wrote down
        "Risks.checklist"); // data of the house
  }

  @Override
  public Map<String, Probe> probes() {
    var probes = new TreeMap<String, Probe>();
    probes.put(
        "Casework.open",
        change(this::openAnother).after(on -> on.person = given.person(on.team.triage())));
    probes.put("Casework.summary", look(on -> casework.summary(on.idva, on.id).orElseThrow()));
    probes.put("Casework.household", look(on -> casework.household(on.idva, on.id).orElseThrow()));
    probes.put(
        "Casework.record",
        change(on -> casework.record(on.idva, on.id, new FromRoom("Space held", "Until Friday"))));
    probes.put("Casework.due", change(this::dueFromARoom));
    probes.put(
        "Casework.nothingDue",
        change(on -> casework.nothingDue(on.idva, on.id, on.id.value())).after(this::dueFromARoom));
    probes.put(
        "Casework.involve", change(on -> casework.involve(on.idva, on.id, on.team.provider())));
    probes.put(
        "Casework.endInvolvement",
        change(on -> casework.endInvolvement(on.idva, on.id, on.team.provider(), Instant.EPOCH)));
    probes.put("CasePages.page", look(on -> pages.page(on.idva, on.id).orElseThrow()));
    probes.put(
        "CasePages.earlier",
        look(on -> pages.earlier(on.idva, on.id, on.id.value()).orElseThrow()));
    probes.put(
        "Caseloads.page", look(on -> caseloads.page(on.idva, CaseFilter.ALL, Optional.empty())));
    probes.put("TodaysWork.of", look(on -> today.of(on.idva)).after(this::addStep));
    contact(probes);
    planAndRisk(probes);
    probes.put("CaseDocuments.of", look(on -> documents.of(on.idva, on.id).orElseThrow()));
    // expected in one transaction, kept in another
    probes.put("CaseDocuments.add", change(this::addDocument).leaving(2));
    probes.put("CaseDocuments.open", look(this::openDocument).after(this::addDocument));
    return probes;
  }

  private void dueFromARoom(Scene on) {
    casework.due(on.idva, on.id, on.id.value(), "Look at the locks", LocalDate.of(2031, 3, 4));
  }

  private void contact(Map<String, Probe> probes) {
    probes.put("Contacts.number", look(on -> contacts.number(on.idva, on.id).orElseThrow()));
    probes.put("Contacts.log", change(this::call));
    probes.put("Contacts.agree", change(on -> contacts.agree(on.idva, on.id, given.safeToCall())));
    probes.put("Contacts.messages", look(on -> contacts.messages(on.idva, on.id).orElseThrow()));
    probes.put(
        "Asking.send",
        Probe.of(
            "MESSAGE", on -> asking.send(on.idva, on.id, Channel.TEXT, NeutralWords.GET_IN_TOUCH)));
  }

  private void planAndRisk(Map<String, Probe> probes) {
    probes.put("Risks.assess", change(this::assess));
    probes.put("Risks.history", look(on -> risks.history(on.idva, on.id).orElseThrow()));
    probes.put("Plans.addGoal", change(on -> plans.addGoal(on.idva, on.id, "A job")));
    probes.put("Plans.addStep", change(this::addStep));
    probes.put(
        "Plans.done", change(on -> plans.done(on.idva, on.id, step(on))).after(this::addStep));
    probes.put("Plans.giveScore", change(on -> plans.giveScore(on.idva, on.id, 3)));
    probes.put("Plans.plan", look(on -> plans.plan(on.idva, on.id).orElseThrow()));
  }

  private void openAnother(Scene on) {
    casework.open(given.command(on.team, on.person, on.idva.account()));
  }

  private void addDocument(Scene on) {
    documents.add(
        new AddDocument(
            on.idva,
            on.id,
            DocumentSort.LETTER,
            "A letter",
            "letter.txt",
            new ByteArrayInputStream("Dear Asha".getBytes(StandardCharsets.UTF_8))));
  }

  private void openDocument(Scene on) {
    var added = scenes.only(on, "select document_id from casework.document");
    documents.open(on.idva, on.id, new DocumentId(added)).orElseThrow();
  }

  private void assess(Scene on) {
    var checklist = risks.checklist();
    risks.assess(
        new AssessRisk(
            on.idva,
            on.id,
            checklist.code(),
            checklist.version(),
            checklist.topics().stream().map(topic -> Answer.NO).toList(),
            false,
            ""));
  }

  private void addStep(Scene on) {
    plans.addStep(
        on.idva, on.id, Optional.empty(), "Change the lock", LocalDate.now(clock).plusDays(1));
  }

  private UUID step(Scene on) {
    return scenes.only(on, "select id from casework.step");
  }

  private void call(Scene on) {
    contacts.log(
        new LogContact(
            on.idva, on.id, ContactWay.CALL, clock.instant(), true, "Safe at her sister's."));
  }
}
