package rowan.architecture;

import static org.assertj.core.api.Assertions.assertThat;

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
}
