package rowan.promises;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import rowan.foundation.audit.log.GivenLog;
import rowan.foundation.audit.verify.Finding;
import rowan.foundation.audit.verify.Finding.How;
import rowan.foundation.audit.verify.HeadsFile;
import rowan.foundation.audit.verify.LogCheck;
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
@Import(GivenLog.class)
class NoEntryChangedUnseenTests {

  private static final int TIMES = 100;
  private static final int TIMES_WHEN_LONG = 1_250;
  private static final int LOGS = 4;

  @TempDir Path folder;

  @Autowired private GivenLog given;

  private final Random random = new Random();
  private final List<GivenLog.Log> logs = new ArrayList<>();

  @BeforeEach
  void someLogs() {
    for (int i = 0; i < LOGS; i++) {
      var log = given.in(folder);
      for (int batch = 0; batch < 4; batch++) {
        log.write(3 + random.nextInt(9), random);
        log.sequence();
      }
      log.settle();
      logs.add(log);
    }
  }

  /** What is done to a log, and what the check has to say of it: how, and which entry first. */
  @FunctionalInterface
  private interface Attack {
    Expected on(Log log) throws SQLException;
  }

  private record Expected(How how, long first) {}

  /** A log as its attacker sees it: its entries' numbers, and a connection of the owner's. */
  private final class Log {
    private final Connection owner;
    private final UUID council;
    private final List<Long> numbers;

    Log(Connection owner, UUID council) throws SQLException {
      this.owner = owner;
      this.council = council;
      this.numbers =
          longs("select number from audit.entry where authority_id = '" + council + "' order by 1");
    }

    List<Long> longs(String question) throws SQLException {
      var found = new ArrayList<Long>();
      try (var statement = owner.createStatement();
          var rows = statement.executeQuery(question)) {
        while (rows.next()) {
          found.add(rows.getLong(1));
        }
      }
      return found;
    }

    void run(String command) throws SQLException {
      try (var statement = owner.createStatement()) {
        assertThat(statement.executeUpdate(command)).as(command).isPositive();
      }
    }

    String mine(String condition) {
      return " where authority_id = '" + council + "' and " + condition;
    }

    long any() {
      return numbers.get(random.nextInt(numbers.size()));
    }

    List<Long> some(int count) {
      var shuffled = new ArrayList<>(numbers);
      Collections.shuffle(shuffled, random);
      return shuffled.subList(0, count);
    }

    /** Gives what each of these says to the one after it, and the last's to the first. */
    Expected turnRound(List<Long> turned) throws SQLException {
      var to = new ArrayList<>(turned);
      Collections.rotate(to, 1);
      var pairs = new ArrayList<String>();
      for (int i = 0; i < turned.size(); i++) {
        pairs.add("(" + turned.get(i) + ", " + to.get(i) + ")");
      }
      run(
          """
          update audit.entry e set at = f.at, kind = f.kind, what = f.what, account_id = f.account_id,
            organisation_id = f.organisation_id, offices = f.offices, subjects = f.subjects
          from (values %s) as m (source, target), audit.entry f
          where f.number = m.source and f.authority_id = e.authority_id
            and e.authority_id = '%s' and e.number = m.target\
          """
              .formatted(String.join(", ", pairs), council));
      return new Expected(How.OUT_OF_ORDER, Collections.min(turned));
    }
  }

  private Expected change(Log log) throws SQLException {
    var changes =
        List.of(
            "at = at + interval '1 microsecond'",
            "at = at - interval '1 day'",
            "kind = case kind when 'LOOK' then 'CHANGE' else 'LOOK' end",
            "what = what || '.x'",
            "account_id = gen_random_uuid()",
            "organisation_id = gen_random_uuid()",
            "offices = offices || ' AUDITOR'",
            "offices = ''",
            "subjects = subjects || gen_random_uuid()",
            "subjects = subjects[2:]");
    var number = log.any();
    log.run(
        "update audit.entry set "
            + changes.get(random.nextInt(changes.size()))
            + log.mine("number = " + number));
    return new Expected(How.CHANGED, number);
  }

  /** Changes an entry, and the tree in the database so that it fits. */
  private Expected changeTheTreeToo(Log log) throws SQLException {
    var changed = change(log);
    log.run("update audit.leaf set hash = sha256(hash)" + log.mine("number = " + changed.first));
    log.run("update audit.node set hash = sha256(hash)" + log.mine("true"));
    log.run("update audit.head set root = sha256(root)" + log.mine("true"));
    return changed;
  }

