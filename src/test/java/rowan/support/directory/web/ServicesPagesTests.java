package rowan.support.directory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Authorities;
import rowan.foundation.access.Office;
import rowan.foundation.access.OrganisationKind;
import rowan.foundation.web.Language;
import rowan.support.directory.Audience;
import rowan.support.directory.Availability;
import rowan.support.directory.DescribeService;
import rowan.support.directory.Directory;
import rowan.support.directory.DirectoryResult;
import rowan.support.directory.OpeningHours;
import rowan.support.directory.Wording;
import rowan.testing.Council;
import rowan.testing.HttpVisitor;
import rowan.testing.RowanTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RowanTest
class ServicesPagesTests {

  /** The specification's own schemas, where a checkout has them beside it. */
  private static final Path SCHEMA =
      Path.of("../shared/data/hsds/schema/compiled/service_with_definitions.json");

  @Autowired private Authorities authorities;
  @Autowired private Accounts accounts;
  @Autowired private Directory directory;
  @LocalServerPort private int port;

  private Council council;
  private HttpVisitor visitor;

  @BeforeEach
  void aVisitor() {
    council = Council.founded(authorities, accounts);
    visitor = HttpVisitor.at(council.authority(), port);
  }

  private void listed(Availability availability, Optional<OpeningHours> hours, String telephone) {
    var provider = council.organisation(OrganisationKind.PROVIDER, "Larch House");
    var manager = council.holder(provider, Office.PROVIDER_MANAGER, "Manager");
    var service =
        new DescribeService(
            provider,
            availability,
            Set.of(Audience.WOMEN, Audience.REFUGEES),
            List.of("en", "ur"),
            true,
            telephone,
            hours,
            Map.of(
                Language.ENGLISH, new Wording("Larch line", "Listens to you.", "Call."),
                Language.WELSH, new Wording("Llinell Larch", "Yn gwrando.", "Ffoniwch.")));
    assertThat(directory.add(manager, service)).isInstanceOf(DirectoryResult.Done.class);
  }

  private static OpeningHours weekdays() {
    return new OpeningHours(
        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
        LocalTime.of(9, 0),
        LocalTime.of(17, 30));
  }

  @Test
  void showWhoHelpsWhomAndWhen() {
    listed(Availability.FULL, Optional.of(weekdays()), "0808 157 0000");
    assertThat(visitor.get("/services").body())
        .contains("Larch line", "Full now", "Monday to Friday, 09:00 to 17:30", "0808 157 0000")
        .contains("Women, Refugees and people seeking asylum", "English, Urdu", "Larch House");
  }

  @Test
  void showTheSameInWelsh() {
    listed(Availability.OPEN, Optional.of(OpeningHours.ALWAYS), "");
    assertThat(visitor.get("/services?language=cy").body())
        .contains("<html lang=\"cy\"", "Llinell Larch", "Ar agor", "Ddydd a nos, bob dydd", "Wrdw")
        .doesNotContain("Larch line", "Open");
  }

  @Test
  void sayWhatToDoWhereNothingIsListedYet() {
    assertThat(visitor.get("/services").body()).contains("The list is being put together");
    assertThat(visitor.get("/services.json").body()).contains("\"empty\":true");
  }

  @Test
  void areValidHumanServicesDataWhateverTheServiceLeavesOut() throws IOException {
    assumeThat(SCHEMA).exists();
    listed(Availability.OPEN, Optional.of(OpeningHours.ALWAYS), "0808 157 0000");
    listed(Availability.FULL, Optional.of(weekdays()), "");
    listed(Availability.PAUSED, Optional.empty(), "101");
    var contents = services();
    assertThat(contents).hasSize(3);
    for (var service : contents) {
      assertThat(schema().validate(service.toString(), InputFormat.JSON)).isEmpty();
    }
  }

  @Test
  void wouldNotPassWithAStateThatTheSpecificationDoesNotKnow() throws IOException {
    assumeThat(SCHEMA).exists();
    listed(Availability.PAUSED, Optional.empty(), "");
    var broken = services().getFirst().toString().replace("temporarily closed", "paused");
    assertThat(schema().validate(broken, InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void giveNoPlaceWhereAnybodyCouldBeFound() {
    listed(Availability.OPEN, Optional.of(weekdays()), "101");
    assertThat(visitor.get("/services.json").body())
        .contains("\"name\":\"Larch line\"")
        .doesNotContain("location", "address", "postal", "latitude");
  }

  private List<JsonNode> services() {
    var page = JsonMapper.builder().build().readTree(visitor.get("/services.json").body());
    return page.get("contents").valueStream().toList();
  }

  private static Schema schema() throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Files.readString(SCHEMA), InputFormat.JSON);
  }
}
