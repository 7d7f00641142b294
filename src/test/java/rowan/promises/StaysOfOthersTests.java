package rowan.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Wing;
import rowan.support.casework.connected.ConnectedPeople;
import rowan.support.refuge.stay.GivenDays;
import rowan.support.refuge.stay.GivenStays;
import rowan.testing.RowanTest;

/**
 * What is told of a stay, attacked by somebody of another organisation and by a colleague who is
 * shut out of the case: by the role that support takes on, with ids that they were told by somebody
 * else.
 *
 * <p>To see it fail: take a policy of V788 away.
 */
@RowanTest
class StaysOfOthersTests {

  private static final List<String> TABLES =
      List.of(
          "licence",
          "induction",
          "child_note",
          "visitor",
          "incident",
          "incident_step",
          "charge",
          "payment",
          "benefit",
          "longer_stay",
          "readiness",
          "housing",
          "resettlement");

  @Autowired private GivenStays given;
  @Autowired private GivenDays days;
  @Autowired private ConnectedPeople connected;
  @Autowired private Acting acting;
  @Autowired private JdbcClient jdbc;

  /**
   * Every column that must hold something, of its kind: what a lock lets by, a constraint stops.
   */
  private String insert(String table, GivenStays.Living living, Actor by) {
    var columns =
        acting.in(
            Wing.SUPPORT,
            by,
            () ->
                jdbc.sql(
                        """
                        select a.attname || ' ' || format_type(a.atttypid, null) from pg_attribute a
                        where a.attrelid = ('refuge.' || ?)::regclass and a.attnum > 0 and a.attnotnull and not a.attisdropped
                        order by a.attnum\
                        """)
                    .param(table)
                    .query(String.class)
                    .list());
    return "insert into refuge."
        + table
        + " ("
        + String.join(", ", columns.stream().map(one -> one.split(" ", 2)[0]).toList())
        + ") values ("
        + String.join(", ", columns.stream().map(one -> value(one, living, by)).toList())
        + ")";
  }

  private static String value(String column, GivenStays.Living living, Actor by) {
    var parts = column.split(" ", 2);
    return switch (parts[0]) {
      case "authority_id" -> "'" + by.authority() + "'";
      case "stay_id" -> "'" + living.room() + "'";
      case "case_id" -> "'" + living.caseId() + "'";
      case "refuge_id" -> "'" + living.house().refuge() + "'";
      default ->
          switch (parts[1]) {
            case "uuid" -> "gen_random_uuid()";
            case "date" -> "date '2031-01-01'";
            case "timestamp with time zone" -> "timestamptz '2031-01-01 12:00Z'";
            case "bytea" -> "'\\x00'::bytea";
            case "boolean" -> "true";
            case "text[]" -> "array['HEATING']";
            case "text" -> "'POLICE'";
            default -> "1";
          };
    };
  }

  @TestFactory
  Stream<DynamicTest> areWrittenByNobodyWhoDoesNotSeeTheCase() {
    return TABLES.stream()
        .map(table ->
            DynamicTest.dynamicTest(
                table,
                () -> {
                  var living = given.living();
                  connected.shutOut(living.lead(), living.caseId(), living.worker().account());
                  for (var attacker : List.of(living.house().team().stranger(), living.worker())) {
                    var attack = insert(table, living, attacker);
                    assertThatThrownBy(() ->
                            acting.run(Wing.SUPPORT, attacker, () -> jdbc.sql(attack).update()))
                        .as(attacker.title())
                        .rootCause()
                        .hasMessageContaining("row-level security");
                  }
                }));
  }

  /** Without a where clause no row is read: only a lock for changes stands against it. */
  @Test
  void areChangedByNobodyWhoDoesNotSeeTheCase() {
    var living = given.living();
    days.lived(living.worker(), living.room(), "She is well.");
    for (var change :
        List.of(
            "visitor set left_at = null",
            "benefit set decided_on = null",
            "longer_stay set reviewed_at = null",
            "housing set offered_on = null",
            "resettlement set done_on = null",
            "incident_step set taken_back_at = null")) {
      assertThat(changed(living.worker(), change)).as(change).isEqualTo(1);
      assertThat(changed(living.house().team().stranger(), change)).as(change).isZero();
    }
    connected.shutOut(living.lead(), living.caseId(), living.worker().account());
    assertThat(changed(living.worker(), "visitor set left_at = null")).isZero();
  }

  private int changed(Actor by, String change) {
    return acting.in(Wing.SUPPORT, by, () -> jdbc.sql("update refuge." + change).update());
  }
}
