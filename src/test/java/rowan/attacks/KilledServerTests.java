package rowan.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rowan.testing.TestPostgres;

/**
 * The application is killed, {@code kill -9}, while sixteen people write: whatever was acknowledged
 * is there once, with its trace; what was not is sent again and is there once too; nothing is there
 * by halves; and it starts again each time.
 */
class KilledServerTests {

  private static final int LONGEST_MILLIS = 400;

  @TempDir Path temporary;

  @Test
  void losesNothingThatItAcknowledged() throws Exception {
    isKilled(Integer.getInteger("rowan.kills", 50));
  }

  @Test
  @Tag("long")
  void losesNothingThatItAcknowledgedHoweverOftenItIsKilled() throws Exception {
    isKilled(Integer.getInteger("rowan.kills", 200));
  }

  private void isKilled(int kills) throws Exception {
    long seed = Long.getLong("rowan.kill.seed", System.nanoTime());
    var random = new Random(seed);
    var postgres = TestPostgres.running();
    var access = postgres.anotherDatabase("killed_" + UUID.randomUUID().toString().substring(0, 8));
    var kept = Kept.in(postgres, access);
    var sent = new Sent();
    var server = AttackedServer.first(AttackedServer.Start.on(access, temporary));
    long slowest = 0;
    long started = System.nanoTime();
    try {
      var writers = new Writers(server.team(), sent);
      for (int kill = 0; kill < kills; kill++) {
        writers.begin();
        var killed = server;
        AtAMoment.of(random, LONGEST_MILLIS, killed::kill);
        writers.stop();
        assertThat(server.errors()).as("logged by the server that was killed").isEmpty();
        long before = System.nanoTime();
        server = server.again();
        slowest = Math.max(slowest, System.nanoTime() - before);
        assertThat(server.team().visitor().get("/actuator/health").statusCode()).isEqualTo(200);
        kept.holdsEachReferralOnce(sent);
        kept.holdsEachStepOnce(sent);
        kept.holdsALookForEachPageThatCame(sent);
      }
      writers.sendTheRest();
      assertThat(sent.faults()).isEmpty();
      assertThat(sent.failures()).as("answers that said that something is broken").isZero();
      kept.holdsEachReferralOnce(sent);
      kept.holdsNothingByHalves();
      kept.holdsEachStepOnce(sent);
      kept.holdsALookForEachPageThatCame(sent);
      kept.givesEachFileBack(server.team(), sent);
      System.out.printf(
          "%d kills (seed %d) in %d s: %d writes acknowledged, 0 lost; slowest start %d ms%n",
          kills,
          seed,
          Duration.ofNanos(System.nanoTime() - started).toSeconds(),
          sent.writes(),
          Duration.ofNanos(slowest).toMillis());
    } finally {
      server.kill();
    }
  }
}