  private Expected delete(Log log) throws SQLException {
    var number = log.any();
    log.run("delete from audit.entry" + log.mine("number = " + number));
    return new Expected(number == log.numbers.getLast() ? How.CUT_OFF : How.MISSING, number);
  }

  private Expected reorder(Log log) throws SQLException {
    return log.turnRound(log.some(3 + random.nextInt(5)));
  }

  private Expected swap(Log log) throws SQLException {
    return log.turnRound(log.some(2));
  }

  private Expected insert(Log log) throws SQLException {
    long number = random.nextLong(log.numbers.getLast());
    while (log.numbers.contains(number)) {
      number = random.nextLong(log.numbers.getLast());
    }
    log.run(
        """
        insert into audit.entry (authority_id, number, at, kind, what, account_id, organisation_id, offices, subjects)
        overriding system value
        select authority_id, %d, at, kind, what, account_id, organisation_id, offices, subjects from audit.entry\
        """
                .formatted(number)
            + log.mine("number = " + log.any()));
    return new Expected(How.INSERTED, number);
  }

  private Expected cutTheEnd(Log log) throws SQLException {
    var from = log.any();
    log.run("delete from audit.entry" + log.mine("number >= " + from));
    return new Expected(How.CUT_OFF, from);
  }

  /** Everything as it was after an earlier head: entries, tree and heads. */
  private Expected olderCopy(Log log) throws SQLException {
    var heads = log.longs("select distinct size from audit.head" + log.mine("true order by 1"));
    long size = heads.get(random.nextInt(heads.size() - 1));
    var lost =
        log.longs(
            "select number from audit.leaf" + log.mine("position >= " + size + " order by 1"));
    for (var table : List.of("audit.entry", "audit.about")) {
      log.run(
          "delete from %s".formatted(table) + log.mine("number = any (array%s)".formatted(lost)));
    }
    log.run("delete from audit.leaf" + log.mine("position >= " + size));
    log.run("delete from audit.head" + log.mine("size > " + size));
    return new Expected(How.OLDER_COPY, lost.getFirst());
  }

  /** An older copy in which people then worked on: its new entries have the numbers of the lost. */
  private Expected olderCopyWorkedOnIn(Log log) throws SQLException {
    var copy = olderCopy(log);
    log.run(
        """
        insert into audit.entry (authority_id, number, at, kind, what, account_id, organisation_id, offices, subjects)
        overriding system value
        select authority_id, %d, at + interval '1 hour', kind, what, account_id, organisation_id, offices, subjects
        from audit.entry\
        """
                .formatted(copy.first)
            + log.mine("number = " + log.numbers.getFirst()));
    return copy;
  }

  private Map<String, Attack> attacks() {
    return Map.of(
        "change", this::change,
        "change, and recompute the tree", this::changeTheTreeToo,
        "delete", this::delete,
        "reorder", this::reorder,
        "insert", this::insert,
        "cut the end", this::cutTheEnd,
        "swap two", this::swap,
        "an older copy of all", this::olderCopy,
        "an older copy, worked on in", this::olderCopyWorkedOnIn);
  }

  @TestFactory
  Stream<DynamicTest> findsEachAttackAndTheFirstEntryThatIsWrong() {
    return attacks().entrySet().stream()
        .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> findsAll(one.getValue(), TIMES)));
  }

  @Tag("long")
  @TestFactory
  Stream<DynamicTest> findsTenThousandAttacks() {
    return attacks().entrySet().stream()
        .map(one ->
            DynamicTest.dynamicTest(one.getKey(), () -> findsAll(one.getValue(), TIMES_WHEN_LONG)));
  }

  private void findsAll(Attack attack, int times) throws Exception {
    try (var owner = WholeDatabase.asOwner()) {
      owner.setAutoCommit(false);
      for (int i = 0; i < times; i++) {
        var log = logs.get(random.nextInt(logs.size()));
        unlock(owner);
        var expected = attack.on(new Log(owner, log.id().value()));
        var found = check(owner, log);
        owner.rollback();
        assertThat(found)
            .as("attack %d: %s", i, found.sentence())
            .isInstanceOfSatisfying(
                Finding.Wrong.class,
                wrong -> {
                  assertThat(wrong.number()).isEqualTo(expected.first);
                  assertThat(wrong.how()).isEqualTo(expected.how);
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
