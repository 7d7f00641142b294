package rowan.support.answering.erasing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Office;
import rowan.foundation.access.Wing;
import rowan.foundation.retention.AskErasure;
import rowan.foundation.retention.Decisions;
import rowan.foundation.retention.Ground;
import rowan.foundation.retention.RecordType;
import rowan.foundation.retention.Retention;
import rowan.foundation.retention.RetentionRefusal;
import rowan.foundation.retention.RetentionResult;
import rowan.foundation.retention.Schedule;
import rowan.foundation.retention.carryingout.Erasing;
import rowan.foundation.retention.holding.HoldAskedBy;
import rowan.foundation.retention.holding.Holds;
import rowan.foundation.retention.holding.PlaceHold;
import rowan.support.answering.AskRequest;
import rowan.support.answering.Asker;
import rowan.support.answering.ChildrensRight;
import rowan.support.answering.CollectHeld;
import rowan.support.answering.Collecting;
import rowan.support.answering.Identity;
import rowan.support.answering.Passage;
import rowan.support.answering.Request;
import rowan.support.answering.SubjectAccess;
import rowan.support.answering.Workbench;
import rowan.support.answering.marking.TakenOut;
import rowan.support.casework.CaseId;
import rowan.support.casework.Casework;
import rowan.support.casework.GivenCases;
import rowan.support.casework.children.Children;
import rowan.support.casework.children.NamedChild;
import rowan.support.casework.lead.CloseCase;
import rowan.support.casework.lead.ClosingReason;
import rowan.support.casework.lead.Closings;
import rowan.support.casework.lead.Outcome;
import rowan.support.sharing.AgreedHow;
import rowan.support.sharing.Purpose;
import rowan.support.sharing.ShareSomething;
import rowan.support.sharing.Shared;
import rowan.support.sharing.Sharing;
import rowan.testing.RowanTest;
import rowan.testing.TestClock;

/**
 * Requests, what was shared and children's records are held and erased by themselves, and go with
 * the case at the latest. To see it fail, let {@code KeptShares.goAlong} find nothing.
 */
@RowanTest
class OwnPeriodsTests {

  private static final Duration EIGHT_YEARS = Duration.ofDays(8 * 366);

  @Autowired private GivenCases given;
  @Autowired private Casework casework;
  @Autowired private Children children;
  @Autowired private Closings closings;
  @Autowired private Sharing sharing;
  @Autowired private SubjectAccess requests;
  @Autowired private Collecting collecting;
  @Autowired private Workbench workbench;
  @Autowired private Retention retention;
  @Autowired private Decisions decisions;
  @Autowired private Erasing erasing;
  @Autowired private Holds holds;
  @Autowired private Acting acting;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestClock clock;

  private GivenCases.Team team;
  private CaseId id;
  private Actor officer;
  private Actor other;
  private Actor house;

  @BeforeEach
  void aCaseOfWhichSomethingIsShared() {
    team = given.team();
    id = given.aCase(team);
    officer = team.council().holder(Office.INFORMATION_GOVERNANCE);
    other = team.council().holder(Office.INFORMATION_GOVERNANCE);
    house = Actor.clock(officer.authority());
    assertThat(
            sharing.share(
                new ShareSomething(
                    team.idva(),
                    id,
                    Purpose.CHILDREN,
                    "That she leaves on Friday.",
                    "Duty social worker",
                    "The children are with her.",
                    new ShareSomething.TheyAgreed(
                        AgreedHow.SPOKEN,
                        "Who gets it.",
                        LocalDate.now(clock).plusMonths(3),
                        true))))
        .isEmpty();
  }

  @AfterEach
  void backToTheMorning() {
    clock.moveBack();
  }

