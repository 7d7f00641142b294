package rowan.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The bill of materials that the build puts into Rowan tells all that Rowan is made of. */
class BillOfMaterialsTests {

  private static JsonNode bill;

  @BeforeAll
  static void read() throws IOException {
    try (var file =
        BillOfMaterialsTests.class.getResourceAsStream("/META-INF/sbom/application.cdx.json")) {
      bill = JsonMapper.shared().readTree(file);
    }
  }

  private static Stream<JsonNode> components() {
    return bill.get("components").valueStream();
  }

  @Test
  void isOneOfCycloneDx() {
    assertThat(bill.get("bomFormat").asString()).isEqualTo("CycloneDX");
    var rowan = bill.get("metadata").get("component");
    assertThat(rowan.get("name").asString()).isEqualTo("rowan");
    assertThat(rowan.get("licenses").get(0).get("license").get("id").asString()).isEqualTo("MIT");
  }

  /** By the class path of this test, less what only tests need. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "spring-webmvc",
        "spring-security-web",
        "tomcat-embed-core",
        "postgresql",
        "flyway-core",
        "tink",
        "bcprov-jdk18on",
        "pdfbox",
        "poi-ooxml",
        "tika-core",
        "govuk-frontend"
      })
  void namesWhatIsOnTheClassPathInTheVersionThatIsThere(String library) {
    var jars =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(path -> Path.of(path).getFileName().toString())
            .toList();
    assertThat(components().filter(component -> component.get("name").asString().equals(library)))
        .singleElement()
        .satisfies(component ->
            assertThat(jars)
                .contains(library + "-" + component.get("version").asString() + ".jar"));
  }

  @Test
  void saysOfEachLibraryWhereItIsFromAndWhatItsLicenceIs() {
    var silent = new ArrayList<String>();
    components()
        .filter(component ->
            !component.has("purl") || !component.has("hashes") || !component.has("licenses"))
        .forEach(component -> silent.add(component.get("name").asString()));
    assertThat(silent).isEmpty();
  }

  @Test
  void namesNothingThatOnlyTestsNeed() {
    var names = new TreeSet<String>();
    components().forEach(component -> names.add(component.get("name").asString()));
    assertThat(names).hasSizeGreaterThan(100).doesNotContain("junit-jupiter", "playwright");
  }
}
