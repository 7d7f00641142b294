package rowan.commissioning.decisions.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON of a reading in its published shape. */
class ReadingJsonTests {

  private static final String ONE_OF_EACH_KIND =
      """
      Safe Haven Services

      RESOLVED:

      1. That the refuge be procured by open tender in two lots for 3 years from 1 April 2027 with an option of 2 years.
      2. That authority be delegated to the Director of Housing, in consultation with the Leader, to award the contract.
      3. That the specification be co-produced with survivors.
      4. That the Health Board be consulted.
      5. That the results be circulated to Members of the Scrutiny Commission by May 2026.
      6. That the Independent Domestic Violence Advisers remain employed by the Council.
      7. That Cabinet support the objective to open the second refuge by March 2022.
      8. That the present contract be extended to 30 September 2026.
      9. That the contract be reviewed annually.
      10. That £660k per annum, of which £150k is new, be set aside for the service.
      11. That a contract for the helpline be awarded for twelve months.
      12. That the Domestic Abuse Bill be monitored.
      13. That the appendix be noted.
      """;

  private static JsonNode json(String text) {
    var result = new DecisionReader().read(text);
    return JsonMapper.shared().readTree(ReadingJson.of(((ReadingResult.Done) result).reading()));
  }

  private static Map<String, JsonNode> mandatesByKind(JsonNode decision) {
    var found = new TreeMap<String, JsonNode>();
    for (var resolution : decision.path("resolutions")) {
      for (var mandate : resolution.path("mandates")) {
        found.putIfAbsent(mandate.path("kind").asString(), mandate);
      }
    }
    return found;
  }

  private static void assertKeys(JsonNode mandate, String... keys) {
    assertThat(List.copyOf(mandate.propertyNames())).containsExactly(keys);
  }

  @Test
  void givesEachKindAllOfItsKeysWhateverTheTextSays() {
    var mandates = mandatesByKind(json(ONE_OF_EACH_KIND));
    assertThat(mandates).hasSize(13);
    assertKeys(
        mandates.get("commission"),
        "kind",
        "initialMonths",
        "extensionMonths",
        "starts",
        "ends",
        "lots",
        "procedure",
        "requires");
    assertKeys(mandates.get("delegate"), "kind", "to", "jointly", "consult", "for");
    assertKeys(mandates.get("co-produce"), "kind", "with");
    assertKeys(mandates.get("engage"), "kind", "with", "by");
    assertKeys(mandates.get("circulate"), "kind", "what", "to", "by");
    assertKeys(mandates.get("retain-staff"), "kind", "role", "employer");
    assertKeys(mandates.get("deadline"), "kind", "what", "by");
    assertKeys(mandates.get("extend"), "kind", "what", "months", "notBeyond");
    assertKeys(mandates.get("review"), "kind", "intervals");
    assertKeys(mandates.get("allocate"), "kind", "annual", "ofWhichNew", "currency");
    assertKeys(mandates.get("award"), "kind", "starts", "ends", "initialMonths");
    assertKeys(mandates.get("monitor"), "kind", "law");
    assertKeys(mandates.get("note"), "kind");
  }

  @Test
  void writesDaysMoneyAndMonthsAsProgramsReadThem() {
    var mandates = mandatesByKind(json(ONE_OF_EACH_KIND));
    var commission = mandates.get("commission");
    assertThat(commission.path("starts").asString()).isEqualTo("2027-04-01");
    assertThat(commission.path("ends").isNull()).isTrue();
    assertThat(commission.path("initialMonths").asInt()).isEqualTo(36);
    assertThat(commission.path("extensionMonths").path(0).asInt()).isEqualTo(24);
    assertThat(commission.path("lots").asInt()).isEqualTo(2);
    var allocate = mandates.get("allocate");
    assertThat(allocate.path("annual").isNumber()).isTrue();
    assertThat(allocate.path("annual").asInt()).isEqualTo(660_000);
    assertThat(allocate.path("ofWhichNew").asInt()).isEqualTo(150_000);
    assertThat(allocate.path("currency").asString()).isEqualTo("GBP");
  }

  @Test
  void readsByAMonthAsTheLastDayOfThatMonth() {
    var mandates = mandatesByKind(json(ONE_OF_EACH_KIND));
    assertThat(mandates.get("deadline").path("by").asString()).isEqualTo("2022-03-31");
    assertThat(mandates.get("circulate").path("by").asString()).isEqualTo("2026-05-31");
  }

  @Test
  void hasAllKeysOfADecisionThatSaysLittleOfItself() {
    var decision = json("RESOLVED: That the contract be extended to 31 March 2027.");
    assertThat(decision.propertyNames())
        .contains("title", "body", "date", "resolutions", "narrative", "warnings");
    assertThat(decision.path("title").isNull()).isTrue();
    assertThat(decision.path("date").isNull()).isTrue();
    assertThat(decision.path("resolutions").path(0).propertyNames())
        .containsExactly("number", "recommended", "resolved", "text", "mandates", "words");
  }
}
