package rowan.foundation.audit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Wing;
import rowan.foundation.audit.Audit;
import rowan.foundation.audit.HeadSigner;
import rowan.foundation.audit.merkle.MerkleTree;
import rowan.foundation.audit.merkle.Proof;
import rowan.promises.WholeDatabase;
import rowan.testing.RowanTest;

/** Every entry gets its place, whenever its transaction ends; nothing is exported twice. */
@RowanTest
class SequencerTests {

  @TempDir Path folder;

  @Autowired private GivenLog given;
  @Autowired private Audit audit;
  @Autowired private Acting acting;
  @Autowired private JdbcClient jdbc;
  @Autowired private LogRows rows;
  @Autowired private Proofs proofs;
  @Autowired private DataSource database;
  @Autowired private HeadSigner signer;

  private final Random random = new Random();
  private GivenLog.Log log;
  private Actor worker;
  private Actor house;

  @BeforeEach
  void aLog() {
    log = given.in(folder);
    worker = log.workers.getFirst();
    house = Actor.clock(log.id());
  }

  private <T> T reading(java.util.function.Supplier<T> read) {
    return acting.in(Wing.FOUNDATION, house, read);
  }

  private Head lastHead() {
    return reading(() -> rows.lastHead(house).orElseThrow().head());
  }

  private List<Long> withoutAPlace() {
    return reading(() ->
        jdbc.sql(
                """
                select number from audit.entry e where not exists (select from audit.leaf l
                  where l.authority_id = e.authority_id and l.number = e.number)\
                """)
            .query(Long.class)
            .list());
  }

  private long entries() {
    return reading(() -> jdbc.sql("select count(*) from audit.entry").query(Long.class).single());
  }

  @Test
  void signsAHeadOverAllThatWasWritten() {
    log.write(7, random);
    log.settle();
    var signed = reading(() -> rows.lastHead(house).orElseThrow());
    assertThat(signed.head().size()).isEqualTo(7);
    assertThat(signed.isSigned()).isTrue();
    assertThat(new SignedHead(signed.head(), new byte[32], signed.signature()).isSigned())
        .isFalse();
    var leaves = reading(() -> rows.leaves(house, 0, 7));
    var tree = new MerkleTree();
    leaves.forEach(leaf -> tree.append(leaf.hash()));
    assertThat(signed.head().root()).isEqualTo(tree.root(7));
  }

  @Test
  void proofsReadFromTheDatabaseAreThoseOfTheTree() {
    for (int batch = 0; batch < 6; batch++) {
      log.write(1 + random.nextInt(7), random);
      log.sequence();
    }
    log.settle();
    var head = lastHead();
    var tree = new MerkleTree();
    reading(() -> rows.leaves(house, 0, head.size())).forEach(leaf -> tree.append(leaf.hash()));
    for (int size = 1; size <= tree.size(); size++) {
      for (int index = 0; index < size; index++) {
        long of = size;
        long at = index;
        var path = reading(() -> proofs.inclusion(house, at, of));
        assertThat(path).isEqualTo(tree.inclusion(index, size));
      }
      long first = size;
      var grew = reading(() -> proofs.consistency(house, first, head.size()));
      assertThat(grew).isEqualTo(tree.consistency(size, tree.size()));
      assertThat(Proof.grew(tree.root(size), size, head.root(), head.size(), grew)).isTrue();
    }
  }

