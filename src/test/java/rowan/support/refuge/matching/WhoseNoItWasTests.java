package rowan.support.refuge.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Wing;
import rowan.support.refuge.GivenRefuges;
import rowan.testing.RowanTest;

/** Whose 'no' it was where nobody said: the database and the code tell the same of each reason. */
@RowanTest
class WhoseNoItWasTests {

  @Autowired private GivenRefuges given;
  @Autowired private Acting acting;
  @Autowired private JdbcClient jdbc;

  @Test
  void followsFromTheReasonHereAsInTheDatabase() {
    var house = given.house();
    var searches = new EnumMap<UnmetReason, NeedId>(UnmetReason.class);
    for (var reason : UnmetReason.values()) {
      searches.put(reason, given.search(house));
    }
    var told = new EnumMap<UnmetReason, Party>(UnmetReason.class);
    acting.run(
        Wing.SUPPORT,
        house.worker(),
        () -> {
          searches.forEach((reason, need) ->
              jdbc.sql(
                      """
                      insert into refuge.unmet (authority_id, id, need_id, case_id, person_id, reason, women, men, others,
                        untold, children, step_free, pets, next_step, account_id, at)
                      select authority_id, ?, id, case_id, person_id, ?, 1, 0, 0, 0, 0, false, false, ?, account_id, at
                      from refuge.need where id = ?\
                      """)
                  .params(UUID.randomUUID(), reason.name(), new byte[64], need.value())
                  .update());
          jdbc.sql("select reason, party from refuge.unmet")
              .query(row -> {
                told.put(
                    UnmetReason.valueOf(row.getString("reason")),
                    Party.valueOf(row.getString("party")));
              });
        });
    assertThat(told)
        .isEqualTo(
            Stream.of(UnmetReason.values())
                .collect(Collectors.toMap(reason -> reason, UnmetReason::party)));
    assertThat(Map.copyOf(told).values()).contains(Party.values());
  }
}
