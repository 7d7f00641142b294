package rowan.foundation.access.turns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import rowan.foundation.access.turns.SharedWait.Commit;
import rowan.testing.TestPostgres;

/**
 * Nobody is given back what is not on the disk (leave out {@code join()} and it is not), and those
 * who look at the same time have the database asked once. Rounds gather for an hour here, and end
 * when who leads one is interrupted.
 */
class SharedWaitTests {

  private static final Duration FOR_AN_HOUR = Duration.ofHours(1);
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private static final String SOMETHING = "select pg_logical_emit_message(true, 'rowan-test', '')";

  /** The test run's database, which waits for the disk as a council's does. */
  private static DataSource realDatabase() {
    var access = TestPostgres.running().access();
    var real =
        new DriverManagerDataSource(
            access.url(), access.application().user(), access.application().password());
    var waits = new Properties();
    waits.setProperty("options", "-c synchronous_commit=on");
    real.setConnectionProperties(waits);
    return real;
  }

  /**
   * Where the witnesses are: counts what they commit, can hold that up, and can be a pooler that
   * has another connection carry it out.
   */
  private static final class Witnesses extends DelegatingDataSource {

    private final AtomicInteger commits = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();
    private volatile CompletableFuture<Boolean> heldUp = CompletableFuture.completedFuture(true);
    private volatile boolean there = true;
    private volatile boolean pools;
    private volatile int process;

    Witnesses(DataSource real) {
      super(real);
    }

    @Override
    public Connection getConnection() throws SQLException {
      if (!there) {
        throw new SQLException("not there");
      }
      var real = super.getConnection();
      process = real.unwrap(PGConnection.class).getBackendPID();
      return (Connection)
          Proxy.newProxyInstance(
              getClass().getClassLoader(),
              new Class<?>[] {Connection.class},
              (proxy, method, given) -> {
                if (method.getName().equals("close")) {
                  closed.incrementAndGet();
                }
                if (given != null && given[0].equals(SharedWait.SOMETHING)) {
                  commits.incrementAndGet();
                  heldUp.join();
                  return pools
                      ? super.getConnection().prepareStatement(SharedWait.SOMETHING)
                      : real.prepareStatement(SharedWait.SOMETHING);
                }
                return method.invoke(real, given);
              });
    }
  }

  private final DataSource database = realDatabase();
  private final JdbcClient jdbc = JdbcClient.create(database);
  private final TransactionTemplate transactions =
      new TransactionTemplate(new JdbcTransactionManager(database));
  private final Witnesses witnesses = new Witnesses(database);

  private SharedWait whereFewAre(int few) {
    return new SharedWait(witnesses, few, FOR_AN_HOUR);
  }

  /** Writes something, and says how far PostgreSQL's log was before the commit. */
  private String written(Commit commit) {
    return transactions.execute(any -> {
      if (commit == Commit.WAITS_LATER) {
        jdbc.sql("set local synchronous_commit = off").update();
      }
      jdbc.sql(SOMETHING).query((row, number) -> true).single();
      return jdbc.sql("select pg_current_wal_insert_lsn()::text").query(String.class).single();
    });
  }

  /** Whether the log is on the disk to beyond there, and so the commit with it. */
  private boolean isKept(String position) {
    return jdbc.sql("select pg_current_wal_flush_lsn() > ?::pg_lsn")
        .param(position)
        .query(Boolean.class)
        .single();
  }

  /** Somebody at work: what came of it, and the thread in which they wait. */
  private record Person<T>(CompletableFuture<T> done, Thread thread) {

    static <T> Person<T> at(Supplier<T> work) {
      var done = new CompletableFuture<T>();
      var thread =
          Thread.ofPlatform()
              .start(() -> {
                try {
                  done.complete(work.get());
                } catch (RuntimeException | Error failure) {
                  done.completeExceptionally(failure);
                }
              });
      return new Person<>(done, thread);
    }
  }

  private Person<Boolean> somebody(SharedWait wait) {
    return Person.at(() -> isKept(wait.of(this::written)));
  }

  /** Somebody who gathers others, and nobody has come yet. */
  private Person<Boolean> leading(SharedWait wait) {
    var person = somebody(wait);
    until(() -> wait.gathered().isPresent());
    return person;
  }

  /** One more who waits for whoever gathers. */
  private Person<Boolean> following(SharedWait wait) {
    int before = wait.gathered().orElseThrow();
    var person = somebody(wait);
    until(() -> wait.gathered().equals(OptionalInt.of(before + 1)));
    return person;
  }

