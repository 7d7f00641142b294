package rowan.support.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Office;
import rowan.foundation.access.Wing;
import rowan.foundation.audit.log.Sequencer;
import rowan.foundation.messages.Channel;
import rowan.support.answering.marking.TakenOut;
import rowan.support.answering.paper.PdfAnswer;
import rowan.support.answering.paper.ZipAnswer;
import rowan.support.casework.CaseId;
import rowan.support.casework.Casework;
import rowan.support.casework.GivenCases;
import rowan.support.casework.documents.AddDocument;
import rowan.support.casework.documents.AddDocumentResult;
import rowan.support.casework.documents.CaseDocuments;
import rowan.support.casework.documents.DocumentSort;
import rowan.support.casework.identity.Identities;
import rowan.support.casework.page.CasePages;
import rowan.support.casework.plan.Plans;
import rowan.support.casework.risk.Answer;
import rowan.support.casework.risk.AssessRisk;
import rowan.support.casework.risk.Risks;
import rowan.testing.RowanTest;
import rowan.testing.TestClock;

/** An answer that is whole: in plain words, with files, with who looked, and with the children. */
@RowanTest
class WholeAnswerTests {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  @Autowired private GivenCases given;
  @Autowired private SubjectAccess requests;
  @Autowired private Collecting collecting;
  @Autowired private Workbench workbench;
  @Autowired private Answering answering;
  @Autowired private Casework casework;
  @Autowired private CasePages pages;
  @Autowired private CaseDocuments documents;
  @Autowired private Identities identities;
  @Autowired private Plans plans;
  @Autowired private Risks risks;
  @Autowired private Acting acting;
  @Autowired private JdbcClient jdbc;
  @Autowired private Sequencer sequencer;
  @Autowired private TestClock clock;

  private GivenCases.Team team;
  private CaseId id;
  private Actor officer;
  private Actor second;

  @BeforeEach
  void somebodyWhoIsHelped() {
    team = given.team();
    id = given.aCase(team);
    officer = team.council().holder(Office.INFORMATION_GOVERNANCE);
    second = team.council().holder(Office.INFORMATION_GOVERNANCE);
  }

  @AfterEach
  void backToTheMorning() {
    clock.moveBack();
  }

  private UUID request() {
    var request =
        requests.take(
            new AskRequest(officer, Asker.PERSON, "Asha Khan", "A letter.", LocalDate.now(clock)));
    requests.identify(officer, request, Identity.PHOTO_DOCUMENT);
    return request;
  }

  private Optional<AnswerResult> collect(UUID request, String number, ChildrensRight children) {
    return collecting.collect(
        new CollectHeld(
            officer, request, Optional.of(number).filter(one -> !one.isEmpty()), children));
  }

  private UUID collected(ChildrensRight children) {
    var request = request();
    assertThat(collect(request, "", children)).contains(new AnswerResult.Done());
    return request;
  }

  private List<Passage> passages(UUID request) {
    var all = new ArrayList<Passage>();
    var from = Optional.of(0);
    while (from.isPresent()) {
      var page = workbench.page(officer, request, from.get()).orElseThrow();
      all.addAll(page.passages());
      from = page.next();
    }
    return all;
  }

  private List<String> words(UUID request, String source) {
    return passages(request).stream()
        .filter(passage -> passage.source().equals(source))
        .map(Passage::words)
        .toList();
  }

  private rowan.support.answering.Answer answered(UUID request) {
    Map<UUID, Optional<TakenOut>> marks = new HashMap<>();
    passages(request).forEach(passage -> marks.put(passage.id(), passage.takenOut()));
    workbench.mark(officer, request, marks);
    workbench.finish(officer, request);
    workbench.readAgain(second, request, true, "");
    return answering.answer(officer, request).orElseThrow();
  }

