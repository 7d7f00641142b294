package rowan.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.stream.Collectors;

/** The holds in the database, beside what those who held were told. */
final class Holds {

  private static final String NOW =
      "select space_id, id, need_id from refuge.occupancy where during @> now()";

  /** Without the constraint's own operators: each row with each other. */
  private static final String TWICE =
      """
      select a.id, b.id from refuge.occupancy a join refuge.occupancy b on a.space_id = b.space_id and a.id < b.id
      where lower(a.during) < upper(b.during) and lower(b.during) < upper(a.during)\
      """;

  private static final String FILLED = "select space_id from refuge.filled where until_at > now()";

  private final Kept kept;

  Holds(Kept kept) {
    this.kept = kept;
  }

  /** No space twice, no hold lost, and nobody sent away from a space that is free. */
  void areAsTold(Holders holders) {
    assertThat(kept.rows(TWICE)).as("spaces held for two at once").isEmpty();
    var rows = kept.rows(NOW);
    assertThat(rows)
        .as("acknowledged and lost")
        .containsAll(
            holders.acknowledged().stream()
                .map(held ->
                    String.join(" ", held.asked().space(), held.hold(), held.asked().search()))
                .toList());
    var filled =
        new HashSet<>(
            rows.stream()
                .map(row -> row.substring(0, row.indexOf(' ')))
                .collect(Collectors.toSet()));
    assertThat(filled)
        .as("spaces that somebody was told are taken")
        .containsAll(holders.taken().stream().map(Holders.Asked::space).toList());
    assertThat(kept.rows(FILLED)).as("said to be filled").hasSameElementsAs(filled);
  }

  /** Moves every hold back in time, as nobody but the database's owner could: they are over now. */
  void runOutNow() throws SQLException {
    kept.run(
        """
        set session_replication_role = replica;
        update refuge.occupancy set begun_at = now() - interval '30 minutes',
          during = tstzrange(now() - interval '30 minutes', now())
        where kind = 'HOLD';
        update refuge.filled set until_at = now() where kind = 'HOLD'\
        """);
  }
}
