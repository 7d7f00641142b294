package rowan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rowan.testing.TestPostgres;

class CopyRowsTests {

  private static final String MADE =
      """
      create temporary table copied (id uuid, yes boolean, small smallint, whole integer,
        large bigint, moment timestamptz, no_end timestamptz, day date, hour time, raw bytea,
        words text, ids uuid[], texts text[], nothing text)\
      """;

  @Test
  void storesEachTypeAsItIs() throws SQLException {
    var access = TestPostgres.running().access();
    var id = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");
    try (var connection =
            DriverManager.getConnection(
                access.url(), access.owner().user(), access.owner().password());
        var statement = connection.createStatement()) {
      statement.execute(MADE);
      try (var copy =
          new CopyRows(
              connection,
              "copied",
              "id",
              "yes",
              "small",
              "whole",
              "large",
              "moment",
              "no_end",
              "day",
              "hour",
              "raw",
              "words",
              "ids",
              "texts",
              "nothing")) {
        copy.add(
            id,
            true,
            (short) -7,
            70_000,
            7_000_000_000L,
            Instant.parse("2021-06-15T09:30:00.123456Z"),
            CopyRows.INFINITY,
            LocalDate.of(1999, 12, 31),
            LocalTime.of(14, 30),
            "bytes".getBytes(StandardCharsets.UTF_8),
            "p\u00e2n o \u201cgymorth\u201d",
            List.of(id, id),
            List.of("one", "two"),
            null);
      }
      try (var rows =
          statement.executeQuery(
              """
              select count(*) from copied where id = '01890a5d-ac96-774b-bcce-b302099a8057'
                and yes and small = -7 and whole = 70000 and large = 7000000000
                and moment = '2021-06-15 09:30:00.123456+00' and no_end = 'infinity'
                and day = '1999-12-31' and hour = '14:30' and raw = convert_to('bytes', 'UTF8')
                and words = U&'p\\00E2n o \\201Cgymorth\\201D'
                and ids = array[id, id] and texts = array['one', 'two'] and nothing is null\
              """)) {
        rows.next();
        assertThat(rows.getInt(1)).isEqualTo(1);
      }
    }
  }
}