  private static String text(rowan.support.answering.Answer answer) throws IOException {
    try (var document = Loader.loadPDF(PdfAnswer.of(answer, LONDON))) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  private List<Answer> answers() {
    var answers = new ArrayList<Answer>();
    for (int i = 0; i < risks.checklist().topics().size(); i++) {
      answers.add(i == 0 ? Answer.YES : i == 1 ? Answer.NOT_KNOWN : Answer.NO);
    }
    return answers;
  }

  @Test
  void saysInPlainWordsWhatIsStoredInCodes() throws Exception {
    risks.assess(
        new AssessRisk(
            team.idva(),
            id,
            risks.checklist().code(),
            risks.checklist().version(),
            answers(),
            false,
            ""));
    plans.giveScore(team.idva(), id, 4);
    var text = text(answered(collected(ChildrensRight.THEIR_OWN)));
    assertThat(text)
        .contains(
            "17 February 1994",
            "A woman.",
            "Belongs to: People of an ethnic minority",
            risks.checklist().topics().get(0) + " Yes",
            risks.checklist().topics().get(1) + " Not known",
            "1 of " + risks.checklist().topics().size() + " questions answered yes",
            "Feels safe to 4 of 10",
            "opened because of: police",
            "A worker of")
        .doesNotContain("WOMAN", "ETHNIC_MINORITY", "1994-02-17", "y?n", "{\"");
  }

  @Test
  void tellsHowItWasAgreedToReachThem() {
    assertThat(words(collected(ChildrensRight.THEIR_OWN), "Safe contact"))
        .contains(
            "Safe to call weekdays, 09:00 to 16:30, on 07700 900318",
            "No voicemail.",
            "Ask for, or sign as: Anna from the library");
  }

  @Test
  void doesNotSayToWhichAddressLettersGo() {
    var other = given.team();
    given.aCase(other, given.safe(Channel.LETTER, "9 Quillwort Row"));
    team = other;
    officer = other.council().holder(Office.INFORMATION_GOVERNANCE);
    assertThat(words(collected(ChildrensRight.THEIR_OWN), "Safe contact"))
        .anyMatch(line -> line.contains("to an address that is in no copy"))
        .noneMatch(line -> line.contains("Quillwort"));
  }

  @Test
  void tellsWhoLookedByOfficeAndByNameOnlyWhereTheOrganisationNamesItsStaff() {
    pages.page(team.idva(), id);
    sequencer.sequence(team.idva().authority());
    var name = team.idva().name();
    assertThat(words(collected(ChildrensRight.THEIR_OWN), "Who looked at your record"))
        .anyMatch(line -> line.contains("IDVA (") && line.contains("opened your record"))
        .noneMatch(line -> line.contains(name));
    acting.run(
        Wing.FOUNDATION,
        officer,
        () ->
            jdbc.sql("update access.organisation set names_its_staff = true where id = ?")
                .param(team.idva().organisation().value())
                .update());
    var named = passages(collected(ChildrensRight.THEIR_OWN));
    assertThat(named)
        .filteredOn(one -> one.source().equals("Who looked at your record"))
        .anyMatch(one -> one.words().contains(name + ", IDVA"))
        .allMatch(one -> one.takenOut().isEmpty());
  }

  @Test
  void collectsNothingFromTheChildrensRecordsWhereThatIsTheirOwnRight() {
    var request = collected(ChildrensRight.THEIR_OWN);
    assertThat(words(request, "A child of the household")).isEmpty();
    assertThat(requests.one(officer, request).orElseThrow().children())
        .contains(ChildrensRight.THEIR_OWN);
  }

  @Test
  void collectsTheChildrensRecordsUnderTheirOwnKeysWhereTheyMayBeAskedFor() {
    var request = collected(ChildrensRight.FOR_THEM);
    assertThat(words(request, "A child of the household"))
        .contains(
            "Name: Idris",
            "A boy, aged 9, as it was told on 5 March 2030",
            "A child, aged 4, as it was told on 5 March 2030");
    var person = casework.summary(team.idva(), id).orElseThrow().person();
    assertThat(passages(request))
        .filteredOn(one -> one.source().equals("A child of the household"))
        .noneMatch(one -> one.about().equals(person));
  }

  private byte[] added(String title, String bytes) {
    var content = ("%PDF-1.7\n" + bytes).getBytes(StandardCharsets.US_ASCII);
    assertThat(
            documents.add(
                new AddDocument(
                    team.idva(),
                    id,
                    DocumentSort.LETTER,
                    title,
                    "a.pdf",
                    new ByteArrayInputStream(content))))
        .isEqualTo(new AddDocumentResult.Done());
    return content;
  }

  private Passage fileOf(UUID request, String title) {
    var all = passages(request);
    int piece =
        all.stream()
            .filter(one -> one.source().startsWith("File") && one.words().equals(title))
            .findFirst()
            .orElseThrow()
            .piece();
    return all.stream()
        .filter(one -> one.piece() == piece && one.file().isPresent())
        .findFirst()
        .orElseThrow();
  }

  private Map<String, byte[]> zip(rowan.support.answering.Answer answer) throws IOException {
    var out = new ByteArrayOutputStream();
    ZipAnswer.write(answer, LONDON, out, (file, to) -> answering.send(officer, file, to));
    var files = new TreeMap<String, byte[]>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    }
    return files;
  }

