package rowan.foundation.audit.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.access.Actor;
import rowan.foundation.audit.merkle.Frontier;
import rowan.foundation.audit.merkle.Hash;
import rowan.foundation.kernel.DatabaseTime;

/** The tree in the database. */
@Repository
class LogRows {

  private static final String HEADS =
      """
      select authority_id, number, size, complete_to, root, signed_at, public_key, signature
      from audit.head where authority_id = :authority\
      """;

  /**
   * Subtrees of fewer leaves than 2^4 are not kept: a proof works them out from their leaves, and
   * each entry costs a row less.
   */
  static final int LOWEST_KEPT = 4;

  private final JdbcClient jdbc;

  LogRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A leaf with its place. */
  record Placed(long position, long number, Hash hash) {}

  /** Whether this transaction is now the council's only sequencer. */
  boolean hold(Actor house) {
    return jdbc.sql(
            "select pg_try_advisory_xact_lock(hashtextextended('rowan audit log ' || ?, 0))")
        .param(house.authority().toString())
        .query(Boolean.class)
        .single();
  }

  /** The transactions that may have drawn a number and not ended yet. */
  Set<String> writers() {
    return new HashSet<>(
        jdbc.sql(
                """
                select virtualtransaction from pg_locks
                where locktype = 'relation' and relation = 'audit.entry'::regclass and mode = 'RowExclusiveLock'
                  and database = (select oid from pg_database where datname = current_database())\
                """)
            .query(String.class)
            .list());
  }

  Optional<SignedHead> lastHead(Actor house) {
    return jdbc.sql(HEADS + " order by number desc limit 1")
        .param("authority", house.authority().value())
        .query((row, count) -> head(row))
        .optional();
  }

  Optional<SignedHead> head(Actor house, long number) {
    return jdbc.sql(HEADS + " and number = :number")
        .param("authority", house.authority().value())
        .param("number", number)
        .query((row, count) -> head(row))
        .optional();
  }

  List<SignedHead> headsAfter(Actor house, long number, int most) {
    return jdbc.sql(HEADS + " and number > :number order by number limit :most")
        .param("authority", house.authority().value())
        .param("number", number)
        .param("most", most)
        .query((row, count) -> head(row))
        .list();
  }

  private static SignedHead head(ResultSet row) throws SQLException {
    return new SignedHead(
        new Head(
            row.getObject("authority_id", UUID.class),
            row.getLong("number"),
            row.getLong("size"),
            Hash.of(row.getBytes("root")),
            row.getLong("complete_to"),
            DatabaseTime.read(row, "signed_at")),
        row.getBytes("public_key"),
        row.getBytes("signature"));
  }

  /** The largest number of an entry that has a place. */
  long newest(Actor house) {
    return jdbc.sql("select coalesce(max(number), 0) from audit.leaf where authority_id = ?")
        .param(house.authority().value())
        .query(Long.class)
        .single();
  }

  List<Placed> leaves(Actor house, long from, long to) {
    return jdbc.sql(
            """
            select position, number, hash from audit.leaf
            where authority_id = ? and position >= ? and position < ? order by position\
            """)
        .params(house.authority().value(), from, to)
        .query((row, count) -> placed(row))
        .list();
  }

  Optional<Placed> leafOf(Actor house, long number) {
    return jdbc.sql(
            "select position, number, hash from audit.leaf where authority_id = ? and number = ?")
        .params(house.authority().value(), number)
        .query((row, count) -> placed(row))
        .optional();
  }

  private static Placed placed(ResultSet row) throws SQLException {
    return new Placed(
        row.getLong("position"), row.getLong("number"), Hash.of(row.getBytes("hash")));
  }

  Frontier frontier(Actor house, long size) {
    var spans = new ArrayList<Span>();
    long end = size;
    for (int height : Frontier.heights(size).reversed()) {
      spans.add(new Span(height, (end >>> height) - 1));
      end -= 1L << height;
    }
    var hashes = full(house, spans);
    return Frontier.of(
        size,
        spans.reversed().stream()
            .map(span -> Objects.requireNonNull(hashes.get(span)).bytes())
            .toList());
  }