  private UUID collected() {
    var request =
        requests.take(
            new AskRequest(officer, Asker.PERSON, "Asha Khan", "A letter.", LocalDate.now(clock)));
    requests.identify(officer, request, Identity.PHOTO_DOCUMENT);
    collecting.collect(
        new CollectHeld(officer, request, Optional.empty(), ChildrensRight.FOR_THEM));
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

  private UUID answered() {
    var request = collected();
    Map<UUID, Optional<TakenOut>> marks = new HashMap<>();
    passages(request).forEach(passage -> marks.put(passage.id(), passage.takenOut()));
    workbench.mark(officer, request, marks);
    workbench.finish(officer, request);
    workbench.readAgain(other, request, true, "");
    return request;
  }

  private void close() {
    closings.close(
        new CloseCase(
            team.idva(),
            id,
            ClosingReason.SUPPORT_FINISHED,
            Outcome.ABUSE_STOPPED,
            "She is well.",
            ""));
  }

  private Schedule.Line line(RecordType type) {
    return retention.schedule(officer).lines().stream()
        .filter(line -> line.period().type() == type)
        .findFirst()
        .orElseThrow();
  }

  private void erasedByTheCalendar(RecordType type) {
    decisions.decide(officer, retention.propose(officer, type).orElseThrow(), true);
    erasing.all(house);
  }

  private RetentionResult asked(String number) {
    return decisions.ask(new AskErasure(officer, number, Ground.OBJECTED, false, "She objects."));
  }

  private void erasedOnRequest(String number) {
    decisions.decide(other, ((RetentionResult.Done) asked(number)).id(), true);
    erasing.all(house);
  }

  private String number() {
    return casework.summary(team.idva(), id).orElseThrow().number();
  }

  private boolean isErased(UUID key) {
    return acting.in(
        Wing.FOUNDATION,
        house,
        () ->
            jdbc.sql("select exists (select from vault.erased where person_id = ?)")
                .param(key)
                .query(Boolean.class)
                .single());
  }

  private List<Shared> shared() {
    return sharing.of(team.idva(), id).orElseThrow().shared();
  }

  @Test
  void eraseARequestAndItsAnswerAndNotThePerson() {
    var request = answered();
    assertThat(line(RecordType.SUBJECT_ACCESS))
        .satisfies(line -> {
          assertThat(line.over()).isZero();
          assertThat(line.nextDue()).contains(LocalDate.of(2033, 3, 5));
        });
    clock.moveOn(Duration.ofDays(3 * 366));
    assertThat(line(RecordType.SUBJECT_ACCESS).over()).isOne();
    erasedByTheCalendar(RecordType.SUBJECT_ACCESS);
    assertThat(isErased(request)).isTrue();
    assertThat(requests.one(officer, request)).isEmpty();
    assertThat(requests.all(officer)).isEmpty();
    assertThat(
            acting.in(
                Wing.SUPPORT,
                officer,
                () ->
                    jdbc.sql("select count(*) from answering.passage where request_id = ?")
                        .param(request)
                        .query(Integer.class)
                        .single()))
        .isZero();
    assertThat(casework.summary(team.idva(), id)).isPresent();
  }

  @Test
  void eraseWhatWasSharedOnceAgreementToItHasEnded() {
    var one = shared().getFirst();
    clock.moveOn(EIGHT_YEARS);
    assertThat(line(RecordType.SHARE).over()).isOne();
    erasedByTheCalendar(RecordType.SHARE);
    assertThat(isErased(one.id())).isTrue();
    assertThat(shared()).isEmpty();
    assertThat(casework.summary(team.idva(), id)).isPresent();
  }

  @Test
  void goWithThePerson() {
    var request = answered();
    var one = shared().getFirst();
    close();
    erasedOnRequest(number());
    assertThat(isErased(request)).isTrue();
    assertThat(isErased(one.id())).isTrue();
    assertThat(requests.one(officer, request)).isEmpty();
  }

  @Test
  void keepThePersonWhoseRequestIsNotAnswered() {
    collected();
    close();
    assertThat(asked(number())).isEqualTo(new RetentionResult.Refused(RetentionRefusal.NEEDED));
  }

  private void hold(String number) {
    assertThat(
            holds.place(
                new PlaceHold(
                    officer, number, "ICO-2030-7", HoldAskedBy.COMPLAINT, "Her complaint.")))
        .isInstanceOf(RetentionResult.Done.class);
  }

  @Test
  void holdARequestWithWhoseWordsItsAnswerIs() {
    var request = answered();
    close();
    hold(Request.referenceOf(request));
    assertThat(asked(Request.referenceOf(request)))
        .isEqualTo(new RetentionResult.Refused(RetentionRefusal.HELD_OR_PROPOSED));
    assertThat(asked(number()))
        .isEqualTo(new RetentionResult.Refused(RetentionRefusal.HELD_OR_PROPOSED));
    clock.moveOn(EIGHT_YEARS);
    assertThat(line(RecordType.SUBJECT_ACCESS).over()).isZero();
  }

  @Test
  void holdWhatWasSharedThoughTheCaseGoes() {
    var one = shared().getFirst();
    close();
    hold(one.reference());
    clock.moveOn(EIGHT_YEARS);
    assertThat(line(RecordType.SHARE).over()).isZero();
    erasedByTheCalendar(RecordType.CLOSED_CASE);
    assertThat(isErased(one.id())).isFalse();
  }

  @Test
  void holdWithTheCaseWhatWasSharedAndAnsweredOfIt() {
    var request = answered();
    var one = shared().getFirst();
    close();
    hold(number());
    for (var number : List.of(Request.referenceOf(request), one.reference())) {
      assertThat(asked(number))
          .as(number)
          .isEqualTo(new RetentionResult.Refused(RetentionRefusal.HELD_OR_PROPOSED));
    }
  }

  @Test
  void eraseAChildAloneAndWhatWasCollectedOfThem() {
    var request = answered();
    close();
    assertThat(named()).containsExactlyInAnyOrder("Idris", "");
    var idris =
        children.of(team.idva(), id).orElseThrow().children().stream()
            .filter(child -> child.name().isPresent())
            .findFirst()
            .orElseThrow();
    erasedOnRequest(idris.number());
    assertThat(named()).containsExactly("");
    assertThat(casework.summary(team.idva(), id)).isPresent();
    assertThat(passages(request))
        .extracting(Passage::words)
        .noneMatch(words -> words.contains("Idris") && words.startsWith("Name"))
        .anyMatch(words -> words.startsWith("A child, aged 4"));
    assertThat(asked(idris.number()))
        .isEqualTo(new RetentionResult.Refused(RetentionRefusal.NO_SUCH_RECORD));
  }

  private List<String> named() {
    return children.of(team.idva(), id).orElseThrow().children().stream()
        .map(NamedChild::name)
        .map(name -> name.orElse(""))
        .toList();
  }

  @Test
  void areNotFoundByNumbersThatNothingHas() {
    for (var number : List.of("C-99999/1", "SA-00000000", "SH-00000000", number() + "/9")) {
      assertThat(asked(number))
          .as(number)
          .isEqualTo(new RetentionResult.Refused(RetentionRefusal.NO_SUCH_RECORD));
    }
  }
}
