package rowan.attacks.malformed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rowan.attacks.AttackedServer;
import rowan.attacks.Kept;
import rowan.testing.TestPostgres;

/**
 * Requests that no page of ours would send, at every route there is, by every office there is, at
 * the demonstration's council in a process with little memory. None ends in an error of ours, none
 * is told how we are made, none takes long, and none is stored by halves.
 *
 * <p>Each request comes from one number. What failed is sent again, alone, by {@code ./rowan test
 * -Dtest=MalformedRequestsTests -Drowan.fuzz.seed=NUMBER -Drowan.fuzz=1}.
 */
class MalformedRequestsTests {

  private static final int AT_ONCE = 8;

  @TempDir Path temporary;

  @Test
  void getAnAnswerThatGivesNothingAway() throws Exception {
    areSent(Integer.getInteger("rowan.fuzz", 20_000));
  }

  @Test
  @Tag("long")
  void getAnAnswerThatGivesNothingAwayHoweverManyThereAre() throws Exception {
    areSent(Integer.getInteger("rowan.fuzz", 200_000));
  }

  private void areSent(int requests) throws Exception {
    long seed = Long.getLong("rowan.fuzz.seed", 20_300_305L);
    var postgres = TestPostgres.running();
    var access =
        postgres.anotherDatabase("malformed_" + UUID.randomUUID().toString().substring(0, 8));
    var kept = Kept.in(postgres, access);
    var server = AttackedServer.inMidStory(AttackedServer.Start.on(access, temporary));
    try {
      var phases = new Phases();
      var town = new Town(server);
      var surveyed = new Surveyed();
      try (var wire = new Wire(server.team().port())) {
        for (var office : town.offices()) {
          surveyed.walk(town.visitor(office, wire));
        }
      }
      phases.done("walking");
      assertThat(surveyed.kindsOfForms()).as("kinds of forms found").hasSizeGreaterThan(40);
      var malformed = new Malformed(town.routes(), surveyed);
      var together = new Answers();
      new AtOnce(town, together).send(surveyed);
      phases.done("each form from four windows at once, " + together.counted());
      assertThat(together.faults()).as("logged: " + server.errors()).isEmpty();
      kept.holdsNothingByHalves();
      var answers = new Answers();
      var next = new AtomicLong(seed);
      var threads = new ArrayList<Thread>();
      long began = System.nanoTime();
      for (int i = 0; i < AT_ONCE; i++) {
        threads.add(
            Thread.ofPlatform()
                .start(() -> {
                  try (var wire = new Wire(town.port())) {
                    var sender = new Sender(town, malformed, answers, wire);
                    for (long one = next.getAndIncrement();
                        one < seed + requests;
                        one = next.getAndIncrement()) {
                      sender.send(one);
                    }
                  }
                }));
      }
      for (var thread : threads) {
        thread.join();
      }
      System.out.println(answers.summary(seed, Duration.ofNanos(System.nanoTime() - began)));
      assertThat(answers.faults()).as("logged: " + server.errors()).isEmpty();
      assertThat(answers.counted()).isGreaterThanOrEqualTo(requests);
      assertThat(server.isAlive()).as("still running").isTrue();
      assertThat(server.errors()).isEmpty();
      assertThat(server.said().lines().filter(line -> line.contains(Nasty.NAME)).toList())
          .as("what was typed, in the log")
          .isEmpty();
      kept.holdsNothingByHalves();
    } finally {
      server.kill();
    }
  }

  /** What took how long. */
  private static final class Phases {

    private long began = System.nanoTime();

    void done(String what) {
      System.out.println(
          what + ": " + Duration.ofNanos(System.nanoTime() - began).toMillis() + " ms");
      began = System.nanoTime();
    }
  }

  /** One who sends, in the name of one office after another. */
  private record Sender(
      Town town, Malformed malformed, Answers answers, Wire wire, Map<String, Visitor> visitors) {

    Sender(Town town, Malformed malformed, Answers answers, Wire wire) {
      this(town, malformed, answers, wire, new HashMap<>());
    }

    void send(long seed) {
      var request =
          malformed.next(
              seed, office -> visitors.computeIfAbsent(office, one -> town.visitor(one, wire)));
      var reply = wire.send(request.bytes(), request.last());
      answers.judge(seed, request, reply);
      if (Visitor.isSignedOut(reply)) {
        visitors.remove(request.office());
      }
    }
  }
}
