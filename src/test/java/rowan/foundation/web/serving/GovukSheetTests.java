package rowan.foundation.web.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class GovukSheetTests {

  @Test
  void dropsTheTypefaceAndPutsOursInItsPlace() {
    assertThat(
            GovukSheet.ours(
                "@font-face{font-family:GDS Transport;src:url(x)}"
                    + ".govuk-body{font-family:GDS Transport,arial,sans-serif;color:red}"
                    + "/*# sourceMappingURL=x.map */"))
        .isEqualTo(".govuk-body{font-family:var(--type);color:red}");
  }

  @Test
  void dropsPartsThatNoPageOfOursHasWhereverTheyStand() {
    assertThat(
            GovukSheet.ours(
                ".govuk-button,.govuk-footer a{a:b}.govuk-header{c:d}"
                    + "@media print{.govuk-tabs{e:f}}@media print{.govuk-tabs,.govuk-list{g:h}}"))
        .isEqualTo(".govuk-button{a:b}@media print{.govuk-list{g:h}}");
  }

  @Test
  void refusesASheetThatIsCutShort() {
    assertThatThrownBy(() -> GovukSheet.ours(".govuk-button{a:b"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void makesTheRealSheetSmallAndLeavesNothingOfTheTypefaceOrTheCrown() {
    var sheet =
        new String(
            Objects.requireNonNull(new Assets().of("govuk.css")).bytes(), StandardCharsets.UTF_8);

    assertThat(sheet)
        .contains(
            ".govuk-button", ".govuk-radios__input", ".govuk-error-summary", ".govuk-task-list")
        .doesNotContain("GDS", "font-family:sans", "url(", "crown", "govuk-header");
    assertThat(sheet.length()).isLessThan(60_000);
  }
}
