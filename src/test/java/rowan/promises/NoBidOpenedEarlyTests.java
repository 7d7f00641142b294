package rowan.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rowan.commissioning.testing.Buying.CLOSES;
import static rowan.commissioning.testing.Buying.PLANNED;

import com.google.crypto.tink.subtle.X25519;
import java.security.InvalidKeyException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.commissioning.procurement.TenderId;
import rowan.commissioning.procurement.TenderStage;
import rowan.commissioning.procurement.tenderbox.BidDrafts;
import rowan.commissioning.procurement.tenderbox.BidOpening;
import rowan.commissioning.procurement.tenderbox.OpenResult;
import rowan.commissioning.procurement.tenderbox.Receipt;
import rowan.commissioning.testing.Buying;
import rowan.commissioning.testing.BuyingRooms;
import rowan.commissioning.testing.WithKnownDecisions;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.Money;
import rowan.foundation.vault.HouseSeal;
import rowan.foundation.vault.Place;
import rowan.testing.RowanTest;

/**
 * The promise <em>No bid opened early</em>: a bid is encrypted to a key that does not exist in one
 * piece until the deadline has passed and two of the named opening officers are present.
 *
 * <p>What is not proved here, because nothing can: that a running server whose program was replaced
 * does not copy bids as they come in. Still to come: the Merkle log of each opening, and shares on
 * officers' own devices.
 */
@RowanTest
@Import(WithKnownDecisions.class)
class NoBidOpenedEarlyTests {

  private static final String CANARY = "Kanarienvogel im Stollen 4711";
  private static final String DRAFT_CANARY = "Zaunkönig 0815 im Entwurf";

  @Autowired private BuyingRooms rooms;
  @Autowired private BidDrafts drafts;
  @Autowired private HouseSeal seal;
  @Autowired private Acting acting;
  @Autowired private JdbcClient jdbc;

  private Buying given;
  private TenderId tender;

  @BeforeEach
  void aTenderWithABid() {
    given = rooms.aCouncil();
    tender = given.open();
    given.bid(given.bidder, tender, CANARY, Money.pounds(398_251));
  }

  private OpenResult enter(Actor officer, java.time.Instant at) {
    var words = given.wordsOf(officer).written();
    return given.at(at, () -> rooms.opening().enterWords(officer, tender, words));
  }

  private TenderStage stage() {
    return rooms.procurement().find(given.lead, tender).orElseThrow().stage();
  }

  @Test
  void twoOfficersOpenNothingAMillisecondBeforeTheDeadline() {
    for (var officer : given.officers) {
      assertThat(enter(officer, CLOSES.minusMillis(1)))
          .isInstanceOfSatisfying(
              OpenResult.Refused.class,
              refused -> assertThat(refused.sentence()).contains("stay sealed"));
    }
    assertThat(stage()).isEqualTo(TenderStage.OPEN);
    assertThat(rooms.opening().desk(given.lead, tender).present()).isEmpty();
  }

  @Test
  void oneOfficerAloneNeverOpensHoweverOftenTheyCome() {
    var alone = given.officers.getFirst();
    for (int i = 0; i < 3; i++) {
      assertThat(enter(alone, CLOSES.plusSeconds(i)))
          .isInstanceOf(OpenResult.WaitingForAColleague.class);
    }
    assertThat(stageAt(CLOSES)).isEqualTo(TenderStage.CLOSED);
  }

  private TenderStage stageAt(java.time.Instant at) {
    return given.at(at, this::stage);
  }

  @Test
  void anOfficerWhoWasThereCountsForHalfAnHourOnly() {
    assertThat(enter(given.officers.get(0), CLOSES))
        .isInstanceOf(OpenResult.WaitingForAColleague.class);
    var later = CLOSES.plus(BidOpening.PRESENT_FOR);
    assertThat(enter(given.officers.get(1), later))
        .isInstanceOf(OpenResult.WaitingForAColleague.class);
    assertThat(enter(given.officers.get(2), later)).isInstanceOf(OpenResult.Opened.class);
  }

  @Test
  void anOfficerWithSomebodyElsesWordsIsRefused() {
    var words = given.wordsOf(given.officers.get(1)).written();
    assertThat(
            given.at(
                CLOSES, () -> rooms.opening().enterWords(given.officers.get(0), tender, words)))
        .isInstanceOfSatisfying(
            OpenResult.Refused.class,
            refused -> assertThat(refused.sentence()).contains("not your six words"));
  }

  @Test
  void twoOfThreeOpenEveryBidToTheLetterAfterTheDeadline() {
    given.bid(given.rival, tender, "Theirs", Money.pounds(380_000));
    given.open(tender, given.officers.get(2), given.officers.get(0));
    var view = rooms.procurement().find(given.lead, tender).orElseThrow();
    var opening = view.opening().orElseThrow();
    assertThat(List.of(opening.first(), opening.second()))
        .containsExactly(given.officers.get(2).account(), given.officers.get(0).account());
    assertThat(opening.at()).isEqualTo(CLOSES);
    var answers = rooms.evaluation().moderation(given.lead, tender).orElseThrow().answers();
    assertThat(answers).hasSize(4);
    assertThat(answers.stream().map(answer -> answer.answer())).contains(CANARY, "Theirs");
  }

