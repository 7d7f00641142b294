package rowan.support.refuge.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import rowan.foundation.access.Actor;
import rowan.promises.WholeDatabase;
import rowan.support.casework.GivenCases;
import rowan.support.refuge.GivenRefuges;
import rowan.support.refuge.matching.Needs;
import rowan.support.refuge.places.AccommodationKind;
import rowan.support.refuge.places.AddRefuge;
import rowan.support.refuge.places.RefugePlaces;
import rowan.support.refuge.places.SpaceFeatures;
import rowan.testing.HttpVisitor;
import rowan.testing.RowanTest;

/** What cannot be is refused with the reason, and nothing that was typed is lost. */
@RowanTest
class BadlyAskedTests {

  @Autowired private GivenRefuges given;
  @Autowired private GivenCases cases;
  @Autowired private RefugePlaces places;
  @Autowired private Clock clock;
  @LocalServerPort private int port;

  private GivenRefuges.House house;

  @BeforeEach
  void aHouse() {
    house = given.house();
  }

  private HttpVisitor signedIn(Actor actor) {
    return HttpVisitor.signedIn(house.team().council().authority(), port, actor);
  }

  private String answer(Actor actor, String path, Map<String, String> fields) {
    var visitor = signedIn(actor);
    visitor.get(path);
    return visitor.post(path, fields).body();
  }

