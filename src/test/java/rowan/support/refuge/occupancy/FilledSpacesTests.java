package rowan.support.refuge.occupancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.demo.StoryClock;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Wing;
import rowan.support.refuge.Destination;
import rowan.support.refuge.GivenRefuges;
import rowan.support.refuge.MoveResult;
import rowan.support.refuge.Stays;
import rowan.support.refuge.places.OccupancyId;
import rowan.support.refuge.places.OutOfUseReason;
import rowan.support.refuge.places.RefugePlaces;
import rowan.support.refuge.places.SpaceId;
import rowan.support.refuge.vacancies.Vacancies;
import rowan.testing.RowanTest;
import rowan.testing.TestPostgres;

/** Until when a space is filled is kept by the database, whatever fills it and whoever writes. */
@RowanTest
class FilledSpacesTests {

  private static final Instant NOON = Instant.parse("2030-03-05T12:00:00Z");

  @Autowired private GivenRefuges given;
  @Autowired private Stays stays;
  @Autowired private RefugePlaces places;
  @Autowired private Vacancies vacancies;
  @Autowired private FilledSpaces filled;
  @Autowired private StoryClock story;
  @Autowired private Acting acting;
  @Autowired private JdbcClient jdbc;

  private GivenRefuges.House house;
  private SpaceId space;

  @BeforeEach
  void aRoom() {
    house = given.house();
    space = story.at(NOON, () -> given.familyRoom(house));
  }

  private int free(Instant at) {
    assertThat(filled.saidWrongly(house.worker())).isZero();
    return story.at(at, () -> vacancies.free(house.worker(), Optional.empty()).free().size());
  }

  private static OccupancyId done(MoveResult result) {
    return ((MoveResult.Done) result).id();
  }

  @Test
  void followsASpaceFromItsFirstHoldToTheDayItIsReadyAgain() {
    assertThat(free(NOON)).isOne();
    var hold = story.at(NOON, () -> given.held(house, given.search(house), space));
    assertThat(free(NOON.plus(Duration.ofMinutes(29)))).isZero();
    assertThat(free(NOON.plus(Duration.ofMinutes(30)))).as("by itself").isOne();
    story.at(NOON.plusSeconds(60), () -> stays.letGo(house.worker(), hold));
    assertThat(free(NOON.plusSeconds(60))).isOne();
    var second =
        story.at(NOON.plusSeconds(90), () -> given.held(house, given.search(house), space));
    var stay = done(story.at(NOON.plusSeconds(120), () -> stays.moveIn(house.worker(), second)));
    var later = NOON.plus(Duration.ofDays(20));
    assertThat(free(later)).isZero();
    story.at(later, () -> stays.moveOut(house.worker(), stay, Destination.SETTLED_SOCIAL));
    assertThat(free(later.plus(Duration.ofDays(1)))).as("to be cleaned").isZero();
    story.at(
        later.plus(Duration.ofDays(1)),
        () ->
            places.takeOutOfUse(house.manager(), space, OutOfUseReason.REPAIRS, Optional.empty()));
    assertThat(filled.saidWrongly(house.worker())).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update refuge.filled set until_at = '-infinity', kind = null",
        "insert into refuge.filled select authority_id, gen_random_uuid(), '-infinity', null from refuge.filled limit 1",
        "delete from refuge.filled",
      })
  void isWrittenByNobody(String attack) {
    assertThatThrownBy(
            () -> acting.run(Wing.SUPPORT, house.manager(), () -> jdbc.sql(attack).update()))
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  /**
   * One ends what is long past once more while the other has just taken the space, and neither has
   * committed. To see it fail: look for the last stretch before the row is locked.
   */
  @Test
  void ofTwoWhoWriteAtTheSameTimeTheSecondSeesWhatTheFirstWrote() throws Exception {
    var first = story.at(NOON, () -> given.held(house, given.search(house), space));
    story.at(NOON.plusSeconds(60), () -> stays.letGo(house.worker(), first));
    try (var holding = connected();
        var ending = connected()) {
      run(
          holding,
          """
          insert into refuge.occupancy (authority_id, id, space_id, female_only, boys_up_to, kind, during, begun_at, begun_by,
            case_id, person_id, need_id, women, men, others, untold, children, agreed_by_policy)
          select authority_id, gen_random_uuid(), space_id, female_only, boys_up_to, 'HOLD',
            tstzrange(at, at + interval '30 minutes'), at, begun_by, gen_random_uuid(), gen_random_uuid(),
            gen_random_uuid(), women, men, others, untold, children, agreed_by_policy
          from refuge.occupancy, (select '2030-03-06T12:00:00Z'::timestamptz as at) tomorrow where id = 'ID'\
          """,
          first.value());
      run(holding, "set constraints all immediate", first.value()); // as at its commit
      int waits = backend(ending);
      var ended =
          CompletableFuture.runAsync(() -> {
            try {
              run(
                  ending,
                  "update refuge.occupancy set during = tstzrange(begun_at, begun_at + interval '30 seconds') where id = 'ID'",
                  first.value());
              ending.commit();
            } catch (SQLException failed) {
              throw new IllegalStateException(failed);
            }
          });
      untilItWaits(holding, waits, ended);
      holding.commit();
      ended.join();
    }
    assertThat(free(Instant.parse("2030-03-06T12:10:00Z"))).isZero();
  }

  /** Until it waits for the other, or is through without that. */
  private static void untilItWaits(Connection asking, int backend, CompletableFuture<Void> ended)
      throws SQLException {
    try (var ask =
        asking.prepareStatement(
            "select wait_event_type = 'Lock' from pg_stat_activity where pid = ?")) {
      ask.setInt(1, backend);
      while (!ended.isDone()) {
        try (var answer = ask.executeQuery()) {
          if (answer.next() && answer.getBoolean(1)) {
            return;
          }
        }
      }
    }
  }

  private static int backend(Connection connection) throws SQLException {
    try (var asked = connection.prepareStatement("select pg_backend_pid()");
        var answer = asked.executeQuery()) {
      answer.next();
      return answer.getInt(1);
    }
  }

  private static void run(Connection connection, String sql, UUID id) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql.replace("ID", id.toString()));
    }
  }

  private Connection connected() throws SQLException {
    var access = TestPostgres.running().access();
    var connection =
        DriverManager.getConnection(access.url(), access.owner().user(), access.owner().password());
    connection.setAutoCommit(false);
    try (var acts = connection.prepareStatement("select set_config('rowan.authority', ?, true)")) {
      acts.setString(1, house.worker().authority().toString());
      acts.execute();
    }
    return connection;
  }
}
