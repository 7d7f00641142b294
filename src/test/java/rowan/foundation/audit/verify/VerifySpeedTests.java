package rowan.foundation.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import rowan.foundation.audit.log.GivenLog;
import rowan.testing.RowanTest;
import rowan.testing.TestPostgres;

/** How many entries a second one core verifies. Prints the figure, and asserts none. */
@Tag("long")
@RowanTest
class VerifySpeedTests {

  private static final int ENTRIES = Integer.getInteger("rowan.entries", 1_000_000);

  @TempDir Path folder;

  @Autowired private GivenLog given;

  @Test
  void verifiesAMillionEntries() throws Exception {
    var log = given.in(folder);
    var access = TestPostgres.running().access();
    try (var connection =
            DriverManager.getConnection(
                access.url(), access.application().user(), access.application().password());
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      var council = log.id().value();
      var begin =
          "select set_config('role', 'rowan_foundation', true), set_config('rowan.authority', '%s', true)"
              .formatted(council);
      statement.execute(begin);
      statement.execute(
          """
          insert into audit.entry (authority_id, at, kind, what, account_id, organisation_id, offices, subjects)
          select '%s', now() + n * interval '1 millisecond', 'LOOK', 'casework.case-page', gen_random_uuid(),
            gen_random_uuid(), 'IDVA', array[gen_random_uuid()] from generate_series(1, %d) n\
          """
              .formatted(council, ENTRIES));
      connection.commit();
      long sequencing = System.nanoTime();
      log.settle();
      told("sequenced and handed to the witness", sequencing);
      for (int round = 0; round < 4; round++) {
        statement.execute(begin);
        long began = System.nanoTime();
        try (var heads = HeadsFile.of(log.heads())) {
          var found = LogCheck.of(connection, council, heads, entries -> {});
          assertThat(found).isInstanceOf(Finding.Verified.class);
        }
        told("verified", began);
        connection.rollback();
      }
    }
  }

  private static void told(String what, long began) {
    double seconds = (System.nanoTime() - began) / 1e9;
    System.out.printf(
        "%,d entries %s in %.1f s: %,.0f a second%n", ENTRIES, what, seconds, ENTRIES / seconds);
  }
}
