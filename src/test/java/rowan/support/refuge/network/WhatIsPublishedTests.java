package rowan.support.refuge.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import rowan.support.casework.DatabaseOwner;
import rowan.support.casework.GivenCases;
import rowan.support.refuge.GivenRefuges;
import rowan.support.refuge.GivenRefuges.House;
import rowan.support.refuge.limits.LimitReason;
import rowan.support.refuge.limits.RefugeLimits;
import rowan.support.refuge.limits.SayLimit;
import rowan.support.refuge.limits.SupportNeed;
import rowan.support.refuge.network.sheet.Sheet;
import rowan.support.refuge.network.sheet.SheetReader;
import rowan.support.refuge.network.sheet.Vacancy;
import rowan.support.refuge.network.signing.SigningKey;
import rowan.support.refuge.places.AddSpace;
import rowan.support.refuge.places.OutOfUseReason;
import rowan.support.refuge.places.RefugePlaces;
import rowan.support.refuge.places.SpaceFeatures;
import rowan.testing.RowanTest;
import rowan.testing.TestClock;

/**
 * What a member could find out who watches us day and night: how much room there is, and no more.
 */
@RowanTest
class WhatIsPublishedTests {

  private final SigningKey key = SigningKey.make();

  @Autowired private GivenRefuges refuges;
  @Autowired private GivenCases cases;
  @Autowired private GivenNetwork given;
  @Autowired private RefugePlaces places;
  @Autowired private RefugeLimits limits;
  @Autowired private TestClock clock;
  @LocalServerPort private int port;

  private House house;

  @BeforeEach
  void aService() {
    house = refuges.house("Behind 7 Quillwort Mews");
    given.joined(house);
    given.confirmed(house, "Southshire", "https://southshire.example", key);
  }

  @AfterEach
  void moveBack() {
    clock.moveBack();
  }

  private String told() {
    var caller = given.caller(house, port, key);
    var answer = caller.send(caller.signed());
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private Sheet sheet() {
    return SheetReader.page(told().getBytes(StandardCharsets.UTF_8)).orElseThrow().sheet();
  }

  private void nextQuarter() {
    clock.moveOn(Publishing.QUARTER);
  }

  private static SpaceFeatures room(int beds, int cots, String... languages) {
    return new SpaceFeatures(beds, cots, false, 1, false, true, 14, false, List.of(languages));
  }

  @Test
  void countsSpacesByShapeAndNoFurtherThanThree() {
    for (int i = 1; i <= 5; i++) {
      refuges.space(house, "room " + i, GivenRefuges.FAMILY_ROOM);
    }
    refuges.space(house, "great room", room(11, 4));
    assertThat(sheet().vacancies())
        .extracting(one -> one.beds() + " beds " + one.cots() + " cots: " + one.places())
        .containsExactly("4 beds 1 cots: 3", "6 beds 2 cots: 1");
  }

  @Test
  void saysTheRegionOnlyWhereTwoRefugesOfAKindAre() {
    refuges.space(house, "room 1", GivenRefuges.FAMILY_ROOM);
    assertThat(sheet().vacancies()).extracting(Vacancy::region).containsExactly(Optional.empty());
    var second = refuges.refuge(house.manager(), "Rowan", "Behind 8 Quillwort Mews");
    GivenRefuges.done(
        places.add(new AddSpace(house.manager(), second, "room 1", GivenRefuges.FLAT)));
    nextQuarter();
    assertThat(sheet().vacancies())
        .extracting(Vacancy::region)
        .containsExactly(Optional.of("north"), Optional.of("north"));
  }

  /** Who asks every minute learns no more of when somebody came than who asks every quarter. */
  @Test
  void tellsEverybodyTheSameForAQuarterOfAnHour() {
    var room = refuges.space(house, "room 1", GivenRefuges.FAMILY_ROOM);
    var before = told();
    refuges.held(house, refuges.search(house, cases.aCase(house.team())), room);
    refuges.space(house, "room 2", GivenRefuges.FAMILY_ROOM);
    assertThat(told()).isEqualTo(before);
    nextQuarter();
    assertThat(sheet().places()).isEqualTo(1);
    assertThat(Instant.parse("2030-03-05T10:14:59.9Z"))
        .satisfies(at ->
            assertThat(Publishing.quarter(at)).isEqualTo(Instant.parse("2030-03-05T10:00:00Z")));
  }

  @Test
  void tellsNoSpaceThatIsHeldOrOutOfUse() {
    var held = refuges.space(house, "room 1", GivenRefuges.FAMILY_ROOM);
    var closed = refuges.space(house, "room 2", GivenRefuges.FAMILY_ROOM);
    refuges.held(house, refuges.search(house), held);
    GivenRefuges.done(
        places.takeOutOfUse(house.manager(), closed, OutOfUseReason.REPAIRS, Optional.empty()));
    assertThat(sheet().vacancies()).isEmpty();
  }

  @Test
  void tellsWhatCannotBeMetAndNeverWhy() {
    refuges.space(house, "room 1", GivenRefuges.FAMILY_ROOM);
    GivenRefuges.done(
        limits.say(
            new SayLimit(
                house.manager(),
                house.refuge(),
                Optional.empty(),
                SupportNeed.DRUGS_OR_ALCOHOL,
                LimitReason.ANOTHER_RESIDENT,
                Optional.empty())));
    assertThat(told()).contains("\"cannotMeet\":[\"DRUGS_OR_ALCOHOL\"]").doesNotContain("RESIDENT");
  }

  /** A language that one refuge alone speaks would be its name. */
  @Test
  void tellsWhichLanguagesAreSpokenAndNotWhere() {
    refuges.space(house, "room 1", room(2, 0, "sk"));
    refuges.space(house, "room 2", room(2, 0, "ur"));
    var sheet = sheet();
    assertThat(sheet.languages()).containsExactly("sk", "ur");
    assertThat(sheet.vacancies())
        .singleElement()
        .satisfies(one -> assertThat(one.places()).isEqualTo(2));
  }

  @Test
  void hasNoNameNoIdAndNoAddressAndIsAsItsSchemaSays() throws IOException {
    var room = refuges.space(house, "Fennel room", GivenRefuges.FAMILY_ROOM);
    refuges.held(house, refuges.search(house), refuges.space(house, "x", GivenRefuges.FLAT));
    var told = told();
    assertThat(told)
        .doesNotContain(
            "Quillwort",
            "Alder",
            "Fennel",
            "Open Gate",
            "Khan",
            room.toString(),
            house.refuge().toString())
        .doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}");
    var schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(Path.of("docs", "network-v1.schema.json")));
    assertThat(schema.validate(told, InputFormat.JSON)).isEmpty();
  }

  @Test
  void tellsThatASpaceIsForMenOnly() throws SQLException {
    refuges.space(house, "room 1", GivenRefuges.FAMILY_ROOM);
    DatabaseOwner.run(
        house.worker().authority(),
        "insert into refuge.space (authority_id, id, refuge_id, name, beds, cots, own_door, floor, step_free,"
            + " female_only, male_only, boys_up_to, pets, languages, opened_at)"
            + " select authority_id, gen_random_uuid(), refuge_id, 'room 2', 1, 0, own_door, floor, step_free,"
            + " false, true, 17, pets, languages, opened_at from refuge.space");
    assertThat(sheet().vacancies())
        .extracting(one -> one.womenOnly() + " " + one.menOnly())
        .containsExactlyInAnyOrder("true false", "false true");
  }
}
