package rowan.promises.traces;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import rowan.foundation.audit.log.GivenLog;
import rowan.foundation.audit.verify.Finding;
import rowan.foundation.audit.verify.HeadsFile;
import rowan.foundation.audit.verify.LogCheck;
import rowan.promises.WholeDatabase;
import rowan.testing.RowanTest;

/**
 * Whoever owns the database changes the audit log in every way there is; what the witness holds
 * tells each time, and says which entry is wrong first. Nothing is believed of the database but the
 * entries themselves, so that recomputing the whole tree in it helps nobody.
 *
 * <p>To see it fail, let {@code LogCheck.meet} take every hash for the one expected (CHANGED,
 * OUT_OF_ORDER), {@code LogCheck.pass} note nothing missing (MISSING, CUT_OFF, OLDER_COPY), or
 * {@code LogCheck.check} count every unexpected entry as newer (INSERTED).
 */
@RowanTest
class NoEntryChangedUnseenTests {

  private static final int TIMES = 100;
  private static final int TIMES_WHEN_LONG = 1_250;
  private static final int LOGS = 4;

  /**
   * Hashes of subtrees are kept from 16 leaves: with three batches of at least three, there are.
   */
  private static final int LEAST_IN_THE_FIRST = 8;

  @TempDir Path folder;

  @Autowired private GivenLog given;

  private final Random random = new Random();
  private final Attacks attacks = new Attacks(random);
  private final List<GivenLog.Log> logs = new ArrayList<>();

  @BeforeEach
  void someLogs() {
    for (int i = 0; i < LOGS; i++) {
      var log = given.in(folder);
      for (int batch = 0; batch < 4; batch++) {
        log.write((batch == 0 ? LEAST_IN_THE_FIRST : 3) + random.nextInt(9), random);
        log.sequence();
      }
      log.settle();
      logs.add(log);
    }
  }

  @TestFactory
  Stream<DynamicTest> findsEachAttackAndTheFirstEntryThatIsWrong() {
    return attacks.all().entrySet().stream()
        .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> findsAll(one.getValue(), TIMES)));
  }

  @Tag("long")
  @TestFactory
  Stream<DynamicTest> findsTenThousandAttacks() {
    return attacks.all().entrySet().stream()
        .map(one ->
            DynamicTest.dynamicTest(one.getKey(), () -> findsAll(one.getValue(), TIMES_WHEN_LONG)));
  }

  private void findsAll(Attack attack, int times) throws Exception {
    try (var owner = WholeDatabase.asOwner()) {
      owner.setAutoCommit(false);
      for (int i = 0; i < times; i++) {
        var log = logs.get(random.nextInt(logs.size()));
        unlock(owner);
        var expected = attack.on(new AttackedLog(owner, log.id().value(), random));
        var found = check(owner, log);
        owner.rollback();
        assertThat(found)
            .as("attack %d: %s", i, found.sentence())
            .isInstanceOfSatisfying(
                Finding.Wrong.class,
                wrong -> {
                  assertThat(wrong.number()).isEqualTo(expected.first());
                  assertThat(wrong.how()).isEqualTo(expected.how());
                });
      }
    }
  }

  /** The owner is held by row-level security until it takes that off. */
  private static void unlock(Connection owner) throws SQLException {
    try (var statement = owner.createStatement()) {
      for (var table : List.of("entry", "leaf", "node", "head", "about")) {
        statement.execute("alter table audit." + table + " no force row level security");
      }
    }
  }

  private static Finding check(Connection owner, GivenLog.Log log) throws Exception {
    try (var heads = HeadsFile.of(log.heads())) {
      return LogCheck.of(owner, log.id().value(), heads, entries -> {});
    }
  }

  @Test
  void raisesNoFalseAlarmWhileALogGrows() throws Exception {
    var log = logs.getFirst();
    try (var owner = WholeDatabase.asOwner()) {
      owner.setAutoCommit(false);
      for (int i = 0; i < 100; i++) {
        log.write(random.nextInt(4), random);
        if (random.nextBoolean()) {
          log.sequence();
        }
        unlock(owner);
        var found = check(owner, log);
        owner.rollback();
        assertThat(found).as(found.sentence()).isInstanceOf(Finding.Verified.class);
      }
    }
  }
}
