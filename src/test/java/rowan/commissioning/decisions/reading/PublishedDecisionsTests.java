package rowan.commissioning.decisions.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON of decisions that councils published, which are kept outside this repository. */
class PublishedDecisionsTests {

  private static final Path PUBLISHED = Path.of("../shared/data/decisions");

  private static JsonNode json(String name) throws IOException {
    var file = PUBLISHED.resolve(name);
    assumeTrue(Files.exists(file), "the folder ../shared with the published decisions is missing");
    var result = new DecisionReader().read(Files.readAllBytes(file), name);
    assertThat(result).isInstanceOf(ReadingResult.Done.class);
    return JsonMapper.shared().readTree(ReadingJson.of(((ReadingResult.Done) result).reading()));
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asString).toList();
  }

  private static List<Integer> numbers(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asInt).toList();
  }

  private static List<String> kinds(JsonNode resolution) {
    return StreamSupport.stream(resolution.path("mandates").spliterator(), false)
        .map(mandate -> mandate.path("kind").asString())
        .toList();
  }

  /** The only mandate of a kind in a resolution. */
  private static JsonNode only(JsonNode decision, int resolution, String kind) {
    return one(decision.path("resolutions").path(resolution - 1).path("mandates"), kind);
  }

  private static JsonNode one(JsonNode mandates, String kind) {
    var found = new ArrayList<JsonNode>();
    mandates.forEach(mandate -> {
      if (mandate.path("kind").asString().equals(kind)) {
        found.add(mandate);
      }
    });
    assertThat(found).as(kind).hasSize(1);
    return found.getFirst();
  }

  private static List<String> standings(JsonNode decision) {
    return StreamSupport.stream(decision.path("resolutions").spliterator(), false)
        .map(each ->
            each.path("number").asString()
                + (each.path("recommended").asBoolean() ? " recommended" : "")
                + (each.path("resolved").asBoolean() ? " resolved" : ""))
        .toList();
  }

  @Test
  void tellsWhatWasAddedToTheRecommendationsOfTheDecisionOf2021() throws IOException {
    assertThat(standings(json("domestic-abuse-services-2021.txt")))
        .containsExactly(
            "1 recommended resolved",
            "2 recommended resolved",
            "3 recommended resolved",
            "4 recommended resolved",
            "5 recommended resolved",
            "6 recommended resolved",
            "7 resolved",
            "8 resolved",
            "9 resolved");
  }

  @Test
  void readsBothContractsOfTheDecisionOf2021() throws IOException {
    var decision = json("domestic-abuse-services-2021.txt");
    assertThat(decision.path("title").asString()).isEqualTo("Domestic Abuse Services");
    assertThat(decision.path("body").asString()).isEqualTo("Cabinet");
    var support = only(decision, 1, "commission");
    assertThat(support.path("initialMonths").asInt()).isEqualTo(36);
    assertThat(numbers(support.path("extensionMonths"))).containsExactly(24);
    assertThat(support.path("lots").asInt()).isEqualTo(1);
    assertThat(support.path("procedure").asString()).isEqualTo("competitive");
    var refuge = only(decision, 2, "commission");
    assertThat(refuge.path("initialMonths").asInt()).isEqualTo(24);
    assertThat(numbers(refuge.path("extensionMonths"))).containsExactly(12);
    assertThat(texts(refuge.path("requires")))
        .contains("female-only", "minimum-current-provision", "outcome-focussed");
  }

  @Test
  void readsWhoIsNamedInTheDecisionOf2021() throws IOException {
    var decision = json("domestic-abuse-services-2021.txt");
    assertThat(texts(only(decision, 3, "co-produce").path("with")))
        .hasSize(2)
        .first()
        .isEqualTo("Cabinet Member");
    var delegate = only(decision, 4, "delegate");
    assertThat(texts(delegate.path("to")))
        .hasSize(2)
        .allMatch(office -> office.startsWith("Strategic Director"));
    assertThat(delegate.path("jointly").asBoolean()).isTrue();
    assertThat(texts(delegate.path("consult"))).isEmpty();
    assertThat(delegate.path("for").asString()).startsWith("enter into the contract");
    var retained = only(decision, 5, "retain-staff");
    assertThat(retained.path("role").asString())
        .isEqualTo("Independent Domestic Violence Advocates");
    assertThat(retained.path("employer").asString()).isEqualTo("Council");
    assertThat(kinds(decision.path("resolutions").path(8))).containsExactly("engage");
  }

  @Test
  void readsTheDaysAndTheMoneyOfTheDecisionOf2021() throws IOException {
    var decision = json("domestic-abuse-services-2021.txt");
    assertThat(only(decision, 6, "deadline").path("by").asString()).isEqualTo("2022-03-31");
    assertThat(only(decision, 6, "extend").path("notBeyond").asString()).isEqualTo("2022-09-30");
    assertThat(only(decision, 7, "review").path("intervals").asString())
        .startsWith("key intervals");
    assertThat(only(decision, 8, "circulate").path("by").asString()).isEqualTo("2021-05-31");
    var narrative = new ArrayList<JsonNode>();
    decision.path("narrative").forEach(told -> told.path("mandates").forEach(narrative::add));
    assertThat(narrative)
        .anySatisfy(told -> {
          assertThat(told.path("kind").asString()).isEqualTo("allocate");
          assertThat(told.path("annual").asInt()).isEqualTo(660_000);
          assertThat(told.path("ofWhichNew").asInt()).isEqualTo(150_000);
          assertThat(told.path("currency").asString()).isEqualTo("GBP");
        })
        .anySatisfy(told -> assertThat(told.path("kind").asString()).isEqualTo("monitor"))
        .anySatisfy(told -> assertThat(told.path("by").asString("")).isEqualTo("2021-09-30"));
  }

  @Test
  void readsATermWithTwoExtensionsTwoLotsAndTwoDelegates() throws IOException {
    var decision = json("harrow-2022-recommendations.txt");
    assertThat(decision.path("date").asString()).isEqualTo("2022-09-15");
    assertThat(decision.path("body").asString()).isEqualTo("Cabinet");
    assertThat(standings(decision))
        .containsExactly(
            "1 recommended resolved", "2 recommended resolved", "3 recommended resolved");
    var commission = only(decision, 1, "commission");
    assertThat(commission.path("initialMonths").asInt()).isEqualTo(36);
    assertThat(numbers(commission.path("extensionMonths"))).containsExactly(12, 12);
    assertThat(commission.path("starts").asString()).isEqualTo("2023-04-01");
    assertThat(commission.path("ends").asString()).isEqualTo("2026-03-31");
    assertThat(only(decision, 2, "commission").path("lots").asInt()).isEqualTo(2);
    var delegate = only(decision, 3, "delegate");
    assertThat(texts(delegate.path("to")))
        .containsExactly("Corporate Director of People", "Director of Finance");
    assertThat(delegate.path("jointly").asBoolean()).isTrue();
  }

  @Test
  void readsLetteredItemsAndWhomToConsult() throws IOException {
    var decision = json("warwickshire-dps.txt");
    assertThat(decision.path("body").asString()).isEqualTo("Cabinet");
    assertThat(decision.path("resolutions")).hasSize(2);
    var first = only(decision, 1, "delegate");
    assertThat(texts(first.path("to"))).containsExactly("Executive Director for Resources");
    assertThat(texts(first.path("consult")))
        .containsExactly("Portfolio Holder for Finance and Property");
    assertThat(only(decision, 1, "commission").path("procedure").asString())
        .isEqualTo("dynamic-purchasing-system");
    var second = only(decision, 2, "delegate");
    assertThat(texts(second.path("to"))).containsExactly("Executive Director for Resources");
    assertThat(texts(second.path("consult"))).isEmpty();
  }

  @Test
  void readsOneResolutionInAParagraphWithTwoDelegations() throws IOException {
    var decision = json("city-of-london-direct.txt");
    assertThat(standings(decision)).containsExactly("1 resolved");
    var delegates = new ArrayList<JsonNode>();
    decision
        .path("resolutions")
        .path(0)
        .path("mandates")
        .forEach(mandate -> {
          if (mandate.path("kind").asString().equals("delegate")) {
            delegates.add(mandate);
          }
        });
    assertThat(delegates).hasSize(2);
    assertThat(texts(delegates.get(1).path("to"))).containsExactly("Town Clerk");
    assertThat(texts(delegates.get(1).path("consult"))).hasSize(2);
    assertThat(only(decision, 1, "commission").path("procedure").asString())
        .isEqualTo("direct-award");
  }
}
