package rowan.commissioning.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rowan.commissioning.testing.Buying.CLOSES;
import static rowan.commissioning.testing.Buying.EVALUATED;
import static rowan.commissioning.testing.Buying.done;

import java.time.Instant;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.commissioning.testing.Buying;
import rowan.commissioning.testing.BuyingRooms;
import rowan.commissioning.testing.WithKnownDecisions;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.DatabaseTime;
import rowan.testing.RowanTest;

/** Attacks on procurement by SQL, as code of the commissioning wing could run it. */
@RowanTest
@Import(WithKnownDecisions.class)
class ProcurementLocksTests {

  @Autowired private BuyingRooms rooms;
  @Autowired private Acting acting;
  @Autowired private JdbcClient jdbc;

  private Buying given;

  @BeforeEach
  void aCouncil() {
    given = rooms.aCouncil();
  }

  private long count(Actor actor, String table) {
    return acting.in(
        Wing.COMMISSIONING,
        actor,
        () -> jdbc.sql("select count(*) from procurement." + table).query(Long.class).single());
  }

  private int change(Actor actor, String sql, Object... values) {
    return acting.in(Wing.COMMISSIONING, actor, () -> jdbc.sql(sql).params(values).update());
  }

  private static void isRefused(ThrowingCallable attack, String saying) {
    assertThatThrownBy(attack)
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .hasMessageContaining(saying);
  }

  @Test
  void aBidderSeesItsOwnBidAndNoOther() {
    given.withBids();
    assertThat(count(given.bidder, "bid")).isEqualTo(1);
    assertThat(count(given.rival, "bid")).isEqualTo(1);
  }

  @Test
  void theCouncilSeesNotEvenThatThereAreBidsBeforeTheTenderHasClosed() {
    var tender = given.withBids();
    for (var actor : new Actor[] {given.lead, given.commissioner, given.officers.getFirst()}) {
      assertThat(count(actor, "bid")).isZero();
      assertThat(count(actor, "bid_draft")).isZero();
    }
    assertThat(rooms.opening().desk(given.lead, tender).register()).isEmpty();
    given.at(
        CLOSES,
        () -> {
          rooms.procurement().keepTime(Actor.clock(given.authority()));
          return true;
        });
    assertThat(count(given.lead, "bid")).isEqualTo(2);
    assertThat(rooms.opening().desk(given.lead, tender).register()).hasSize(2);
  }

  @Test
  void anotherCouncilSeesNothing() {
    given.withBids();
    var elsewhere = rooms.aCouncil();
    for (var table : new String[] {"tender", "criterion", "bid", "tender_key", "opening_officer"}) {
      assertThat(count(elsewhere.lead, table)).isZero();
    }
  }

  @Test
  void noBidderSeesAnOfficersKeyOrTheDraftOfATender() {
    given.planned();
    given.open();
    assertThat(count(given.bidder, "opening_officer")).isZero();
    assertThat(count(given.bidder, "tender")).isEqualTo(1);
    assertThat(count(given.bidder, "criterion")).isEqualTo(3);
  }

  private int plantBid(Actor by, UUID organisation, TenderId tender, Instant at) {
    return change(
        by,
        """
        insert into procurement.bid (authority_id, tender_id, id, organisation_id, submitted_by,
          received_at, sealed, digest, receipt_signature)
        values (?, ?, ?, ?, ?, ?, '\\x01', sha256('\\x01'), '\\x02')\
        """,
        given.authority().value(),
        tender.value(),
        UUID.randomUUID(),
        organisation,
        by.account().value(),
        DatabaseTime.of(at));
  }

  @Test
  void noBidIsPutInForSomebodyElseOrLateOrOnceTheTenderIsClosed() {
    var tender = given.open();
    isRefused(
        () -> plantBid(given.bidder, given.harbour.value(), tender, CLOSES.minusSeconds(1)),
        "row-level security");
    isRefused(
        () -> plantBid(given.bidder, given.rosewell.value(), tender, CLOSES),
        "the tender is not open");
    assertThat(plantBid(given.bidder, given.rosewell.value(), tender, CLOSES.minusSeconds(1)))
        .isEqualTo(1);
    given.at(
        CLOSES,
        () -> {
          rooms.procurement().keepTime(Actor.clock(given.authority()));
          return true;
        });
    isRefused(
        () -> plantBid(given.rival, given.harbour.value(), tender, CLOSES.minusSeconds(1)),
        "the tender is not open");
  }

  @Test
  void aSealedBidIsNeverChangedNorDeletedNorWithdrawnLate() {
    var tender = given.withBids();
    isRefused(
        () -> change(given.bidder, "update procurement.bid set sealed = '\\x00'"),
        "permission denied");
    isRefused(() -> change(given.bidder, "delete from procurement.bid"), "permission denied");
    isRefused(
        () ->
            change(
                given.bidder,
                "update procurement.bid set withdrawn_at = ?",
                DatabaseTime.of(CLOSES)),
        "the tender is not open");
    assertThat(
            change(
                given.rival,
                "update procurement.bid set withdrawn_at = ? where organisation_id = ?",
                DatabaseTime.of(CLOSES.minusSeconds(1)),
                given.rosewell.value()))
        .isZero();
    assertThat(rooms.bids().mine(given.bidder, tender)).allMatch(bid -> bid.stands());
  }