  private static void until(BooleanSupplier comesTrue) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!comesTrue.getAsBoolean()) {
      assertThat(System.nanoTime()).as("still waited for").isLessThan(end);
      Thread.onSpinWait();
    }
  }

  @Test
  void fewWaitForThemselves() {
    var wait = whereFewAre(1);
    assertThat((Object) wait.of(commit -> commit)).isEqualTo(Commit.WAITS);
    assertThat((Object) wait.of(commit -> commit))
        .as("the next, alone again")
        .isEqualTo(Commit.WAITS);
    assertThat(isKept(wait.of(this::written))).isTrue();
    assertThat(witnesses.commits).hasValue(0);
  }

  @Test
  void whoIsOneMoreThanAFewWaitsLater() {
    var wait = whereFewAre(1);
    var second =
        wait.of(first -> {
          var inside = Person.at(() -> wait.of(commit -> commit));
          until(() -> wait.gathered().isPresent());
          inside.thread().interrupt();
          return inside.done().join();
        });
    assertThat(second).isEqualTo(Commit.WAITS_LATER);
  }

  @Test
  void allWhoComeWhileOthersAreGatheredAreKeptByOneCommit() {
    var wait = whereFewAre(0);
    var leader = leading(wait);
    var second = following(wait);
    var third = following(wait);
    assertThat(witnesses.commits).hasValue(0);
    leader.thread().interrupt();
    assertThat(leader.done().join()).isTrue();
    assertThat(second.done().join()).isTrue();
    assertThat(third.done().join()).isTrue();
    assertThat(witnesses.commits).hasValue(1);
  }

  @Test
  void whoCommitsAfterTheRoundIsClosedWaitsForTheNext() {
    var wait = whereFewAre(0);
    witnesses.heldUp = new CompletableFuture<>();
    var first = leading(wait);
    first.thread().interrupt();
    until(() -> witnesses.commits.get() == 1);
    var late = leading(wait);
    witnesses.heldUp.complete(true);
    assertThat(first.done().join()).isTrue();
    assertThat(late.done()).as("kept by what was sent before it came").isNotDone();
    late.thread().interrupt();
    assertThat(late.done().join()).isTrue();
    assertThat(witnesses.commits).hasValue(2);
  }

  /** It has forgotten what was not on the disk, and would say of all the rest that it is kept. */
  @Test
  void nobodyIsGivenAnythingWhereTheDatabaseMayHaveStartedAgain() throws Exception {
    var wait = whereFewAre(0);
    var leader = leading(wait);
    var second = following(wait);
    endTheWitness();
    leader.thread().interrupt();
    isRefused(leader);
    isRefused(second);
    var next = leading(wait);
    next.thread().interrupt();
    assertThat(next.done().join()).as("with a new witness").isTrue();
  }

  @Test
  void whoBeganBeforeItStartedAgainIsNotServedByTheNextWitness() throws Exception {
    var wait = whereFewAre(0);
    var committed = new CompletableFuture<Boolean>();
    var goesOn = new CompletableFuture<Boolean>();
    var slow =
        Person.at(() ->
            wait.of(commit -> {
              var position = written(commit);
              committed.complete(true);
              goesOn.join();
              return position;
            }));
    committed.join();
    var leader = leading(wait);
    endTheWitness();
    leader.thread().interrupt();
    isRefused(leader);
    var next = leading(wait);
    goesOn.complete(true);
    slow.thread().interrupt();
    isRefused(slow);
    next.thread().interrupt();
    assertThat(next.done().join()).isTrue();
  }

  @Test
  void nobodyIsGivenAnythingWhereAPoolerHasAnotherConnectionAnswer() {
    var wait = whereFewAre(0);
    witnesses.pools = true;
    var leader = leading(wait);
    leader.thread().interrupt();
    isRefused(leader);
  }

  @Test
  void nothingIsBegunWhereThereIsNoWitness() {
    var wait = whereFewAre(1);
    witnesses.there = false;
    wait.of(first -> {
      assertThatThrownBy(() ->
              wait.of(commit -> {
                throw new AssertionError("begun");
              }))
          .isInstanceOf(DataAccessException.class);
      return first;
    });
    assertThat((Object) wait.of(commit -> commit)).as("alone again").isEqualTo(Commit.WAITS);
  }

  @Test
  void theWitnessGoesWithTheLastWhomItServes() {
    var wait = whereFewAre(0);
    var leader = leading(wait);
    var second = following(wait);
    assertThat(witnesses.closed).hasValue(0);
    leader.thread().interrupt();
    leader.done().join();
    second.done().join();
    until(() -> witnesses.closed.get() == 1);
  }

  private static void isRefused(Person<?> person) {
    assertThatThrownBy(person.done()::join)
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(DataAccessException.class);
  }

  /** As a server that starts again ends all its connections. */
  private void endTheWitness() throws SQLException {
    try (var superuser = TestPostgres.running().asSuperuser();
        var statement = superuser.createStatement()) {
      statement.execute("select pg_terminate_backend(%d, 60000)".formatted(witnesses.process));
    }
  }

  @Test
  void whatFailedIsNotWaitedForAndNoLongerAtWork() {
    var wait = whereFewAre(1);
    assertThatThrownBy(() ->
            wait.of(commit -> {
              throw new IllegalStateException("planted");
            }))
        .hasMessage("planted");
    assertThat((Object) wait.of(commit -> commit)).isEqualTo(Commit.WAITS);
    assertThat(witnesses.commits).hasValue(0);
  }
}
