package rowan.foundation.audit.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import rowan.foundation.access.OverdueDuty;
import rowan.foundation.audit.Written;
import rowan.testing.RowanTest;

/** The log is kept beside the work, within two seconds. */
@RowanTest
class SequencingTests {

  private static final Duration WITHIN = Duration.ofSeconds(2);

  @TempDir Path folder;

  @Autowired private GivenLog given;
  @Autowired private Sequencer sequencer;
  @Autowired private Written written;
  @Autowired private List<OverdueDuty> duties;

  @Test
  void isToldInWhichCouncilsEntriesWereWritten() {
    var log = given.in(folder);
    log.write(1, new Random());
    assertThat(written.take()).contains(log.id());
    assertThat(written.take()).doesNotContain(log.id());
  }

  @Test
  void givesEntriesTheirPlaceAndTheirWitnessWithinTwoSeconds() {
    var log = given.in(folder);
    var ours = new Written();
    var sequencing = new Sequencing(sequencer, log.export(), List::of, ours);
    sequencing.start();
    try {
      log.write(5, new Random());
      ours.in(log.id());
      long began = System.nanoTime();
      await(() -> log.export().last(log.id()).filter(head -> head.size() == 5).isPresent());
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(WITHIN);
    } finally {
      sequencing.stop();
    }
    assertThat(sequencing.isRunning()).isFalse();
  }

  @Test
  void goesThroughAllCouncilsAtItsStart() {
    var log = given.in(folder);
    log.write(3, new Random());
    var sequencing =
        new Sequencing(sequencer, log.export(), () -> List.of(log.id()), new Written());
    sequencing.start();
    try {
      await(() -> log.export().last(log.id()).isPresent());
    } finally {
      sequencing.stop();
    }
    assertThat(Files.exists(log.heads())).isTrue();
  }

  @Test
  void itsTroubleIsNoTroubleOfAssuranceWhereThereIsNone() {
    var log = given.in(folder);
    assertThat(duties.stream().flatMap(duty -> duty.now(log.workers.getFirst()).stream()))
        .noneMatch(said -> said.contains("audit log"));
  }

  private static void await(BooleanSupplier there) {
    long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!there.getAsBoolean() && System.nanoTime() < until) {
      Thread.onSpinWait();
    }
    assertThat(there.getAsBoolean()).isTrue();
  }
}
