package rowan.commissioning.decisions.reading.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficesTests {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the Director of Finance | Director of Finance
          the Strategic Director of Adult Care, Housing and Public Health and Strategic Director for Regeneration and Environment | Strategic Director of Adult Care, Housing and Public Health; Strategic Director for Regeneration and Environment
          Corporate Director of People and Director of Finance | Corporate Director of People; Director of Finance
          the Cabinet Member for Public Health, Communities and Equality, the Chief Executive and the S151 Officer | Cabinet Member for Public Health, Communities and Equality; Chief Executive; S151 Officer
          the Director of Law, Governance and Elections and the Director of Communities, Partnerships and Leisure | Director of Law, Governance and Elections; Director of Communities, Partnerships and Leisure
          the Chairman and Deputy Chairman of the Finance Committee | Chairman of the Finance Committee; Deputy Chairman of the Finance Committee
          the Chair of the Health and Wellbeing Board | Chair of the Health and Wellbeing Board
          the Chair of the Health and Wellbeing Board and the Monitoring Officer | Chair of the Health and Wellbeing Board; Monitoring Officer
          Head of Legal and Democratic Services | Head of Legal and Democratic Services
          the cabinet member for health and wellbeing | cabinet member for health and wellbeing
          the director of public health and the head of procurement | director of public health; head of procurement
          the Leader of the Council and the Cabinet Member for Housing | Leader of the Council; Cabinet Member for Housing
          the Executive Director (Adults) and the Section 151 Officer | Executive Director (Adults); Section 151 Officer
          the Director (Adults, Housing and Health) and the Director of Finance (Section 151 Officer) | Director (Adults, Housing and Health); Director of Finance
          the Director of Children's Services or their nominee | Director of Children's Services
          the Assistant Director, Commissioning & Partnerships | Assistant Director, Commissioning & Partnerships
          the Director of Adults, the Director of Housing and the City Solicitor | Director of Adults; Director of Housing; City Solicitor
          """)
  void tellsOfficesApart(String words, String names) {
    assertThat(Offices.in(words).names()).isEqualTo(List.of(names.split("; ")));
  }

  @Test
  void tellsAnyFromAll() {
    assertThat(Offices.in("the Director of Housing or the Director of Finance").alternative())
        .isTrue();
    assertThat(Offices.in("the Director of Housing and the Director of Finance").alternative())
        .isFalse();
    assertThat(Offices.in("the Director of Housing and/or the Director of Finance").alternative())
        .isTrue();
    assertThat(
            Offices.in("the Director of Housing and the Director of Finance, or their nominees")
                .alternative())
        .isFalse();
  }

  @Test
  void knowsAnOfficeFromOtherWords() {
    assertThat(Offices.startsWithAnOffice("the Strategic Director for Regeneration")).isTrue();
    assertThat(Offices.startsWithAnOffice("the relevant Cabinet Portfolio Holder")).isTrue();
    assertThat(Offices.startsWithAnOffice("award the contract agreed by the Director")).isFalse();
    assertThat(Offices.startsWithAnOffice("the spending of the grant")).isFalse();
  }
}
