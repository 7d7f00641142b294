package rowan.foundation.audit.log;

import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Wing;
import rowan.foundation.audit.HeadSigner;
import rowan.foundation.audit.merkle.Frontier;
import rowan.foundation.audit.merkle.Hash;
import rowan.foundation.kernel.AuthorityId;
import rowan.foundation.kernel.DatabaseTime;

/**
 * Gives the entries of a council their places in its tree, in batches, and signs each new head. One
 * at a time per council, whichever copy of the application it is: an advisory lock of PostgreSQL
 * says who.
 *
 * <p>Entries draw their numbers when they are written and are seen when their transaction ends, in
 * whatever order. So a turn takes every entry above {@code completeTo} that has no place yet, and
 * {@code completeTo} moves up only when nothing below it can come any more: all transactions that
 * were writing entries when its number had been drawn have ended, and what they left has a place.
 */
@Component
public class Sequencer {

  /** Entries of one batch: enough to be quick, few enough to be held in memory. */
  static final int AT_A_TIME = 5_000;

  private final Acting acting;
  private final LogRows rows;
  private final DataSource database;
  private final HeadSigner signer;
  private final Clock clock;
  private final Map<AuthorityId, Waiting> waiting = new ConcurrentHashMap<>();

  Sequencer(Acting acting, LogRows rows, DataSource database, HeadSigner signer, Clock clock) {
    this.acting = acting;
    this.rows = rows;
    this.database = database;
    this.signer = signer;
    this.clock = clock;
  }

  /** What a turn came to. */
  public enum Turn {
    /** Every entry has its place, and none can come below the last. */
    SETTLED,
    /** Entries may still come below the last: somebody was writing. */
    UNSETTLED,
    /** There was more than one batch. */
    MORE,
    /** Another copy is at it. */
    ELSEWHERE
  }

  /** A number, and who was writing when it had been drawn. */
  private record Waiting(long number, Set<String> writers) {}

  /** Takes turns until every entry that is there has its place. */
  public Turn sequence(AuthorityId authority) {
    var turn = turn(authority);
    while (turn == Turn.MORE) {
      turn = turn(authority);
    }
    return turn;
  }

  /**
   * One batch, in one transaction. An entry that it sees may not be on the disk yet ({@code
   * SharedWait}): where a turn fails, what it saw may be forgotten, and its numbers drawn once
   * more.
   */
  Turn turn(AuthorityId authority) {
    try {
      return oneTurn(authority);
    } catch (RuntimeException failure) {
      waiting.remove(authority);
      throw failure;
    }
  }

  private Turn oneTurn(AuthorityId authority) {
    var house = Actor.clock(authority);
    return acting.in(
        Wing.FOUNDATION,
        house,
        () -> {
          if (!rows.hold(house)) {
            return Turn.ELSEWHERE;
          }
          try {
            return append(house);
          } catch (SQLException failure) {
            throw new IllegalStateException("could not read the entries", failure);
          }
        });
  }

  private Turn append(Actor house) throws SQLException {
    var last = rows.lastHead(house).map(SignedHead::head);
    long size = last.map(Head::size).orElse(0L);
    long complete = last.map(Head::completeTo).orElse(0L);
    long provable = provable(house.authority(), complete);
    var frontier = rows.frontier(house, size);
    var batch = read(complete, frontier);
    boolean whole = batch.size() < AT_A_TIME;
    long proven = whole || batch.last() > provable ? provable : complete;
    // A late entry has a small number, and comes after greater ones that have their places already.
    long placed = Math.max(rows.newest(house), provable);
    long newest = batch.isEmpty() ? placed : Math.max(batch.last(), placed);
    if (proven < newest) {
      waiting.computeIfAbsent(
          house.authority(), any -> new Waiting(newest, Set.copyOf(rows.writers())));
    }
    if (!batch.isEmpty() || proven > complete) {
      if (!batch.isEmpty()) {
        rows.add(house, batch);
      }
      sign(
          house,
          new Head(
              house.authority().value(),
              last.map(Head::number).orElse(0L) + 1,
              frontier.size(),
              Hash.of(frontier.root()),
              proven,
              DatabaseTime.now(clock)));
    }
    return whole ? proven < newest ? Turn.UNSETTLED : Turn.SETTLED : Turn.MORE;
  }

  /** Up to where nothing can come any more, once this turn has placed all that it sees. */
  private long provable(AuthorityId authority, long complete) {
    var one = waiting.get(authority);
    if (one == null || !Collections.disjoint(one.writers, rows.writers())) {
      return complete;
    }
    waiting.remove(authority, one);
    return Math.max(complete, one.number);
  }

  private Batch read(long complete, Frontier frontier) throws SQLException {
    var batch = new Batch(frontier.size());
    var sha256 = Hash.sha256();
    var connection = DataSourceUtils.getConnection(database);
    // The number is said of the leaves as well, so that both indexes are read side by side from
    // there.
    try (var entries =
        EntryCopy.of(
            connection,
            """
            audit.entry e where e.authority_id = access.authority() and e.number > %1$d
              and not exists (
                select from audit.leaf l
                where l.authority_id = e.authority_id and l.number = e.number and l.number > %1$d)
            order by e.number limit %2$d\
            """
                .formatted(complete, AT_A_TIME))) {
      while (entries.next()) {
        var leaf = leaf(sha256, entries);
        batch.leaf(entries.number(), leaf, entries.subjects());
        frontier.append(leaf, batch::node);
      }
    } finally {
      DataSourceUtils.releaseConnection(connection, database);
    }
    return batch;
  }

  private static byte[] leaf(MessageDigest sha256, EntryCopy entry) {
    sha256.update(Hash.OF_A_LEAF);
    sha256.update(entry.buffer(), entry.from(), entry.length());
    return sha256.digest();
  }

  private void sign(Actor house, Head head) {
    rows.add(
        house, new SignedHead(head, signer.publicKey(house), signer.sign(house, head.statement())));
  }
}
