package rowan.support.refuge.network.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rowan.support.refuge.limits.SupportNeed;
import rowan.support.refuge.places.AccommodationKind;

/** What is written is read back and is as it is documented; anything else is not read at all. */
class SheetReaderTests {

  private static final Vacancy ROOM =
      new Vacancy(
          Optional.of("north"),
          AccommodationKind.REFUGE,
          4,
          1,
          false,
          true,
          false,
          14,
          false,
          false,
          Set.of(SupportNeed.MENTAL_HEALTH),
          2);
  private static final Vacancy FLAT =
      new Vacancy(
          Optional.empty(),
          AccommodationKind.DISPERSED,
          6,
          2,
          true,
          false,
          false,
          17,
          true,
          true,
          Set.of(),
          3);
  private static final Path SCHEMA = Path.of("docs", "network-v1.schema.json");

  private static Sheet sheet(List<Vacancy> vacancies) {
    return new Sheet(
        "Northshire",
        "01632 960 001",
        Instant.parse("2030-03-05T10:00:00Z"),
        List.of("sk", "ur"),
        vacancies);
  }

  private static String json() {
    return new String(SheetJson.page(sheet(List.of(ROOM, FLAT)), 1), StandardCharsets.UTF_8);
  }

  private static Optional<SheetReader.Page> read(String json) {
    return SheetReader.page(json.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void readsBackWhatWasWritten() {
    assertThat(read(json()).orElseThrow())
        .isEqualTo(new SheetReader.Page(sheet(List.of(ROOM, FLAT)), 1, 1));
    assertThat(SheetReader.whole(SheetJson.whole(sheet(List.of(ROOM)))))
        .contains(sheet(List.of(ROOM)));
  }

  @Test
  void writesSomeVacanciesToAPage() {
    var many = new ArrayList<Vacancy>();
    for (int i = 0; i < SheetJson.ON_A_PAGE + 1; i++) {
      many.add(ROOM);
    }
    var sheet = sheet(many);
    assertThat(SheetJson.pages(sheet)).isEqualTo(2);
    var second = SheetReader.page(SheetJson.page(sheet, 2)).orElseThrow();
    assertThat(second.page()).isEqualTo(2);
    assertThat(second.sheet().vacancies()).containsExactly(ROOM);
    assertThat(SheetReader.whole(SheetJson.whole(sheet)).orElseThrow().vacancies()).hasSize(51);
  }

  @Test
  void writesWhatTheSchemaDescribes() throws IOException {
    var schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(SCHEMA));
    assertThat(schema.validate(json(), InputFormat.JSON)).isEmpty();
    assertThat(
            schema.validate(
                json().replace("\"beds\":4", "\"name\":\"Alder\",\"beds\":4"), InputFormat.JSON))
        .isNotEmpty();
  }

  @Test
  void isShownInTheDocumentationAsItIsRead() throws IOException {
    var page = Files.readString(Path.of("docs", "network.md"));
    var example =
        Pattern.compile("```json\\n(.*?)```", Pattern.DOTALL)
            .matcher(page)
            .results()
            .map(found -> found.group(1))
            .findFirst()
            .orElseThrow();
    assertThat(read(example)).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "\"version\":1 ~ \"version\":2",
        "\"version\":1 ~ \"version\":\"1\"",
        "\"version\":1, ~ ",
        "\"page\":1 ~ \"page\":2",
        "\"pages\":1 ~ \"pages\":5",
        "\"beds\":4 ~ \"beds\":4.0",
        "\"beds\":4 ~ \"beds\":0",
        "\"beds\":4 ~ \"beds\":7",
        "\"beds\":4 ~ \"beds\":4,\"beds\":4",
        "\"beds\":4 ~ \"beds\":4,\"name\":\"Alder\"",
        "\"beds\":4 ~ \"beds\":12345678901234567890",
        "\"places\":2 ~ \"places\":4",
        "\"womenOnly\":true ~ \"womenOnly\":1",
        "\"menOnly\":false ~ \"menOnly\":0",
        "\"menOnly\":false ~ \"menOnly\":true",
        "\"menOnly\":false, ~ \"menOnlyAtNight\":false,",
        "\"region\":\"north\" ~ \"region\":\"12 High Street\"",
        "\"region\":\"north\" ~ \"region\":\"<b>north</b>\"",
        "\"region\":\"north\" ~ \"region\":\"\"",
        "\"kind\":\"REFUGE\" ~ \"kind\":\"CASTLE\"",
        "\"MENTAL_HEALTH\" ~ \"HE_KNOWS\"",
        "Northshire ~ N0rthshire",
        "Northshire ~ <script>",
        "01632 960 001 ~ javascript:alert(1)",
        "2030-03-05T10:00:00Z ~ yesterday",
        "\"sk\" ~ \"Slovak\"",
        "\"sk\" ~ [\"sk\"]"
      })
  void readsNothingThatIsNotWrittenSo(String from, String to) {
    var changed = json().replace(from.strip(), to == null ? "" : to.strip());
    assertThat(changed).isNotEqualTo(json());
    assertThat(read(changed)).isEmpty();
  }

  @Test
  void readsNoJsonThatIsBrokenDeepOrFollowedByMore() {
    assertThat(read("")).isEmpty();
    assertThat(read("[]")).isEmpty();
    assertThat(read("null")).isEmpty();
    assertThat(read(json() + "{}")).isEmpty();
    assertThat(read(json().substring(1))).isEmpty();
    assertThat(read("[".repeat(10_000))).isEmpty();
    assertThat(read("{\"version\":" + "[".repeat(500) + "]".repeat(500) + "}")).isEmpty();
  }

  /** Members that were there before it was said for whom a space is. */
  @Test
  void takesASpaceForMenOnlyWhereItIsSaidAndNowhereElse() {
    assertThat(read(json().replace("\"menOnly\":false,", "")).orElseThrow().sheet())
        .isEqualTo(sheet(List.of(ROOM, FLAT)));
    var men =
        json()
            .replace(
                "\"womenOnly\":true,\"menOnly\":false", "\"womenOnly\":false,\"menOnly\":true");
    assertThat(read(men).orElseThrow().sheet().vacancies())
        .extracting(Vacancy::menOnly)
        .containsExactly(true, false);
  }
}
