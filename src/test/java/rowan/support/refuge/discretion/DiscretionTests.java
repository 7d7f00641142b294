package rowan.support.refuge.discretion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiscretionTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mill Road refuge",
        "The house in Mill Lane",
        "Quillwort Row, upstairs",
        "Long Street",
        "High St",
        "Abbey Close",
        "12 Broadway",
        "4a, Mill",
        "ZZ99 9ZZ",
        "Park Crescent flats"
      })
  void noticesANameThatTellsWhere(String name) {
    assertThat(Discretion.tellsWhere(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Alder",
        "family room 2",
        "room 7",
        "St Mary’s",
        "Close to the sea",
        "A way forward",
        "Court of the Lions",
        "Second floor",
        "Brownlow flats",
        "Threeways"
      })
  void letsANamePassThatTellsNothing(String name) {
    assertThat(Discretion.tellsWhere(name)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Rowan House, Mill Lane, Fernborough | by the bus stop in Mill Lane",
        "Rowan House, Mill Lane, Fernborough | At Rowan House",
        "Rowan House Mill Lane Fernborough | by the bus stop in mill lane",
        "12 Broadway, Fernborough | The café on the Broadway",
        "12 Broadway Fernborough ZZ99 9ZZ | at the end of Broadway",
        "12 The Broadway, Fernborough | outside the bank, Broadway",
        "Flat 2, 4 Quillwort Row, Fernborough, ZZ99 9ZZ | quillwort  row",
        "The address is 4 Quillwort Row | By the shop in Quillwort Row",
        "7 King’s Road | The chemist in Kings Road",
        "7 Kings Rd | the chemist, King's Road",
        "18 Abbey Hill | the corner of Abbey Hill",
        "14 High Street | the bakery in the High Street",
        "3 Old Mill Lane | the stop in Mill Lane"
      })
  void noticesWordsThatNameTheStreetOfAnAddress(String address, String words) {
    assertThat(Discretion.givesAway(address, words)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Flat 2, 4 Quillwort Row, Fernborough, ZZ99 9ZZ | Fernborough library, in the High Street",
        "Rowan House, Mill Lane, Fernborough | Inside the station, by the ticket office",
        "Rowan House, Mill Lane, Fernborough | The mill, by the water",
        "12 Broadway, Fernborough | Bus station, stand 12, by the café",
        "14 Market Place, Fernborough | The market hall",
        "18 Abbey Hill, Fernborough | The abbey, at the gate",
        "Unit 3, Fernborough | Fernborough station"
      })
  void letsWordsPassThatNameAnotherPlace(String address, String words) {
    assertThat(Discretion.givesAway(address, words)).isFalse();
  }
}