  @Test
  void aDumpOfTheWholeDatabaseHoldsNoWordOfABidADraftOrAnOfficersSecret() throws SQLException {
    var draft =
        given.at(
            PLANNED,
            () ->
                drafts.save(
                    given.rival, tender, Map.of("answer-1", DRAFT_CANARY), Optional.empty()));
    assertThat(WholeDatabase.tablesHolding(CANARY)).isEmpty();
    assertThat(WholeDatabase.tablesHolding("39825100")).isEmpty();
    assertThat(WholeDatabase.tablesHolding(DRAFT_CANARY)).isEmpty();
    assertThat(WholeDatabase.tablesHolding(draft.words().written())).isEmpty();
    for (var officer : given.officers) {
      assertThat(WholeDatabase.tablesHolding(given.wordsOf(officer).written())).isEmpty();
    }
    assertThat(WholeDatabase.tablesHolding("Support for the whole borough"))
        .as("what the search would find")
        .contains("procurement.tender");
    given.open(tender, given.officers.get(0), given.officers.get(1));
    assertThat(WholeDatabase.tablesHolding(CANARY))
        .as("once two officers opened it")
        .containsExactly("procurement.opened_answer");
  }

  @Test
  void theKeyFileAndTheDatabaseTogetherDoNotOpenABid() throws InvalidKeyException {
    var stored = stored();
    var clockPart =
        seal.open(
            new Place("procurement.tender_key.clock_part", tender.value()),
            (byte[]) stored.get("clock_part"));
    assertThat(X25519.publicFromPrivate(clockPart)).isNotEqualTo(stored.get("public_key"));
    for (var column : List.of("clock_part", "receipt_signer", "sealed_share", "sealed")) {
      assertThatThrownBy(() ->
              seal.open(
                  new Place("procurement.opening_officer.sealed_share", tender.value()),
                  (byte[]) stored.get(column)))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  private Map<String, Object> stored() {
    return acting.in(
        Wing.COMMISSIONING,
        given.bidder,
        () -> {
          var found =
              new java.util.HashMap<>(
                  jdbc.sql(
                          """
                          select k.public_key, k.clock_part, k.receipt_signer, b.sealed
                          from procurement.tender_key k join procurement.bid b using (authority_id, tender_id)
                          where k.tender_id = ?\
                          """)
                      .param(tender.value())
                      .query()
                      .singleRow());
          found.put(
              "sealed_share",
              acting.in(
                  Wing.COMMISSIONING,
                  given.lead,
                  () ->
                      jdbc.sql(
                              "select sealed_share from procurement.opening_officer where tender_id = ? and position = 1")
                          .param(tender.value())
                          .query(byte[].class)
                          .single()));
          return found;
        });
  }

  @Test
  void theOwnerOfTheTablesCannotOpenEarlyOrChangeABidBySql() throws SQLException {
    var early =
        "update procurement.tender set stage = 'CLOSED', closed_at = closes_at - interval '1 second'";
    var open =
        "update procurement.tender set stage = 'OPENED', opened_at = closes_at - interval '1 second', bids_opened = 1";
    var forge = "update procurement.bid set sealed = '\\x00', digest = sha256('\\x00')";
    for (var attack : List.of(early, open, forge, "delete from procurement.bid")) {
      try (var owner = WholeDatabase.asOwner();
          var statement = owner.createStatement()) {
        owner.setAutoCommit(false);
        statement.execute(
            "alter table procurement.tender no force row level security; alter table procurement.bid no force row level security");
        assertThatThrownBy(() -> statement.execute(attack + " where " + only(attack)))
            .as(attack)
            .isInstanceOf(SQLException.class);
        owner.rollback();
      }
    }
  }

  private String only(String attack) {
    return (attack.contains("procurement.bid") ? "tender_id" : "id") + " = '" + tender + "'";
  }

  @Test
  void aReceiptProvesWhatWasReceivedAndFailsIfALetterOfItIsChanged() {
    var receipt = rooms.bids().mine(given.bidder, tender).getFirst().receipt();
    assertThat(rooms.bids().check(given.bidder, receipt.written()))
        .isEqualTo(new Receipt.Check.Genuine(receipt, true));
    assertThat(rooms.bids().check(given.rival, receipt.written()))
        .isEqualTo(new Receipt.Check.Genuine(receipt, false));
    var forged =
        new Receipt(
            receipt.tender(),
            receipt.bid(),
            receipt.bidder(),
            receipt.receivedAt().minus(Duration.ofDays(1)),
            receipt.digest(),
            receipt.signature());
    assertThat(rooms.bids().check(given.bidder, forged.written()))
        .isEqualTo(new Receipt.Check.NotOurs());
    assertThat(rooms.bids().check(given.bidder, "Received with thanks"))
        .isEqualTo(new Receipt.Check.Unreadable());
  }

  @Test
  void aDraftOpensForItsOwnBidderWithItsSixWordsOnly() {
    var draft = drafts.save(given.rival, tender, Map.of("price", "1"), Optional.empty());
    assertThat(drafts.open(given.rival, tender, draft.words()).orElseThrow().typed())
        .containsEntry("price", "1");
    assertThat(drafts.open(given.bidder, tender, draft.words())).isEmpty();
    assertThat(drafts.exists(given.bidder, tender)).isFalse();
    var again = drafts.save(given.rival, tender, Map.of("price", "2"), Optional.of(draft.words()));
    assertThat(again.words()).isEqualTo(draft.words());
    var others = given.wordsOf(given.officers.getFirst());
    assertThat(drafts.open(given.rival, tender, others)).isEmpty();
  }

  @Test
  void itsFigureIsOnAssuranceForWhoeverReadsIt() {
    given.open(tender, given.officers.get(0), given.officers.get(1));
    var figure = rooms.opening().now(given.commissioner);
    assertThat(figure.held()).isTrue();
    assertThat(figure.figure()).isEqualTo("0");
    assertThat(figure.says()).startsWith("of 1 bid");
  }
}
