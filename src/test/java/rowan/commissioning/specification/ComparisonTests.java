package rowan.commissioning.specification;

import static org.assertj.core.api.Assertions.assertThat;
import static rowan.commissioning.specification.GivenVersion.section;
import static rowan.commissioning.specification.GivenVersion.target;

import java.util.List;
import org.junit.jupiter.api.Test;
import rowan.commissioning.specification.Comparison.Change;
import rowan.commissioning.specification.Comparison.Line;
import rowan.evidence.indicators.Indicator;

class ComparisonTests {

  private static final GivenVersion FIRST =
      GivenVersion.of(
          List.of(
              section(1, "Nobody tells it twice", "One worker stays.", "One record."),
              section(2, "Help before it is a crisis", "People know sooner.", "In schools.")),
          List.of(target(Indicator.FEELS_SAFER, 75), target(Indicator.HOURS_WITHOUT_A_LEAD, 0)));

  private static Comparison compared(GivenVersion later) {
    return Comparison.of(FIRST.version(1), later.version(2));
  }

  @Test
  void findsNothingBetweenTwoThatSayTheSame() {
    assertThat(compared(FIRST).isEmpty()).isTrue();
  }

  @Test
  void namesTheTwoVersions() {
    var comparison = compared(FIRST);
    assertThat(comparison.earlier()).isEqualTo(1);
    assertThat(comparison.later()).isEqualTo(2);
  }

  @Test
  void findsASectionThatWasAdded() {
    var comparison =
        compared(FIRST.with(section(3, "For everyone", "People come and stay.", "By and for.")));
    assertThat(comparison.outcomes())
        .containsExactly(new Line(Change.ADDED, "For everyone", "", "People come and stay."));
    assertThat(comparison.requirements())
        .containsExactly(new Line(Change.ADDED, "For everyone", "", "By and for."));
  }

  @Test
  void findsASectionThatWasTakenOut() {
    var comparison = compared(FIRST.without("Help before it is a crisis"));
    assertThat(comparison.outcomes())
        .containsExactly(
            new Line(Change.REMOVED, "Help before it is a crisis", "People know sooner.", ""));
    assertThat(comparison.requirements())
        .containsExactly(new Line(Change.REMOVED, "Help before it is a crisis", "In schools.", ""));
  }

  @Test
  void findsWhatIsAskedForOtherwiseInASectionWhoseOutcomeStays() {
    var comparison =
        compared(
            FIRST
                .without("Help before it is a crisis")
                .with(
                    section(
                        2,
                        "Help before it is a crisis",
                        "People know sooner.",
                        "In colleges too.")));
    assertThat(comparison.outcomes()).isEmpty();
    assertThat(comparison.requirements())
        .containsExactly(
            new Line(
                Change.CHANGED, "Help before it is a crisis", "In schools.", "In colleges too."));
  }

  @Test
  void takesASectionWithAnotherHeadingForTheSameAsLongAsItsOutcomeIs() {
    var comparison =
        compared(
            FIRST
                .without("Help before it is a crisis")
                .with(section(2, "Sooner", "People know sooner.", "In colleges.")));
    assertThat(comparison.outcomes()).isEmpty();
    assertThat(comparison.requirements())
        .containsExactly(new Line(Change.CHANGED, "Sooner", "In schools.", "In colleges."));
  }

  @Test
  void findsNothingInSectionsThatOnlyChangedTheirPlaces() {
    var comparison =
        compared(
            GivenVersion.of(
                List.of(
                    section(1, "Help before it is a crisis", "People know sooner.", "In schools."),
                    section(2, "Nobody tells it twice", "One worker stays.", "One record.")),
                FIRST.targets()));
    assertThat(comparison.isEmpty()).isTrue();
  }

  @Test
  void findsIndicatorsAddedRemovedAndChanged() {
    var comparison =
        compared(
            GivenVersion.of(
                FIRST.sections(),
                List.of(
                    target(Indicator.FEELS_SAFER, 80),
                    target(Indicator.REACHED_BY_PREVENTION, 600))));
    assertThat(comparison.indicators())
        .containsExactly(
            new Line(
                Change.CHANGED,
                "People who feel safer at the end than at the start",
                "75%, from 1 April 2031",
                "80%, from 1 April 2031"),
            new Line(
                Change.REMOVED,
                "Hours in which a case had no lead worker",
                "0 hours, from 1 April 2031",
                ""),
            new Line(
                Change.ADDED,
                "People reached by prevention sessions",
                "",
                "600 people, from 1 April 2031"));
    assertThat(comparison.outcomes()).isEmpty();
  }

  @Test
  void findsProvisionThatIsNotAsItWas() {
    var comparison = compared(FIRST.withProvision(18, true, 12));
    assertThat(comparison.requirements())
        .containsExactly(
            new Line(Change.CHANGED, "Refuge spaces at least", "0", "18"),
            new Line(Change.CHANGED, "Female-only space", "Not part of this service", "Ensured"),
            new Line(
                Change.CHANGED,
                "Outcomes and methods reviewed",
                "every 6 months",
                "every 12 months"));
  }
}
