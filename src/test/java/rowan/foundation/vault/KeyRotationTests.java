package rowan.foundation.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Authorities;
import rowan.foundation.access.Authority;
import rowan.foundation.access.Office;
import rowan.foundation.access.Wing;
import rowan.foundation.audit.Audit;
import rowan.foundation.kernel.PersonId;
import rowan.foundation.kernel.TimeOrderedIds;
import rowan.foundation.vault.keyfile.KeyFile;
import rowan.foundation.vault.keyfile.KeyFileLock;
import rowan.testing.Council;
import rowan.testing.RowanTest;

/** The key-encryption key is changed while people work, on a key file of the test's own. */
@RowanTest
class KeyRotationTests {

  private static final Place NAME = new Place("casework.person.name", new UUID(7, 7));
  private static final int PEOPLE = 1_200;

  @TempDir Path folder;

  @Autowired private Audit audit;
  @Autowired private Acting acting;
  @Autowired private Authorities authorities;
  @Autowired private Accounts accounts;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;

  private KeyFile file;
  private LocalKeyset keys;
  private Vault vault;
  private KeyRotation rotation;
  private List<Authority> councils;
  private Actor worker;
  private final List<PersonId> people = new ArrayList<>();
  private final List<byte[]> sealed = new ArrayList<>();

  @BeforeEach
  void manyPeople() {
    file = new KeyFile(folder.resolve("keyset"), KeyFileLock.none());
    keys = LocalKeyset.at(file);
    vault = new Vault(jdbc, audit, keys, clock);
    rotation = rotationWith(keys);
    var council = Council.founded(authorities, accounts);
    councils = List.of(council.authority());
    worker = council.holder(Office.IDVA);
    acting.run(
        Wing.SUPPORT,
        worker,
        () -> {
          for (int i = 0; i < PEOPLE; i++) {
            people.add(new PersonId(TimeOrderedIds.next(clock)));
            sealed.add(admitted(vault, people.getLast()).seal(NAME, "Person " + i));
          }
          vault.blindIndex(worker, "casework.test.print", "a name");
        });
  }

  private PersonKey admitted(Vault by, PersonId person) {
    return by.admit(worker, audit.change(worker, "vault.test", person.value()), person);
  }

  private KeyRotation rotationWith(LocalKeyset keyset) {
    return new KeyRotation(
        keyset,
        List.of(
            new WrappedKeys(acting, jdbc, keyset, Wing.SUPPORT),
            new WrappedKeys(acting, jdbc, keyset, Wing.COMMISSIONING)),
        jdbc,
        clock);
  }

  private String read(Vault by, int person) {
    return acting.in(
        Wing.SUPPORT,
        worker,
        () -> {
          var trace = audit.look(worker, "vault.test", people.get(person).value());
          return by.key(worker, trace, people.get(person)).open(NAME, sealed.get(person));
        });
  }

  private byte[] print(Vault by) {
    return acting.in(
        Wing.SUPPORT, worker, () -> by.blindIndex(worker, "casework.test.print", "a name"));
  }

  @Test
  void wrapsEverythingAnewAndForgetsTheEarlierKey() {
    var before = print(vault);
    assertThat(rotation.addKey()).isTrue();
    assertThat(rotation.addKey()).isFalse();
    assertThat(rotation.standing(councils)).isEqualTo(new KeyRotation.Standing(2, true, 0));
    var told = new ArrayList<Long>();
    rotation.rotate(councils, (what, done, of) -> told.add(done));
    assertThat(told).contains(501L, 1_001L).last().isEqualTo((long) PEOPLE + 1);
    assertThat(rotation.standing(councils)).isEqualTo(new KeyRotation.Standing(2, false, 0));
    assertThat(rotation.forgetEarlier(councils)).isTrue();

    var afterARestart = new Vault(jdbc, audit, LocalKeyset.at(file), clock);
    assertThat(read(afterARestart, 0)).isEqualTo("Person 0");
    assertThat(read(afterARestart, PEOPLE - 1)).isEqualTo("Person " + (PEOPLE - 1));
    assertThat(print(afterARestart)).isEqualTo(before);
    assertThat(keys.keyIds()).hasSize(1);
  }

  /** To see it fail, let {@code KeyRotation.rotate} not ask for what is left. */
  @Test
  void goesOnWhereItWasStopped() {
    rotation.addKey();
    assertThatThrownBy(() ->
            rotation.rotate(
                councils,
                (what, done, of) -> {
                  throw new IllegalStateException("stopped");
                }))
        .hasMessage("stopped");
    assertThat(rotation.standing(councils).left()).isEqualTo(PEOPLE + 1 - 501);
    assertThat(rotation.forgetEarlier(councils)).isFalse();
    var first = new AtomicReference<Long>();
    rotationWith(LocalKeyset.at(file))
        .rotate(councils, (what, done, of) -> first.compareAndSet(null, of));
    assertThat(first.get()).isEqualTo(PEOPLE + 1L - 501);
    assertThat(rotation.standing(councils).left()).isZero();
    assertThat(read(vault, 3)).isEqualTo("Person 3");
  }

  @Test
  void letsPeopleWorkMeanwhile() throws Exception {
    var over = new AtomicBoolean();
    var looks = new AtomicInteger();
    var admitted = new CountDownLatch(1);
    var failure = new AtomicReference<Throwable>();
    var anotherServer = new Vault(jdbc, audit, LocalKeyset.at(file), clock);
    var working =
        Thread.ofVirtual()
            .start(() -> {
              try {
                while (!over.get()) {
                  assertThat(read(anotherServer, looks.getAndIncrement() % PEOPLE))
                      .startsWith("Person");
                  acting.run(
                      Wing.SUPPORT,
                      worker,
                      () -> admitted(anotherServer, new PersonId(TimeOrderedIds.next(clock))));
                  admitted.countDown();
                }
              } catch (Throwable broken) {
                failure.set(broken);
                admitted.countDown();
              }
            });
    rotation.addKey();
    // Not over before somebody came: a fast rotation is no proof that people could work beside it.
    rotation.rotate(councils, (what, done, of) -> await(admitted));
    rotation.rotate(councils, (what, done, of) -> {}); // who came by the old key meanwhile
    over.set(true);
    working.join();
    assertThat(failure.get()).isNull();
    assertThat(looks.get()).isPositive();
    rotation.rotate(councils, (what, done, of) -> {});
    assertThat(rotation.standing(councils).left()).isZero();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  /**
   * A copy of the database from before, and the key file of after: who was erased in between stays
   * so. To see it fail, leave the earlier key in the file in {@code LocalKeyset.forgetEarlier}.
   */
  @Test
  void leavesABackupFromBeforeThatOpensForNobody() throws Exception {
    byte[] inTheBackup =
        acting.in(
            Wing.SUPPORT,
            worker,
            () ->
                jdbc.sql("select wrapped from vault.person_key where person_id = ?")
                    .param(people.getFirst().value())
                    .query(byte[].class)
                    .single());
    rotation.addKey();
    rotation.rotate(councils, (what, done, of) -> {});
    rotation.forgetEarlier(councils);
    var owner = Vault.owner(worker.authority(), people.getFirst().value());
    assertThatThrownBy(() -> LocalKeyset.at(file).unwrap(inTheBackup, owner))
        .hasMessageContaining("does not open");
    assertThat(Files.list(folder)).hasSize(1);
  }
}
