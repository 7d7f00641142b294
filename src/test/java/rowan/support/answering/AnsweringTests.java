package rowan.support.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.NotPermitted;
import rowan.foundation.access.Office;
import rowan.foundation.access.Wing;
import rowan.promises.WholeDatabase;
import rowan.support.answering.marking.TakenOut;
import rowan.support.answering.paper.JsonAnswer;
import rowan.support.answering.paper.PdfAnswer;
import rowan.support.casework.CaseId;
import rowan.support.casework.GivenCases;
import rowan.support.casework.address.WhereTheyLive;
import rowan.support.casework.connected.AddConnected;
import rowan.support.casework.connected.ConnectedPeople;
import rowan.support.casework.connected.Relation;
import rowan.support.casework.plan.Plans;
import rowan.testing.RowanTest;
import rowan.testing.TestClock;

/**
 * Asking what is held, and what leaves. To see it fail, let {@code Answering} pass the words on
 * with the reason why they are taken out.
 */
@RowanTest
class AnsweringTests {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  @Autowired private GivenCases given;
  @Autowired private SubjectAccess requests;
  @Autowired private Collecting collecting;
  @Autowired private Workbench workbench;
  @Autowired private Answering answering;
  @Autowired private ConnectedPeople connected;
  @Autowired private Plans plans;
  @Autowired private WhereTheyLive addresses;
  @Autowired private Acting acting;
  @Autowired private JdbcClient jdbc;
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
    connected.add(new AddConnected(team.idva(), id, Relation.WHO_HURTS, "Tariq Khan"));
    plans.addGoal(team.idva(), id, "A flat of her own. Tariq must not know of it.");
    addresses.keep(team.idva(), id, "5 Quillwort Lea");
  }

  @AfterEach
  void backToTheMorning() {
    clock.moveBack();
  }

  private UUID request(Asker asker, String name) {
    return requests.take(
        new AskRequest(officer, asker, name, "Letter; asks for all of it.", LocalDate.now(clock)));
  }

  private CollectHeld asFor(UUID request) {
    return new CollectHeld(officer, request, Optional.empty(), ChildrensRight.THEIR_OWN);
  }

  private UUID collected() {
    var request = request(Asker.PERSON, "Asha Khan");
    requests.identify(officer, request, Identity.PHOTO_DOCUMENT);
    assertThat(collecting.collect(asFor(request))).contains(new AnswerResult.Done());
    return request;
  }

  private List<Passage> passages(UUID request) {
    var all = new java.util.ArrayList<Passage>();
    var from = Optional.of(0);
    while (from.isPresent()) {
      var page = workbench.page(officer, request, from.get()).orElseThrow();
      all.addAll(page.passages());
      from = page.next();
    }
    return all;
  }

  private void markAsProposed(UUID request) {
    Map<UUID, Optional<TakenOut>> marks = new HashMap<>();
    passages(request).forEach(passage -> marks.put(passage.id(), passage.takenOut()));
    workbench.mark(officer, request, marks);
  }

  private UUID answered() {
    var request = collected();
    markAsProposed(request);
    assertThat(workbench.finish(officer, request)).contains(new AnswerResult.Done());
    assertThat(workbench.readAgain(second, request, true, "")).contains(new AnswerResult.Done());
    return request;
  }

  @Test
  void collectsWhatIsHeldSentenceBySentence() {
    assertThat(passages(collected()))
        .extracting(Passage::source, Passage::words, Passage::takenOut)
        .contains(
            org.assertj.core.groups.Tuple.tuple("Name", "Asha Khan", Optional.empty()),
            org.assertj.core.groups.Tuple.tuple("Goal", "A flat of her own.", Optional.empty()),
            org.assertj.core.groups.Tuple.tuple(
                "Goal", "Tariq must not know of it.", Optional.of(TakenOut.THIRD_PARTY)),
            org.assertj.core.groups.Tuple.tuple(
                "What happened",
                "He waited outside the school again and said what he would do.",
                Optional.empty()));
  }

  @Test
  void bringsNoSafeAddressAlong() {
    assertThat(passages(collected())).noneMatch(passage -> passage.words().contains("Quillwort"));
  }

  @Test
  void takesWhatIsTakenOutOutOfTheTextAndNotOutOfSightOnly() throws Exception {
    var answer = answering.answer(officer, answered()).orElseThrow();
    var pdf = PdfAnswer.of(answer, LONDON);
    assertThat(text(pdf))
        .contains("A flat of her own.", "Taken out. About somebody else", "Asha Khan")
        .doesNotContain("Tariq", "must not know");
    assertThat(new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("Tariq");
    assertThat(JsonAnswer.of(answer).toString())
        .contains("A flat of her own.", "taken_out=THIRD_PARTY")
        .doesNotContain("Tariq");
  }

  private static String text(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  @Test
  void writesEachCopyDownAsAnExport() {
    var request = answered();
    answering.answer(officer, request);
    answering.answer(second, request);
    assertThat(
            acting.in(
                Wing.FOUNDATION,
                officer,
                () ->
                    jdbc.sql(
                            "select count(*) from audit.entry where kind = 'EXPORT' and ? = any (subjects)")
                        .param(request)
                        .query(Integer.class)
                        .single()))
        .isEqualTo(2);
  }

  @Test
  void letsNothingLeaveBeforeASecondReaderAgrees() {
    var request = collected();
    assertThat(workbench.finish(officer, request))
        .contains(new AnswerResult.Refused(AnswerRefusal.NOT_NOW));
    workbench.mark(officer, request, Map.of(passages(request).getFirst().id(), Optional.empty()));
    assertThat(workbench.finish(officer, request))
        .contains(new AnswerResult.Refused(AnswerRefusal.NOT_ALL_READ));
    markAsProposed(request);
    workbench.finish(officer, request);
    assertThat(workbench.readAgain(officer, request, true, ""))
        .contains(new AnswerResult.Refused(AnswerRefusal.SAME_READER));
    assertThat(answering.answer(officer, request)).isEmpty();
    assertThat(workbench.readAgain(second, request, false, " "))
        .contains(new AnswerResult.Refused(AnswerRefusal.NO_WORDS));
    workbench.readAgain(second, request, false, "The second goal names her son.");
    assertThat(requests.one(officer, request).orElseThrow())
        .satisfies(back -> {
          assertThat(back.stage()).isInstanceOf(Request.Redacting.class);
          assertThat(back.sentBack()).contains("The second goal names her son.");
        });
    workbench.finish(officer, request);
    workbench.readAgain(second, request, true, "");
    assertThat(answering.answer(officer, request)).isPresent();
    assertThat(workbench.mark(officer, request, Map.of()))
        .contains(new AnswerResult.Refused(AnswerRefusal.NOT_NOW));
  }

  @Test
  void looksNobodyUpBeforeItIsCheckedWhoTheyAre() {
    var request = request(Asker.PERSON, "Asha Khan");
    assertThat(collecting.collect(asFor(request)))
        .contains(new AnswerResult.Refused(AnswerRefusal.NO_IDENTITY));
  }

  private Answer neutral(Asker asker, String name) {
    var request = request(asker, name);
    if (asker != Asker.SOMEBODY_ELSE) {
      requests.identify(officer, request, Identity.PHOTO_DOCUMENT);
      assertThat(collecting.collect(asFor(request))).contains(new AnswerResult.Done());
    } else {
      assertThat(collecting.collect(asFor(request)))
          .contains(new AnswerResult.Refused(AnswerRefusal.NOBODY_IS_LOOKED_UP));
      workbench.finish(officer, request);
    }
    workbench.readAgain(second, request, true, "");
    return answering.answer(officer, request).orElseThrow();
  }

  private static byte[] withoutReference(Answer answer) {
    return PdfAnswer.of(
        new Answer(
            answer.council(),
            "SA-0",
            answer.answered(),
            answer.letter(),
            answer.records(),
            List.of()),
        LONDON);
  }

  /** He is named in a case; the other is known to nobody; the third says that he is helped. */
  @Test
  void answersWhoHurtsExactlyAsWhoIsNotKnown() throws Exception {
    var known = neutral(Asker.SOMEBODY_ELSE, "Tariq Khan");
    var unknown = neutral(Asker.SOMEBODY_ELSE, "Nobody Knownhere");
    var pretends = neutral(Asker.PERSON, "Tariq Khan");
    assertThat(known.letter()).isEqualTo(unknown.letter()).isEqualTo(pretends.letter());
    assertThat(known.records()).isEmpty();
    assertThat(text(withoutReference(known)))
        .isEqualTo(text(withoutReference(unknown)))
        .isEqualTo(text(withoutReference(pretends)))
        .doesNotContain("domestic", "abuse", "refuge", "case", "Khan", "service");
    assertThat(known.reference()).hasSameSizeAs(unknown.reference());
  }

  /** The database holds it as well: nobody is looked up for somebody else's request. */
  @Test
  void cannotBeMadeToTieAPersonToSomebodyElsesRequest() {
    var request = request(Asker.SOMEBODY_ELSE, "Tariq Khan");
    assertThatThrownBy(() ->
            acting.run(
                Wing.SUPPORT,
                officer,
                () ->
                    jdbc.sql(
                            "update answering.request set person_id = ?, identity = 'KNOWN_TO_US' where id = ?")
                        .params(UUID.randomUUID(), request)
                        .update()))
        .hasMessageContaining("nobody_else_is_looked_up");
  }

  @Test
  void isNotThereForAColleagueWhoIsConnected() {
    var request = collected();
    connected.shutOut(team.idva(), id, second.account());
    assertThat(requests.one(second, request)).isEmpty();
    assertThat(workbench.page(second, request, 0)).isEmpty();
    assertThat(requests.all(second)).isEmpty();
    assertThat(requests.one(officer, request)).isPresent();
  }

  @Test
  void isNotThereForAnyOtherOffice() {
    var request = collected();
    assertThatThrownBy(() -> requests.one(team.idva(), request)).isInstanceOf(NotPermitted.class);
    var other =
        team.council().holder(team.provider(), Office.INFORMATION_GOVERNANCE, "Data protection");
    assertThat(requests.one(other, request)).isEmpty();
  }

  @Test
  void isDueInAMonthUnlessItWaitsOrIsExtended() {
    var request = request(Asker.PERSON, "Asha Khan");
    assertThat(due(request)).isEqualTo(LocalDate.of(2030, 4, 5));
    requests.pause(officer, request);
    clock.moveOn(Duration.ofDays(6));
    assertThat(due(request)).isEqualTo(LocalDate.of(2030, 4, 11));
    requests.pause(officer, request);
    clock.moveOn(Duration.ofDays(6));
    assertThat(due(request)).isEqualTo(LocalDate.of(2030, 4, 11));
    requests.extend(officer, request, "Two hundred records of four services.");
    assertThat(due(request)).isEqualTo(LocalDate.of(2030, 6, 11));
    assertThat(requests.extend(officer, request, "Again."))
        .contains(new AnswerResult.Refused(AnswerRefusal.NOT_NOW));
  }

  private LocalDate due(UUID request) {
    return requests.one(officer, request).orElseThrow().due();
  }

  @Test
  void keepsRequestsAndPassagesSealed() throws Exception {
    collected();
    request(Asker.SOMEBODY_ELSE, "Zebedee Planted");
    assertThat(WholeDatabase.tablesHolding(List.of("Zebedee", "A flat of her own"))).isEmpty();
  }
}
