package rowan.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rowan.launch.embedded.EmbeddedPostgres;
import rowan.launch.embedded.EmbeddedPostgres.Durability;
import rowan.testing.TestPostgres;

/**
 * Every process of PostgreSQL is killed, {@code kill -9}, while sixteen people write through the
 * application: whatever was acknowledged is there once, with its trace; no page came whose look is
 * not in the log (let {@code Acting} turn {@code synchronous_commit} off for all, and some are
 * missing; let {@code SharedWait} ask on any free connection, and one was, in ten kills); every
 * index agrees with its table; and the application goes on as soon as the database does, without
 * being started again.
 */
class KilledDatabaseTests {

  private static final int LONGEST_MILLIS = 500;
  private static final long PATIENCE_SECONDS = 60;

  /** Every B-tree with its table, both ways; then every table by itself. */
  private static final String INDEXES =
      """
      select bt_index_parent_check(c.oid::regclass, true, true) from pg_class c
      join pg_index i on i.indexrelid = c.oid join pg_am a on a.oid = c.relam
      where a.amname = 'btree' and c.relpersistence = 'p' and i.indisready and i.indisvalid\
      """;

  private static final String TABLES =
      """
      select c.oid::regclass, v.* from pg_class c, verify_heapam(c.oid::regclass) v
      where c.relkind in ('r', 't', 'm')\
      """;

  @TempDir Path temporary;

  @Test
  void losesNothingThatWasAcknowledged() throws Exception {
    isKilled(Integer.getInteger("rowan.kills", 10));
  }

  @Test
  @Tag("long")
  void losesNothingThatWasAcknowledgedHoweverOftenItIsKilled() throws Exception {
    isKilled(Integer.getInteger("rowan.kills", 200));
  }

  private void isKilled(int kills) throws Exception {
    long seed = Long.getLong("rowan.kill.seed", System.nanoTime());
    var random = new Random(seed);
    Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwx--x--x"));
    var home = temporary.resolve("home");
    var told = new LinkedBlockingQueue<String>();
    var sent = new Sent();
    try (var postgres =
        EmbeddedPostgres.start(home, TestPostgres.programs(), Durability.KEPT, told::add)) {
      var kept = Kept.in(postgres, postgres.access());
      kept.run("create extension amcheck");
      var server = AttackedServer.first(AttackedServer.Start.on(postgres.access(), temporary));
      try {
        long started = System.nanoTime();
        long slowest = 0;
        var writers = new Writers(server.team(), sent);
        writers.begin();
        for (int kill = 0; kill < kills; kill++) {
          AtAMoment.of(random, LONGEST_MILLIS, () -> kill(home));
          long before = System.nanoTime();
          assertThat(told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).contains("runs again");
          writers.awaitMore();
          slowest = Math.max(slowest, System.nanoTime() - before);
        }
        writers.stop();
        writers.sendTheRest();
        assertThat(sent.faults()).isEmpty();
        kept.holdsEachReferralOnce(sent);
        kept.holdsNothingByHalves();
        kept.holdsEachStepOnce(sent);
        assertThat(sent.shown()).as("pages that came").isNotEmpty();
        kept.holdsALookForEachPageThatCame(sent);
        kept.givesEachFileBack(server.team(), sent);
        assertThat(kept.rows(INDEXES)).as("indexes that were looked at").hasSizeGreaterThan(100);
        assertThat(kept.rows(TABLES)).as("tables that are damaged").isEmpty();
        System.out.printf(
            "%d kills of PostgreSQL (seed %d) in %d s: %d writes acknowledged, 0 lost; %d pages came,"
                + " none without its look; %d answers"
                + " said that something is broken; writing again after %d ms at most%n",
            kills,
            seed,
            Duration.ofNanos(System.nanoTime() - started).toSeconds(),
            sent.writes(),
            sent.shown().size(),
            sent.failures(),
            Duration.ofNanos(slowest).toMillis());
      } finally {
        server.kill();
      }
    }
  }

  /** All at once, the first one first, so that none of them can tidy up. */
  private static void kill(Path home) {
    var first = ProcessHandle.of(numberOfTheFirst(home)).orElseThrow();
    var all = new ArrayList<ProcessHandle>();
    all.add(first);
    first.descendants().forEach(all::add);
    all.forEach(ProcessHandle::destroyForcibly);
  }

  private static long numberOfTheFirst(Path home) {
    try {
      var mark = Files.readAllLines(home.resolve("postgres/data/postmaster.pid"));
      return Long.parseLong(mark.getFirst().strip());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