  private String added(String field, String value) {
    var fields = new HashMap<>(Map.of("name", "room 9", "beds", "2", "floor", "1"));
    fields.putAll(Map.of("door", "SHARED", "whom", "WOMEN_AND_CHILDREN"));
    fields.put(field, value);
    return answer(house.manager(), "/refuge/places/" + house.refuge() + "/spaces/new", fields);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "beds | 0 | Enter how many beds",
        "beds | -3 | Enter how many beds",
        "cots | 5 | Enter how many cots",
        "boys | 130 | Enter the age up to which boys are taken",
        "boys | -1 | Enter the age up to which boys are taken",
        "whom | ANYONE | Households who share a kitchen or a bathroom are of one sex",
        "adapted | yes | is no use behind a step"
      })
  void refusesASpaceThatCannotBe(String field, String value, String reason) {
    assertThat(added(field, value)).contains("There is a problem", reason, "room 9");
    assertThat(places.refuge(house.worker(), house.refuge()).orElseThrow().spaces()).isEmpty();
  }

  private String asked(String field, String value) {
    var path = "/refuge/for/" + cases.aCase(house.team());
    var fields = new HashMap<>(Map.of("women", "1"));
    fields.put(field, value);
    return answer(house.worker(), path, fields);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "women | -1 | Enter how many other women would come",
        "men | 130 | Enter how many men would come",
        "others | 5 | Enter up to 5 other adults",
        "first | LANGUAGE | Choose the language that they speak best",
        "second | BY_AND_FOR | Choose by and for whom the place would be",
        "third | NEAR | Choose the part of the area that they would like to be in"
      })
  void refusesAHouseholdThatCannotBe(String field, String value, String reason) {
    assertThat(asked(field, value)).contains("There is a problem", reason);
  }

  @Test
  void refusesADayThatIsOverAndOneThatIsTooFarAhead() {
    var today = LocalDate.now(clock);
    assertThat(asked("by", today.minusDays(1).toString())).contains("That day is over");
    assertThat(asked("by", today.plusDays(91).toString()))
        .contains("Enter a day in the next 90 days");
  }

  @Test
  void refusesPublicFundsOfSomebodyWithNoRecourseToThem() {
    var path = "/refuge/for/" + cases.aCase(house.team());
    var visitor = signedIn(house.worker());
    visitor.get(path);
    var both = Map.of("funds", "NO_RECOURSE", "women", "");
    assertThat(visitor.post(path + "?funds=UNIVERSAL_CREDIT", both).body())
        .contains("Housing benefit and universal credit are public funds");
  }

  @Test
  void showsTwentyFiveSpacesAtATimeAndCountsTheRestByReason() {
    for (int room = 1; room <= 27; room++) {
      given.space(house, "room " + room, GivenRefuges.FAMILY_ROOM);
    }
    given.space(
        house, "single", new SpaceFeatures(1, 0, false, 1, false, true, 17, false, List.of()));
    var search = given.search(house, cases.aCase(house.team()), Needs.NONE);
    var worker = signedIn(house.worker());
    var first = worker.get("/refuge/searches/" + search).body();
    assertThat(first.split("class=\"panel offer\"", -1)).hasSize(26);
    assertThat(first)
        .contains("Of 28 free spaces 27 fit, 0 fit if, 1 do not: 1 too few beds.")
        .contains("The next 25")
        .doesNotContain("The 25 before");
    var second = worker.get("/refuge/searches/" + search + "?page=2").body();
    assertThat(second.split("class=\"panel offer\"", -1)).hasSize(4);
    assertThat(second).contains("1 bed for 3 people", "The 25 before");
    assertThat(worker.get("/refuge/searches/" + search + "?page=99").body())
        .contains("1 bed for 3 people");
  }

  @Test
  void statesHowFarApartTwoPartsAreAndNotOfOne() {
    places.add(
        new AddRefuge(
            house.manager(), AccommodationKind.REFUGE, "Elm", "south", "7 Quillwort Row", ""));
    var two = Map.of("one", "north", "other", "south", "distance", "FAR");
    var manager = signedIn(house.manager());
    assertThat(manager.get("/refuge/areas").body()).contains("Not said yet");
    manager.post("/refuge/areas", two);
    assertThat(manager.get("/refuge/areas").body()).doesNotContain("Not said yet");
    assertThat(
            manager
                .post("/refuge/areas", Map.of("one", "north", "other", "north", "distance", "FAR"))
                .body())
        .contains("Choose two different parts");
  }

  @Test
  void keepsApartFromAPartHoweverARefugeWritesIt() {
    places.add(
        new AddRefuge(
            house.manager(), AccommodationKind.REFUGE, "Elm", "NORTH", "7 Quillwort Row", ""));
    given.familyRoom(house);
    var worker = signedIn(house.worker());
    var path = "/refuge/for/" + cases.aCase(house.team());
    assertThat(worker.get(path).body()).contains("value=\"north\"");
    var found =
        worker
            .post(path, Map.of("away", "north", "from", "ENGLAND", "steps", "", "women", ""))
            .headers()
            .firstValue("Location")
            .orElseThrow();
    var search = found.substring(found.indexOf("/refuge/searches/"));
    assertThat(worker.get(search).body()).contains("In the part of the area to be away from");
    var again = worker.get(path + "?again=" + search.substring(search.lastIndexOf('/') + 1)).body();
    assertThat(again)
        .containsPattern("value=\"north\"[^>]* checked")
        .containsPattern("value=\"ENGLAND\"[^>]* selected");
  }

  @Test
  void refusesAnHourWithoutItsDay() {
    var space = given.familyRoom(house);
    assertThat(
            answer(
                house.manager(),
                "/refuge/spaces/" + space + "/out-of-use",
                Map.of("why", "STAFFING", "hour", "14:00")))
        .contains("Enter the day as well");
  }

  @Test
  void saysOfASpaceFromBeforeARuleThatItIsTakenOutOfUse() throws SQLException {
    var space = fromBeforeTheRule();
    var fields = new HashMap<>(Map.of("seen", "1", "beds", "3", "floor", "1"));
    assertThat(answer(house.manager(), "/refuge/spaces/" + space + "/change", fields))
        .contains("Take it out of use and add a new one.");
    var search = given.search(house, cases.aCase(house.team()), Needs.NONE);
    assertThat(signedIn(house.worker()).get("/refuge/searches/" + search).body())
        .contains("Shared by anyone: its manager takes it out of use");
  }

  /** A room that anyone shares, as it was there before V740. */
  private UUID fromBeforeTheRule() throws SQLException {
    var id = UUID.randomUUID();
    try (var owner = WholeDatabase.asOwner();
        var statement = owner.createStatement()) {
      owner.setAutoCommit(false);
      statement.execute(
          "select set_config('rowan.authority', '%s', true)"
              .formatted(house.manager().authority()));
      statement.execute("alter table refuge.refuge no force row level security");
      statement.execute("alter table refuge.space no force row level security");
      statement.execute(
          "alter table refuge.space drop constraint one_sex_where_anything_is_shared");
      statement.execute(
          """
          insert into refuge.space (authority_id, id, refuge_id, name, beds, cots, own_door, floor, step_free,
            female_only, boys_up_to, pets, languages, opened_at)
          values ('%s', '%s', '%s', 'old room', 4, 1, false, 0, false, false, 17, false, '{}', '2000-01-01')\
          """
              .formatted(house.manager().authority(), id, house.refuge()));
      statement.execute(
          """
          alter table refuge.space add constraint one_sex_where_anything_is_shared
            check (own_door or female_only or male_only) not valid\
          """);
      statement.execute("alter table refuge.refuge force row level security");
      statement.execute("alter table refuge.space force row level security");
      owner.commit();
    }
    return id;
  }
}
