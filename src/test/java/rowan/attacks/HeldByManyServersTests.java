package rowan.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rowan.testing.TestPostgres;

/**
 * Three servers on one database, and many workers who hold spaces at them at once, while one server
 * after another is killed and started again: no space is held for two households, no hold that was
 * acknowledged is lost, nobody is told 'taken' of a space that nobody has, and whoever asks after a
 * hold ran out gets it, at whichever server.
 *
 * <p>To see it fail, drop the constraint {@code one_household_at_a_time}.
 */
class HeldByManyServersTests {

  private static final int SERVERS = 3;
  private static final int LONGEST_MILLIS = 1_500;

  @TempDir Path temporary;

  @Test
  void promiseNoSpaceTwice() throws Exception {
    areAsked(8, 80, 1);
  }

  @Test
  @Tag("long")
  void promiseNoSpaceTwiceHoweverManyAsk() throws Exception {
    areAsked(100, 1_000, 9);
  }

  private void areAsked(int spaces, int searches, int kills) throws Exception {
    long seed = Long.getLong("rowan.kill.seed", System.nanoTime());
    var random = new Random(seed);
    var postgres = TestPostgres.running();
    var access = postgres.anotherDatabase("held_" + UUID.randomUUID().toString().substring(0, 8));
    var kept = Kept.in(postgres, access);
    var start = AttackedServer.Start.on(access, temporary);
    var servers = new ArrayList<AttackedServer>();
    try {
      // As many again: they ask once the first holds ran out.
      servers.add(AttackedServer.withARefuge(start, spaces, searches + spaces));
      var first = servers.getFirst();
      servers.addAll(besides(first));
      var teams = servers.stream().map(AttackedServer::team).toList();
      var all = first.told(AttackedMain.SEARCH);
      var holders = new Holders(teams, first.told(AttackedMain.SPACE), random);
      holders.begin(all.subList(0, searches));
      for (int kill = 0; kill < kills && !holders.isDone(); kill++) {
        int one = random.nextInt(SERVERS);
        AtAMoment.of(random, LONGEST_MILLIS, servers.get(one)::kill);
        servers.set(one, servers.get(one).again());
      }
      holders.awaitTheRest();
      assertThat(holders.faults()).isEmpty();
      new Holds(kept).areAsTold(holders);

      new Holds(kept).runOutNow();
      var later = new Holders(teams, first.told(AttackedMain.SPACE), random);
      long asked = System.nanoTime();
      later.beginOneForEach(all.subList(searches, searches + spaces));
      later.awaitTheRest();
      var took = Duration.ofNanos(System.nanoTime() - asked);
      assertThat(later.faults()).isEmpty();
      assertThat(later.acknowledged()).as("held again by the first who asked").hasSize(spaces);
      new Holds(kept).areAsTold(later);
      kept.holdsNothingByHalves();
      assertThat(first.errors()).isEmpty();
      System.out.printf(
          "%d holds of %d spaces at %d servers (seed %d): %d answered 'held', %d 'taken', %d asked again"
              + " after a kill; all %d held again within %d ms of running out%n",
          searches,
          spaces,
          SERVERS,
          seed,
          holders.acknowledged().size(),
          holders.taken().size(),
          holders.unanswered(),
          spaces,
          took.toMillis());
    } finally {
      servers.forEach(AttackedServer::kill);
    }
  }

  private static List<AttackedServer> besides(AttackedServer first) {
    var starting = new ArrayList<CompletableFuture<AttackedServer>>();
    for (int i = 1; i < SERVERS; i++) {
      starting.add(CompletableFuture.supplyAsync(first::beside));
    }
    return starting.stream().map(CompletableFuture::join).toList();
  }
}