  @Test
  void keepsBackEachFileUntilSomebodyGivesIt() throws Exception {
    added("Letter of the school", "About the yellow boathouse");
    var given = added("Her own letter", "What she wrote herself");
    var request = collected(ChildrensRight.THEIR_OWN);
    var file = fileOf(request, "Her own letter");
    assertThat(file.takenOut()).contains(TakenOut.THIRD_PARTY);
    var out = new ByteArrayOutputStream();
    workbench.send(officer, workbench.file(officer, request, file.id()).orElseThrow(), out);
    assertThat(out.toByteArray()).isEqualTo(given);
    Map<UUID, Optional<TakenOut>> marks = new HashMap<>();
    passages(request).forEach(one -> marks.put(one.id(), one.takenOut()));
    marks.put(file.id(), Optional.empty());
    workbench.mark(officer, request, marks);
    workbench.finish(officer, request);
    workbench.readAgain(second, request, true, "");
    var answer = answering.answer(officer, request).orElseThrow();
    assertThat(text(answer)).contains("Enclosed: file-1.pdf", "Letter of the school");
    var files = zip(answer);
    assertThat(files).containsOnlyKeys("answer.json", "answer.pdf", "file-1.pdf");
    assertThat(files.get("file-1.pdf")).isEqualTo(given);
    assertThat(new String(files.get("answer.json"), StandardCharsets.UTF_8))
        .contains("\"file\":\"file-1.pdf\"", "\"taken_out\":\"THIRD_PARTY\"");
  }

  @Test
  void opensNoFileThatIsNotOfTheRequest() {
    added("Her own letter", "What she wrote herself");
    var file = fileOf(collected(ChildrensRight.THEIR_OWN), "Her own letter");
    assertThat(workbench.file(officer, request(), file.id())).isEmpty();
    assertThat(workbench.file(officer, collected(ChildrensRight.THEIR_OWN), UUID.randomUUID()))
        .isEmpty();
  }

  private String number(CaseId of) {
    return casework.summary(team.idva(), of).orElseThrow().number();
  }

  @Test
  void takesTheOneOfACaseWhereTwoHaveOneName() {
    var other = given.aCase(team);
    plans.addGoal(team.idva(), other, "A garden.");
    var request = request();
    assertThat(collect(request, "", ChildrensRight.THEIR_OWN))
        .contains(new AnswerResult.Refused(AnswerRefusal.SEVERAL));
    assertThat(collect(request, "C-1", ChildrensRight.THEIR_OWN))
        .contains(new AnswerResult.Refused(AnswerRefusal.NOT_THAT_CASE));
    assertThat(collect(request, number(other), ChildrensRight.THEIR_OWN))
        .contains(new AnswerResult.Done());
    assertThat(words(request, "Goal")).containsExactly("A garden.");
    assertThat(words(request, "Case"))
        .anyMatch(line -> line.contains(number(other)))
        .noneMatch(line -> line.contains(number(id)));
  }

  @Test
  void takesNobodyByANumberThatIsNotOfTheirCase() {
    var request = request();
    assertThat(collect(request, number(id) + "9", ChildrensRight.THEIR_OWN))
        .contains(new AnswerResult.Refused(AnswerRefusal.NOT_THAT_CASE));
  }

  @Test
  void collectsBothRecordsOfSomebodyWhoHasTwo() {
    var other = given.aCase(team);
    plans.addGoal(team.idva(), id, "A flat.");
    plans.addGoal(team.idva(), other, "A garden.");
    var digits = Long.parseLong(number(other).replaceAll("\\D", ""));
    identities.sameAs(team.idva(), id, digits);
    assertThat(words(collected(ChildrensRight.THEIR_OWN), "Goal"))
        .containsExactlyInAnyOrder("A flat.", "A garden.");
  }
}
