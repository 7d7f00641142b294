package rowan.support.refuge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Wing;
import rowan.support.refuge.GivenRefuges.House;
import rowan.testing.RowanTest;

/** A search among many spaces with many stays behind them. */
@RowanTest
class SearchingAmongManySpacesTests {

  private static final int FREE_ONE_IN = 20;

  @Autowired private GivenRefuges given;
  @Autowired private Refuge refuge;
  @Autowired private Acting acting;
  @Autowired private JdbcClient jdbc;

  private House house;

  private void load(int spaces, int staysEach) {
    house = given.house();
    var authority = house.manager().authority().value();
    acting.in(
        Wing.SUPPORT,
        house.manager(),
        () -> {
          jdbc.sql(
                  """
                  insert into refuge.space (authority_id, id, refuge_id, name, beds, cots, own_door, own_bathroom, floor,
                    step_free, female_only, boys_up_to, pets, languages, opened_at)
                  select :authority, gen_random_uuid(), :refuge, 'room ' || n, 1 + n % 5, 1, true, true, n % 4, n % 3 = 0, n % 2 = 0,
                    14, false, '{pl}', timestamptz '2001-01-01'
                  from generate_series(1, :spaces) n\
                  """)
              .param("authority", authority)
              .param("refuge", house.refuge().value())
              .param("spaces", spaces)
              .update();
          stays(
              "generate_series(1, :stays) n",
              "tstzrange(timestamptz '2001-01-01' + n * interval '60 days', timestamptz '2001-01-01' + n * interval '60 days' + interval '50 days')",
              "timestamptz '2001-01-01' + n * interval '60 days'",
              staysEach);
          stays(
              "(select 1 as n where :stays > 0 and substring(s.name from 6)::int % "
                  + FREE_ONE_IN
                  + " > 0) one",
              "tstzrange(timestamptz '2020-01-01', null)",
              "timestamptz '2020-01-01'",
              1);
          return spaces;
        });
  }

  private void stays(String times, String during, String begun, int each) {
    jdbc.sql(
            """
            insert into refuge.occupancy (authority_id, id, space_id, female_only, boys_up_to, kind, during, begun_at, begun_by,
              case_id, person_id, need_id, women, men, others, untold, children, agreed_by_policy)
            select s.authority_id, gen_random_uuid(), s.id, s.female_only, s.boys_up_to, 'STAY', %s, %s, s.id,
              gen_random_uuid(), s.id, s.id, 1, 0, 0, 0, 0, false
            from refuge.space s, lateral %s where s.authority_id = :authority\
            """
                .formatted(during, begun, times))
        .param("authority", house.manager().authority().value())
        .param("stays", each)
        .update();
  }

  @Test
  void readsNoMoreThanWhatIsFree() {
    load(400, 3);
    var found = refuge.found(house.worker(), given.search(house)).orElseThrow();
    assertThat(found.fits()).hasSize(400 / FREE_ONE_IN);
    assertThat(found.notFree().livedIn()).isEqualTo(400 - 400 / FREE_ONE_IN);
  }
}
