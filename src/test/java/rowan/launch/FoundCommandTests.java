package rowan.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rowan.launch.embedded.CannotStart;

class FoundCommandTests {

  private static FoundCommand.Asked read(String words) {
    return FoundCommand.Asked.read(List.of(words.split(" ")), "8080");
  }

  @Test
  void readsWhatACouncilIsFoundedFrom() {
    var asked =
        read(
            "--slug fernborough --name Fernborough --administrator Priya.N@example.gov.uk"
                + " --address https://rowan.example.gov.uk/");
    assertThat(asked.slug()).isEqualTo("fernborough");
    assertThat(asked.administrator().value()).isEqualTo("priya.n@example.gov.uk");
    assertThat(asked.person()).isEqualTo("priya.n");
    assertThat(asked.address()).isEqualTo("https://rowan.example.gov.uk");
  }

  @Test
  void leadsToThisMachineUnlessToldAnotherAddress() {
    assertThat(read("--slug f --name F --administrator a@example.org").address())
        .isEqualTo("http://localhost:8080");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--slug f --name F",
        "--slug F --name F --administrator a@example.org",
        "--slug f --name F --administrator nobody",
        "--slug f --name F --administrator a@example.org --address ftp://example.org",
        "--slug f --name F --administrator a@example.org --colour green",
        "--slug f --name F --administrator"
      })
  void refusesWhatItCannotFoundACouncilFrom(String words) {
    assertThatThrownBy(() -> read(words)).isInstanceOf(CannotStart.class);
  }
}
