package rowan.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rowan.commissioning.testing.Buying.CLOSES;
import static rowan.commissioning.testing.Buying.PLANNED;
import static rowan.commissioning.testing.Buying.STARTS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.commissioning.contracts.ContractId;
import rowan.commissioning.contracts.ContractResult;
import rowan.commissioning.contracts.ContractTerms;
import rowan.commissioning.contracts.Contracts;
import rowan.commissioning.contracts.RecordContract;
import rowan.commissioning.contracts.ServicesCalendar;
import rowan.commissioning.contracts.continuity.Gap;
import rowan.commissioning.contracts.continuity.Outlook;
import rowan.commissioning.decisions.CalendarPicture;
import rowan.commissioning.decisions.DeedKind;
import rowan.commissioning.specification.ServiceKind;
import rowan.commissioning.testing.Buying;
import rowan.commissioning.testing.BuyingRooms;
import rowan.commissioning.testing.WithKnownDecisions;
import rowan.foundation.access.Acting;
import rowan.foundation.access.OrganisationKind;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.Money;
import rowan.foundation.kernel.OrganisationId;
import rowan.testing.RowanTest;

/**
 * The promise <em>No day without a service</em>: a gap between an ending and a starting contract is
 * found the day that it becomes possible, not the day that it happens.
 *
 * <p>Still to come: mobilisation (a contract that has begun, with a service that has not), and
 * contracts that are ended before their last day.
 */
@RowanTest
@Import(WithKnownDecisions.class)
class NoDayWithoutAServiceTests {

  private static final LocalDate END = LocalDate.of(2030, 3, 31);

  @Autowired private BuyingRooms rooms;
  @Autowired private Contracts contracts;
  @Autowired private ContractTerms terms;
  @Autowired private ServicesCalendar calendar;
  @Autowired private Acting acting;
  @Autowired private JdbcClient jdbc;

  private Buying given;
  private OrganisationId provider;

  @BeforeEach
  void aCouncil() {
    given = rooms.aCouncil();
    provider = given.council.organisation(OrganisationKind.PROVIDER, "Larch House");
  }

  private ContractId present(String title, LocalDate ends) {
    var result =
        given.at(
            PLANNED,
            () ->
                contracts.recordPresent(
                    given.commissioner,
                    new RecordContract(
                        ServiceKind.SUPPORT,
                        title,
                        provider,
                        LocalDate.of(2027, 4, 1),
                        ends,
                        Money.pounds(255_000),
                        0,
                        false)));
    assertThat(result).isInstanceOf(ContractResult.Done.class);
    return ((ContractResult.Done) result).contract();
  }

  private Outlook support(Instant at) {
    return given.at(at, () -> calendar.outlooks(given.commissioner).getFirst());
  }

  private Gap gap(Instant at) {
    return support(at).next().orElseThrow();
  }

  @Test
  void theGapIsThereFromTheDayThatTheContractIsKnown() {
    present("Support A", END);
    present("Support B", END);
    var outlook = support(PLANNED);
    assertThat(outlook.next().orElseThrow().from()).isEqualTo(END.plusDays(1));
    assertThat(outlook.decideBy()).contains(END);
    assertThat(outlook.says())
        .isEqualTo(
            "from 1 April no signed contract covers support. The extension must be signed by"
                + " 31 March.");
    assertThat(outlook.daysWithout()).isZero();
  }

  @Test
  void anExtensionWithinItsMandateMovesTheGapAndOneBeyondItIsRefused() {
    var a = present("Support A", END);
    var b = present("Support B", END);
    var latest = LocalDate.of(2030, 9, 30);
    assertThat(
            given.at(
                PLANNED,
                () -> terms.extend(given.commissioner, a, latest.plusDays(1), given.extension)))
        .isInstanceOf(ContractResult.Refused.class);
    for (var id : List.of(a, b)) {
      assertThat(
              given.at(
                  PLANNED, () -> terms.extend(given.commissioner, id, latest, given.extension)))
          .isInstanceOf(ContractResult.Done.class);
    }
    assertThat(gap(PLANNED).from()).isEqualTo(latest.plusDays(1));
    assertThat(rooms.mandates().kinds(given.authority()))
        .filteredOn(DeedKind.CONTRACT_EXTENDED::equals)
        .hasSize(2);
  }

