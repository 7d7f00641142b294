package rowan.foundation.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Authorities;
import rowan.foundation.access.Office;
import rowan.foundation.access.Wing;
import rowan.foundation.audit.Audit;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.PersonId;
import rowan.foundation.vault.keyfile.KeyFile;
import rowan.foundation.vault.keyfile.KeyFileLock;
import rowan.testing.Council;
import rowan.testing.RowanTest;

/**
 * The keys of many people are wrapped anew while several workers read and admit others: none of
 * them sees an error, and afterwards everybody opens by the new key alone. To see it fail, let
 * {@code LocalKeyset.unwrap} not read the file anew, or take {@code for update} out of {@code
 * WrappedKeys.ofPeople}.
 */
@RowanTest
class RotationAtScaleTests {

  private static final Place NAME = new Place("casework.person.name", new UUID(8, 8));
  private static final int AT_ONCE = 5_000;
  private static final int WORKERS = 3;

  @TempDir Path folder;

  @Autowired private Audit audit;
  @Autowired private Acting acting;
  @Autowired private Authorities authorities;
  @Autowired private Accounts accounts;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;

  private Council council;
  private Actor worker;
  private final List<UUID> people = new ArrayList<>();
  private final List<byte[]> sealed = new ArrayList<>();

  @BeforeEach
  void aCouncil() {
    council = Council.founded(authorities, accounts);
    worker = council.holder(Office.IDVA);
  }

  @Test
  void wrapsTenThousandAnewWhilePeopleWork() throws Exception {
    rotates(10_000);
  }

  @Test
  @Tag("long")
  void wrapsAMillionAnewWhilePeopleWork() throws Exception {
    rotates(1_000_000);
  }

  private void rotates(int howMany) throws Exception {
    var file = new KeyFile(folder.resolve("keyset"), KeyFileLock.none());
    var keys = LocalKeyset.at(file);
    var maker = new KeyMaker(file.path(), council.authority().id());
    for (int done = 0; done < howMany; done += AT_ONCE) {
      store(maker, Math.min(AT_ONCE, howMany - done));
    }
    var rotation =
        new KeyRotation(
            keys, List.of(new WrappedKeys(acting, jdbc, keys, Wing.SUPPORT)), jdbc, clock);
    var councils = List.of(council.authority());

    var over = new AtomicBoolean();
    var errors = new AtomicInteger();
    var looks = new AtomicLong();
    var working = new ArrayList<Thread>();
    for (int i = 0; i < WORKERS; i++) {
      var another = new Vault(jdbc, audit, LocalKeyset.at(file), clock);
      working.add(Thread.ofVirtual().start(() -> work(another, over, errors, looks)));
    }
    long from = System.nanoTime();
    rotation.addKey();
    rotation.rotate(councils, (what, done, of) -> {});
    rotation.rotate(councils, (what, done, of) -> {}); // who came by the old key meanwhile
    long took = System.nanoTime() - from;
    over.set(true);
    for (var one : working) {
      one.join();
    }
    rotation.rotate(councils, (what, done, of) -> {});
    assertThat(errors.get()).isZero();
    assertThat(looks.get()).isPositive();
    assertThat(rotation.forgetEarlier(councils)).isTrue();
    var afterwards = new Vault(jdbc, audit, LocalKeyset.at(file), clock);
    for (int i = 0; i < howMany; i += Math.max(1, howMany / 100)) {
      assertThat(read(afterwards, i)).isEqualTo("Person " + i);
    }
    System.out.printf(
        "%,d keys wrapped anew in %,d ms, while %,d looks were taken and none failed%n",
        howMany, took / 1_000_000, looks.get());
  }

  private void store(KeyMaker maker, int howMany) {
    var ids = new UUID[howMany];
    var wrapped = new byte[howMany][];
    for (int i = 0; i < howMany; i++) {
      ids[i] = UUID.randomUUID();
      var made = maker.make(new PersonId(ids[i]));
      wrapped[i] = made.wrapped();
      sealed.add(made.key().seal(NAME, "Person " + people.size()));
      people.add(ids[i]);
    }
    acting.run(
        Wing.SUPPORT,
        worker,
        () ->
            jdbc.sql(
                    """
                    insert into vault.person_key (authority_id, person_id, wrapped, made_at)
                    select ?, made.*, ? from unnest(?, ?) as made\
                    """)
                .param(worker.authority().value())
                .param(DatabaseTime.of(clock.instant()))
                .param(ids)
                .param(wrapped)
                .update());
  }

  private void work(Vault vault, AtomicBoolean over, AtomicInteger errors, AtomicLong looks) {
    while (!over.get()) {
      try {
        int one = ThreadLocalRandom.current().nextInt(people.size());
        if (!read(vault, one).equals("Person " + one)) {
          errors.incrementAndGet();
        }
        var another = new PersonId(UUID.randomUUID());
        acting.run(
            Wing.SUPPORT,
            worker,
            () ->
                vault.admit(worker, audit.change(worker, "vault.test", another.value()), another));
        looks.incrementAndGet();
      } catch (RuntimeException broken) {
        errors.incrementAndGet();
      }
    }
  }

  private String read(Vault vault, int one) {
    var person = new PersonId(people.get(one));
    return acting.in(
        Wing.SUPPORT,
        worker,
        () -> {
          var trace = audit.look(worker, "vault.test", person.value());
          return vault.key(worker, trace, person).open(NAME, sealed.get(one));
        });
  }
}
