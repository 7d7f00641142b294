package rowan.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import rowan.RowanApplication;

class ModularityTests {

  private static final ApplicationModules ROOMS = ApplicationModules.of(RowanApplication.class);

  @Test
  void roomsKeepToTheirDeclaredDependencies() {
    ROOMS.verify();
  }

  @Test
  void everyRoomStandsInOneOfTheFourWings() {
    assertThat(ROOMS.stream().map(ApplicationModule::getIdentifier).map(Object::toString))
        .isNotEmpty()
        .allMatch(room -> room.matches("(commissioning|evidence|support|foundation)\\.[a-z]+"));
  }

  /** A package-info among the tests comes first on the class path, and the room's is not seen. */
  @Test
  void noTestHidesTheContractOfARoom() throws IOException {
    var main = Path.of("src/main/java");
    var tests = Path.of("src/test/java");
    try (var files = Files.walk(tests)) {
      assertThat(
              files
                  .filter(file -> file.endsWith("package-info.java"))
                  .filter(file -> Files.exists(main.resolve(tests.relativize(file)))))
          .isEmpty();
    }
  }
}