  /** To see it fail, let {@code Sequencer.provable} give the newest number straight away. */
  @Test
  void findsAnEntryWhoseTransactionEndedLate() throws Exception {
    var drawn = new CountDownLatch(1);
    var mayEnd = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var late = threads.submit(() -> writesAndWaits(drawn, mayEnd));
      drawn.await();
      for (int i = 0; i < 5; i++) {
        log.write(2, random);
        assertThat(log.sequence()).isEqualTo(Sequencer.Turn.UNSETTLED);
      }
      assertThat(lastHead().size()).isEqualTo(10);
      assertThat(lastHead().completeTo()).isZero();
      mayEnd.countDown();
      late.get();
    }
    log.settle();
    assertThat(lastHead().size()).isEqualTo(11);
    assertThat(lastHead().completeTo()).isEqualTo(reading(() -> rows.newest(house))).isPositive();
    assertThat(reading(() -> rows.leaves(house, 10, 11)).getFirst().number())
        .as("the smallest number has the last place")
        .isLessThan(reading(() -> rows.leaves(house, 0, 1)).getFirst().number());
  }

  private boolean writesAndWaits(CountDownLatch drawn, CountDownLatch mayEnd) {
    return acting.in(
        Wing.SUPPORT,
        worker,
        () -> {
          audit.look(worker, "casework.case-page", UUID.randomUUID());
          drawn.countDown();
          try {
            mayEnd.await();
          } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
          }
          return true;
        });
  }

  /**
   * As where the database is killed in a turn, and forgets entries that were not on the disk yet.
   */
  @Test
  void holdsNothingToBeCompleteThatATurnWhichFailedHadSeen() throws Exception {
    var broken = new BrokenClock();
    var sequencer = new Sequencer(acting, rows, database, signer, broken);
    log.write(7, random);
    assertThatThrownBy(() -> sequencer.turn(log.id())).hasMessage("planted");
    try (var forgets =
        WholeDatabase.fromOutside()
            .prepareStatement("delete from audit.entry where authority_id = ?")) {
      forgets.setObject(1, log.id().value());
      assertThat(forgets.executeUpdate()).isEqualTo(7);
    }
    broken.isBroken = false;
    assertThat(sequencer.turn(log.id())).isEqualTo(Sequencer.Turn.SETTLED);
    assertThat(reading(() -> rows.lastHead(house))).as("a head over what is gone").isEmpty();
  }

  private static final class BrokenClock extends Clock {

    private boolean isBroken = true;

    @Override
    public Instant instant() {
      if (isBroken) {
        throw new IllegalStateException("planted");
      }
      return Instant.EPOCH;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @Test
  void missesNothingWhileManyWriteAndTwoSequence() throws Exception {
    var over = new AtomicBoolean();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var sequencing = new ArrayList<Future<?>>();
      for (int copy = 0; copy < 2; copy++) {
        sequencing.add(
            threads.submit(() -> {
              while (!over.get()) {
                log.sequence();
              }
            }));
      }
      var writing = new ArrayList<Future<?>>();
      for (int i = 0; i < 6; i++) {
        writing.add(threads.submit(() -> log.write(40, new Random())));
      }
      for (var one : writing) {
        one.get();
      }
      over.set(true);
      for (var one : sequencing) {
        one.get();
      }
    }
    log.settle();
    assertThat(withoutAPlace()).isEmpty();
    assertThat(lastHead().size()).isEqualTo(entries()).isEqualTo(240);
    assertThat(headsOf(Files.readAllLines(log.heads()))).isEqualTo(oneAfterAnother());
  }

  private List<Long> headsOf(List<String> lines) {
    return lines.stream()
        .map(String::getBytes)
        .flatMap(line -> WitnessLine.read(line, 0, line.length, WitnessLine.Part.WHOLE).stream())
        .map(line -> line.signed().head().number())
        .toList();
  }

  private List<Long> oneAfterAnother() {
    return java.util.stream.LongStream.rangeClosed(1, lastHead().number()).boxed().toList();
  }

  @Test
  void tellsWhoEachEntryIsAbout() {
    var person = UUID.randomUUID();
    acting.run(
        Wing.SUPPORT,
        worker,
        () -> audit.look(worker, "casework.caseload", List.of(person, UUID.randomUUID())));
    log.settle();
    assertThat(
            reading(() ->
                jdbc.sql("select count(*) from audit.about where subject_id = ?")
                    .param(person)
                    .query(Integer.class)
                    .single()))
        .isEqualTo(1);
  }

  @Test
  void catchesUpWithAWitnessThatCouldNotBeWrittenTo() throws Exception {
    Files.createDirectory(log.heads());
    log.write(3, random);
    log.settle();
    assertThat(log.export().trouble(log.id())).contains(Export.Trouble.CANNOT_WRITE);
    assertThat(lastHead().size()).as("work goes on").isEqualTo(3);
    Files.delete(log.heads());
    log.export().hand(log.id());
    assertThat(log.export().trouble(log.id())).isEmpty();
    assertThat(headsOf(Files.readAllLines(log.heads()))).isEqualTo(oneAfterAnother());
  }

  @Test
  void goesOnAfterALineThatWasCutOffInItsWriting() throws Exception {
    log.write(3, random);
    log.settle();
    Files.writeString(log.heads(), "{\"council\":\"", StandardOpenOption.APPEND);
    log.write(3, random);
    log.settle();
    assertThat(headsOf(Files.readAllLines(log.heads()))).isEqualTo(oneAfterAnother());
  }

  /** To see it fail, let {@code Export.following} not confirm the head that is known. */
  @Test
  void handsNothingToAWitnessThatTheDatabaseContradicts() throws Exception {
    var other = given.in(folder);
    other.write(2, random);
    other.settle();
    var theirs = Files.readString(other.heads());
    log.write(2, random);
    log.settle();
    var contradicting =
        theirs
            .replace(other.id().toString(), log.id().toString())
            .replace("\"head\":1", "\"head\":9");
    Files.writeString(log.heads(), contradicting, StandardOpenOption.APPEND);
    long size = Files.size(log.heads());
    log.write(2, random);
    log.settle();
    assertThat(log.export().trouble(log.id())).contains(Export.Trouble.CONTRADICTED);
    assertThat(Files.size(log.heads())).isEqualTo(size);
  }

  /** Numbers are drawn one after another only where no session keeps some back. */
  @Test
  void noSessionKeepsNumbersBack() {
    assertThat(
            jdbc.sql(
                    "select cache_size from pg_sequences where schemaname = 'audit' and"
                        + " sequencename = 'entry_number_seq'")
                .query(Integer.class)
                .optional())
        .hasValueSatisfying(cache -> assertThat(cache).isEqualTo(1));
  }
}