  @Test
  void aTenderTakesNoStepOutOfItsOrder() {
    var tender = given.planned();
    isRefused(
        () ->
            change(
                given.lead,
                "update procurement.tender set stage = 'CLOSED', published_at = created_at, closed_at = closes_at where id = ?",
                tender.value()),
        "does not go from DRAFT to CLOSED");
    isRefused(
        () ->
            change(
                given.lead,
                "update procurement.tender set stage = 'OPEN', published_at = created_at where id = ?",
                tender.value()),
        "its key in three shares");
    isRefused(
        () ->
            change(
                given.lead,
                "update procurement.tender set stage = 'OPEN' where id = ?",
                tender.value()),
        "its key in three shares");
    isRefused(
        () ->
            change(
                given.lead,
                "update procurement.tender set mandate_id = null where id = ?",
                tender.value()),
        "keeps to its plan");
    isRefused(
        () -> change(given.lead, "delete from procurement.tender where id = ?", tender.value()),
        "permission denied");
  }

  @Test
  void aPublishedTenderKeepsItsClosingTimeItsCriteriaAndItsOfficers() {
    var tender = given.open();
    for (var attack :
        new String[] {
          "update procurement.tender set closes_at = closes_at - interval '20 days'",
          "update procurement.tender set ceiling_pence = 1",
          "update procurement.tender set published_at = published_at - interval '1 day'",
          "delete from procurement.criterion",
          "delete from procurement.opening_officer",
          "update procurement.opening_officer set sealed_share = '\\x00'",
        }) {
      isRefused(() -> change(given.lead, attack), "a published tender keeps to its plan");
    }
    assertThat(rooms.procurement().find(given.lead, tender).orElseThrow().plan().closesAt())
        .isEqualTo(CLOSES);
  }

  @Test
  void noBidderMovesATender() {
    given.open();
    assertThat(
            change(
                given.bidder,
                "update procurement.tender set stage = 'ABANDONED', abandoned_at = closes_at, abandoned_because = 'x'"))
        .isZero();
  }

  @Test
  void aTenderIsOpenedAfterTheDeadlineAndByTwoOfItsOfficersOrNotAtAll() {
    var tender = given.withBids();
    given.at(
        CLOSES,
        () -> {
          rooms.procurement().keepTime(Actor.clock(given.authority()));
          return true;
        });
    var open =
        """
        update procurement.tender set stage = 'OPENED', opened_at = ?, opened_by_first = ?,
          opened_by_second = ?, bids_opened = 2 where id = ?\
        """;
    var one = given.officers.get(0).account().value();
    var two = given.officers.get(1).account().value();
    isRefused(
        () ->
            change(
                given.lead, open, DatabaseTime.of(CLOSES.minusMillis(1)), one, two, tender.value()),
        "no_bid_opened_early");
    isRefused(
        () -> change(given.lead, open, DatabaseTime.of(CLOSES), one, one, tender.value()),
        "two of the named officers");
    isRefused(
        () ->
            change(
                given.lead,
                open,
                DatabaseTime.of(CLOSES),
                one,
                given.lead.account().value(),
                tender.value()),
        "two of the named officers");
  }

  @Test
  void noShareIsHandedOverBeforeTheTenderIsClosed() {
    var tender = given.open();
    isRefused(
        () ->
            change(
                given.officers.getFirst(),
                """
                insert into procurement.handed_share (authority_id, tender_id, from_account_id, to_account_id,
                  sealed_share, handed_at, until) values (?, ?, ?, ?, '\\x01', ?, ?)\
                """,
                given.authority().value(),
                tender.value(),
                given.officers.get(0).account().value(),
                given.officers.get(1).account().value(),
                DatabaseTime.of(CLOSES),
                DatabaseTime.of(CLOSES.plusSeconds(60))),
        "the tender is not closed");
  }

  @Test
  void answersAreSeenByTheLeadAndThePanelOnlyAndPricesByNobodyUntilQualityIsSettled() {
    var tender = given.opened();
    assertThat(count(given.commissioner, "opened_answer")).isZero();
    assertThat(count(given.evaluators.getFirst(), "opened_answer")).isZero();
    assertThat(count(given.officers.getFirst(), "opened_answer")).isZero();
    assertThat(count(given.lead, "opened_answer")).isEqualTo(4);
    assertThat(count(given.bidder, "opened_answer")).isEqualTo(2);
    assertThat(count(given.lead, "opened_price")).isZero();
    assertThat(count(given.bidder, "opened_price")).isEqualTo(1);
    done(
        given.at(
            EVALUATED,
            () ->
                rooms
                    .evaluation()
                    .namePanel(
                        given.lead,
                        tender,
                        given.evaluators.stream().map(Actor::account).toList())));
    assertThat(count(given.evaluators.getFirst(), "opened_answer")).isZero();
    done(rooms.evaluation().declare(given.evaluators.getFirst(), tender, false, "Nothing"));
    assertThat(count(given.evaluators.getFirst(), "opened_answer")).isEqualTo(4);
    assertThat(count(given.evaluators.getFirst(), "opened_price")).isZero();
  }