  @Test
  void extendingOneOfTwoPartsLeavesAGapInTheOther() {
    var a = present("Support A", END);
    present("Support B", END);
    given.at(
        PLANNED,
        () -> terms.extend(given.commissioner, a, LocalDate.of(2030, 9, 30), given.extension));
    assertThat(gap(PLANNED).strands()).containsExactly("Support B");
    assertThat(support(PLANNED).says()).contains("no signed contract covers Support B");
  }

  @Test
  void aTenderClosesNoGapAndASignedContractDoes() {
    present("Support A", STARTS.minusDays(1));
    present("Support B", STARTS.minusDays(1));
    given.open();
    assertThat(gap(PLANNED).from()).isEqualTo(STARTS);
    assertThat(support(PLANNED).says())
        .contains("The contract that is tendered must be signed by 30 September.");
    given.contracted();
    var after = gap(CLOSES);
    assertThat(after.from()).isEqualTo(STARTS.plusYears(3));
    assertThat(after.strands()).containsExactlyInAnyOrder("Support A", "Support B");
    assertThat(support(CLOSES).says()).contains("The option of 2 years must be taken by");
  }

  @Test
  void aSingleDayBetweenTwoContractsIsFound() {
    present("Support A", STARTS.minusDays(2));
    given.contracted();
    var gap = gap(PLANNED);
    assertThat(gap.from()).isEqualTo(STARTS.minusDays(1));
    assertThat(gap.until()).contains(STARTS.minusDays(1));
  }

  @Test
  void aDayThatWasNotCoveredIsCountedAndShownAsABreach() {
    present("Support A", END);
    var later = END.plusDays(3).atStartOfDay().toInstant(java.time.ZoneOffset.UTC);
    var figure = given.at(later, () -> calendar.now(given.commissioner));
    assertThat(figure.figure()).isEqualTo("3");
    assertThat(figure.held()).isFalse();
    assertThat(given.at(PLANNED, () -> calendar.now(given.commissioner)).held()).isTrue();
  }

  @Test
  void thePictureShowsPresentContractsTheirExtensionTheTenderAndTheDayToDecideBy() {
    present("Support A", END);
    present("Support B", END);
    given.open();
    var picture =
        given.at(PLANNED, () -> calendar.picture(given.commissioner, given.decision)).orElseThrow();
    assertThat(picture.rows())
        .extracting(CalendarPicture.Row::service)
        .containsExactly("Support A", "Support B", "Support, new");
    assertThat(picture.rows().getFirst().bars())
        .extracting(CalendarPicture.Bar::kind)
        .containsExactly(CalendarPicture.Kind.PRESENT, CalendarPicture.Kind.EXTENSION_UNSIGNED);
    assertThat(picture.rows().getLast().bars())
        .extracting(CalendarPicture.Bar::kind)
        .containsExactly(CalendarPicture.Kind.TENDER);
    assertThat(picture.decideBy().orElseThrow().by()).isEqualTo(END);
    assertThat(picture.finding()).isEqualTo("Signed contracts cover support until 31 March 2030.");
  }

  @Test
  void noTermIsMadeLongerOrShorterBySqlWithoutItsExtension() {
    var contract = present("Support A", END);
    for (var ends : List.of("2035-01-01", "2030-01-01")) {
      assertThatThrownBy(() ->
              acting.run(
                  Wing.COMMISSIONING,
                  given.commissioner,
                  () ->
                      jdbc.sql("update contracts.contract set ends = ?::date where id = ?")
                          .params(ends, contract.value())
                          .update()))
          .isInstanceOf(DataAccessException.class)
          .rootCause()
          .hasMessageContaining("by an extension only");
    }
  }
}
