package rowan.support.refuge.network.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rowan.support.refuge.network.sheet.Vacancy;
import rowan.support.refuge.places.AccommodationKind;

/** What others told, in words. */
class NetworkPageTests {

  private static Vacancy room(boolean womenOnly, boolean menOnly) {
    return new Vacancy(
        Optional.empty(),
        AccommodationKind.REFUGE,
        2,
        0,
        true,
        womenOnly,
        menOnly,
        17,
        false,
        false,
        Set.of(),
        1);
  }

  @Test
  void saysForWhomAPlaceIs() {
    assertThat(NetworkPage.whom(room(true, false))).isEqualTo("Women and children");
    assertThat(NetworkPage.whom(room(false, true))).isEqualTo("Men and children");
    assertThat(NetworkPage.whom(room(false, false))).isEqualTo("Anyone");
  }
}