  @Test
  void pricesAreSeenOnceQualityIsSettled() {
    given.scored();
    assertThat(count(given.lead, "opened_price")).isEqualTo(2);
    assertThat(count(given.bidder, "opened_price")).isEqualTo(1);
  }

  @Test
  void anEvaluatorSeesNoOtherEvaluatorsScore() {
    given.scored();
    assertThat(count(given.evaluators.getFirst(), "score")).isEqualTo(4);
    assertThat(count(given.lead, "score")).isEqualTo(8);
    assertThat(count(given.bidder, "score")).isZero();
    assertThat(count(given.bidder, "agreed_score")).isZero();
    isRefused(
        () -> change(given.evaluators.getFirst(), "update procurement.score set score = 5"),
        "permission denied");
  }

  @Test
  void nobodyScoresInSomebodyElsesNameNorWithoutHavingDeclared() {
    var tender = given.opened();
    done(
        given.at(
            EVALUATED,
            () ->
                rooms
                    .evaluation()
                    .namePanel(
                        given.lead,
                        tender,
                        given.evaluators.stream().map(Actor::account).toList())));
    var bid = rooms.evaluation().bids(given.lead, tender).getFirst().bid();
    var criterion =
        rooms.procurement().find(given.lead, tender).orElseThrow().plan().quality().getFirst();
    for (var by : new Actor[] {given.lead, given.evaluators.getFirst()}) {
      isRefused(
          () ->
              change(
                  by,
                  """
                  insert into procurement.score (authority_id, tender_id, bid_id, criterion_id, account_id,
                    score, reason, locked_at) values (?, ?, ?, ?, ?, 5, 'Planted', ?)\
                  """,
                  given.authority().value(),
                  tender.value(),
                  bid,
                  criterion.id(),
                  given.evaluators.getFirst().account().value(),
                  DatabaseTime.of(EVALUATED)),
          "row-level security");
    }
  }

  @Test
  void anAwardIsNotDecidedBySqlWithoutBothApprovals() {
    var tender = given.recommended();
    done(rooms.awards().approve(given.directors.getFirst(), tender));
    isRefused(
        () ->
            change(
                given.lead,
                """
                update procurement.tender set stage = 'AWARD_DECIDED', decided_on = date '2030-04-20',
                  standstill_until = date '2030-05-02' where id = ?\
                """,
                tender.value()),
        "decided when all its delegates approved");
    isRefused(
        () ->
            change(
                given.directors.getFirst(),
                """
                insert into procurement.award_approval (authority_id, tender_id, title, account_id, approved_at)
                values (?, ?, ?, ?, ?)\
                """,
                given.authority().value(),
                tender.value(),
                Buying.DIRECTORS.get(1),
                given.directors.get(1).account().value(),
                DatabaseTime.of(EVALUATED)),
        "row-level security");
    isRefused(
        () ->
            change(
                given.directors.getFirst(),
                """
                insert into procurement.award_approval (authority_id, tender_id, title, account_id, approved_at)
                values (?, ?, ?, ?, ?)\
                """,
                given.authority().value(),
                tender.value(),
                Buying.DIRECTORS.get(1),
                given.directors.getFirst().account().value(),
                DatabaseTime.of(EVALUATED)),
        "duplicate key");
  }

  @Test
  void aContractIsNotSignedBySqlWithinTheStandstill() {
    var tender = given.decided();
    isRefused(
        () ->
            change(
                given.lead,
                "update procurement.tender set stage = 'CONTRACTED', contract_id = ?, contracted_on = standstill_until where id = ?",
                UUID.randomUUID(),
                tender.value()),
        "signed_after_the_standstill");
  }

  @Test
  void aBidderReadsItsOwnLetterOnly() {
    given.decided();
    assertThat(count(given.bidder, "award_letter")).isEqualTo(1);
    assertThat(count(given.rival, "award_letter")).isEqualTo(1);
    assertThat(count(given.lead, "award_letter")).isEqualTo(2);
    assertThat(count(given.bidder, "award_approval")).isZero();
  }

  @Test
  void thePriceWeighsNoMoreThanFortyWhoeverWritesIt() {
    var tender = given.planned();
    isRefused(
        () ->
            change(
                given.lead,
                """
                insert into procurement.criterion (authority_id, tender_id, id, position, kind, name, question, weight)
                values (?, ?, ?, 9, 'PRICE', 'Price', '', 41)\
                """,
                given.authority().value(),
                tender.value(),
                UUID.randomUUID()),
        "price_weighs_forty_at_most");
  }
}