  /** A full subtree: 2^height leaves from place·2^height on. */
  record Span(int height, long place) {

    boolean isKept() {
      return height == 0 || height >= LOWEST_KEPT;
    }

    Span left() {
      return new Span(height - 1, 2 * place);
    }

    Span right() {
      return new Span(height - 1, 2 * place + 1);
    }

    /** Itself, or the leaves that it is worked out from. */
    private Stream<Span> kept() {
      return isKept() ? Stream.of(this) : Stream.of(left(), right()).flatMap(Span::kept);
    }

    private Hash in(Map<Span, Hash> kept) {
      return isKept()
          ? Objects.requireNonNull(kept.get(this))
          : Hash.ofNode(left().in(kept), right().in(kept));
    }
  }

  /** The hashes of some full subtrees, in one statement. */
  Map<Span, Hash> full(Actor house, List<Span> spans) {
    var kept = kept(house, spans.stream().flatMap(Span::kept).distinct().toList());
    var full = new HashMap<Span, Hash>();
    spans.forEach(span -> full.put(span, span.in(kept)));
    return full;
  }

  private Map<Span, Hash> kept(Actor house, List<Span> spans) {
    var found = new HashMap<Span, Hash>();
    if (spans.isEmpty()) {
      return found;
    }
    jdbc.sql(
            """
            select w.height, w.place, coalesce(n.hash, l.hash) as hash
            from unnest(:heights, :places) as w (height, place)
            left join audit.node n on n.authority_id = :authority and n.height = w.height and n.place = w.place
            left join audit.leaf l on w.height = 0 and l.authority_id = :authority and l.position = w.place\
            """)
        .param("authority", house.authority().value())
        .param("heights", spans.stream().map(Span::height).toArray(Integer[]::new))
        .param("places", spans.stream().map(Span::place).toArray(Long[]::new))
        .query(row -> {
          found.put(
              new Span(row.getInt("height"), row.getLong("place")), Hash.of(row.getBytes("hash")));
        });
    return found;
  }

  /**
   * Adds what a turn came to. Who the entries are about goes in by person and not by entry: a list
   * is about many, all over the index, and their places in it are then come by once each.
   */
  void add(Actor house, Batch batch) {
    var authority = house.authority().value();
    jdbc.sql(
            """
            insert into audit.leaf (authority_id, position, number, hash)
            select ?, ? + n.place - 1, n.number, n.hash from unnest(?, ?) with ordinality as n (number, hash, place)\
            """)
        .params(
            authority,
            batch.from(),
            batch.numbers().toArray(Long[]::new),
            batch.leaves().toArray(byte[][]::new))
        .update();
    jdbc.sql(
            """
            insert into audit.node (authority_id, height, place, hash)
            select ?, n.height, n.place, n.hash from unnest(?, ?, ?) as n (height, place, hash)\
            """)
        .params(
            authority,
            batch.heights().toArray(Integer[]::new),
            batch.places().toArray(Long[]::new),
            batch.nodes().toArray(byte[][]::new))
        .update();
    jdbc.sql(
            """
            insert into audit.about (authority_id, subject_id, number)
            select ?, n.subject, n.number from unnest(?, ?) as n (subject, number)
            order by n.subject, n.number\
            """)
        .params(
            authority,
            batch.subjects().toArray(UUID[]::new),
            batch.ofEntries().toArray(Long[]::new))
        .update();
  }

  void add(Actor house, SignedHead signed) {
    var head = signed.head();
    jdbc.sql(
            """
            insert into audit.head (authority_id, number, size, complete_to, root, signed_at, public_key, signature)
            values (?, ?, ?, ?, ?, ?, ?, ?)\
            """)
        .params(
            house.authority().value(),
            head.number(),
            head.size(),
            head.completeTo(),
            head.root().bytes(),
            DatabaseTime.of(head.signedAt()),
            signed.publicKey(),
            signed.signature())
        .update();
  }
}
