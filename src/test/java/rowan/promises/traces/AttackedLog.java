package rowan.promises.traces;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import rowan.foundation.audit.verify.Finding.How;

/** A log as its attacker sees it: its entries' numbers, and a connection of the owner's. */
final class AttackedLog {
  private final Connection owner;
  private final UUID council;
  private final List<Long> numbers;
  private final Random random;

  AttackedLog(Connection owner, UUID council, Random random) throws SQLException {
    this.owner = owner;
    this.council = council;
    this.random = random;
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

  /** Of its entries, as it was before. */
  List<Long> numbers() {
    return numbers;
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
  Attack.Expected turnRound(List<Long> turned) throws SQLException {
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
    return new Attack.Expected(How.OUT_OF_ORDER, Collections.min(turned));
  }
}
