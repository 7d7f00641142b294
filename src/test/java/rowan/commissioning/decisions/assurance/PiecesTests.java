package rowan.commissioning.decisions.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static rowan.commissioning.decisions.Given.day;
import static rowan.commissioning.decisions.Given.deed;
import static rowan.commissioning.decisions.Given.id;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import rowan.commissioning.decisions.Deed;
import rowan.commissioning.decisions.DeedKind;

class PiecesTests {

  private static final LocalDate MAY = day("2021-05-27");

  private static List<String> says(List<Deed> deeds) {
    return Pieces.of(deeds).stream().map(Piece::says).toList();
  }

  @Test
  void showsTheLatestOfEachKindTheNewestFirst() {
    assertThat(
            says(
                List.of(
                    deed(1, DeedKind.TENDER_CREATED, MAY.minusDays(9)),
                    deed(1, DeedKind.TENDER_PUBLISHED, MAY),
                    deed(1, DeedKind.TENDER_CLOSED, MAY))))
        .containsExactly("TENDER_CLOSED", "TENDER_PUBLISHED", "TENDER_CREATED");
  }

  @Test
  void countsThoseWhoOpenedACirculationBehindIt() {
    var deeds = new ArrayList<Deed>();
    deeds.add(new Deed(id(1), DeedKind.RESULTS_CIRCULATED, MAY, "Circulated", "/c", 13));
    for (int i = 0; i < 11; i++) {
      deeds.add(deed(1, DeedKind.CIRCULATION_OPENED, MAY.plusDays(i)));
    }
    assertThat(says(deeds)).containsExactly("Circulated", "opened by 11 of 13");
  }

  @Test
  void countsContributionsAndThoseAnswered() {
    assertThat(
            says(
                List.of(
                    deed(1, DeedKind.CONTRIBUTION_RECEIVED, MAY),
                    deed(1, DeedKind.CONTRIBUTION_RECEIVED, MAY),
                    deed(1, DeedKind.CONTRIBUTION_ANSWERED, MAY))))
        .containsExactly("2 contributions", "1 answered");
  }

  @Test
  void showsEachApproval() {
    assertThat(
            says(
                List.of(
                    deed(1, DeedKind.AWARD_APPROVED, MAY), deed(1, DeedKind.AWARD_APPROVED, MAY))))
        .hasSize(2);
  }
}
