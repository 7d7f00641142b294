package rowan.foundation.audit.verify;

import java.security.DigestException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import rowan.foundation.audit.log.EntryCopy;
import rowan.foundation.audit.log.WitnessLine;
import rowan.foundation.audit.merkle.Hash;

/**
 * Compares the entries of a council with its exported heads, both read once, in the order of the
 * entries' numbers. Nothing else of the database is believed: whoever recomputed the whole tree in
 * it is found out by the leaves that the witness holds.
 */
public final class LogCheck {

  private static final int HASH = 32;
  private static final int TOLD_EACH = 65_536;

  private final Connection connection;
  private final UUID council;
  private final HeadsFile.Heads heads;
  private final LongConsumer progress;
  private final MessageDigest sha256 = Hash.sha256();
  private final byte[] hash = new byte[HASH];
  private final Wrongs wrongs = new Wrongs();

  /** Entries that were met before, or without, a head that has them. */
  private final Map<Long, byte[]> unexpected = new HashMap<>();

  private @Nullable WitnessLine head;
  private int next;
  private long position;
  private long entries;

  private LogCheck(
      Connection connection, UUID council, HeadsFile.Heads heads, LongConsumer progress) {
    this.connection = connection;
    this.council = council;
    this.heads = heads;
    this.progress = progress;
  }

  /**
   * Checks a council's log.
   *
   * @param connection in a transaction that sees all entries of the council
   * @param progress told now and then how many entries were read
   */
  public static Finding of(
      Connection connection, UUID council, HeadsFile file, LongConsumer progress)
      throws SQLException, CannotCheck {
    return new LogCheck(connection, council, file.of(council), progress).check();
  }

  private Finding check() throws SQLException, CannotCheck {
    try (var copy =
        EntryCopy.of(
            connection,
            "audit.entry e where e.authority_id = '%s' order by e.number".formatted(council))) {
      while (copy.next()) {
        entries++;
        if (entries % TOLD_EACH == 0) {
          progress.accept(entries);
        }
        meet(copy);
      }
    }
    while (isExpecting()) {
      pass();
    }
    var last = heads.last();
    long newer = 0;
    for (long number : unexpected.keySet()) {
      if (number <= last.completeTo()) {
        wrongs.inserted(number);
      } else {
        newer++;
      }
    }
    return wrongs.any()
        ? wrongs.first(last, ownLastHead())
        : new Finding.Verified(last.size(), last.number(), newer);
  }

  /** Whether a leaf is expected still; goes on to the next head where one is done with. */
  private boolean isExpecting() throws CannotCheck {
    while (head == null || next == head.numbers().length) {
      if (!heads.hasNext()) {
        return false;
      }
      head = heads.next();
      next = 0;
    }
    return true;
  }

  private void meet(EntryCopy entry) throws SQLException, CannotCheck {
    long number = entry.number();
    hash(entry);
    while (isExpecting() && expected().numbers()[next] < number) {
      pass();
    }
    if (isExpecting() && expected().numbers()[next] == number) {
      if (!isExpectedHash(hash)) {
        wrongs.changed(number, expectedHash(), entry.leaf());
      }
      step();
    } else {
      unexpected.put(number, hash.clone());
    }
  }

  /** A leaf whose entry does not come any more: it was met before, or is missing. */
  private void pass() {
    long number = expected().numbers()[next];
    var met = unexpected.remove(number);
    if (met == null) {
      wrongs.missing(position, number);
    } else if (!isExpectedHash(met)) {
      wrongs.changed(number, expectedHash(), new byte[0]);
    }
    step();
  }

  private void step() {
    next++;
    position++;
  }

  private WitnessLine expected() {
    var known = head;
    if (known == null) {
      throw new IllegalStateException("no head is read");
    }
    return known;
  }

  private boolean isExpectedHash(byte[] other) {
    return Arrays.equals(expected().hashes(), next * HASH, (next + 1) * HASH, other, 0, HASH);
  }

  private byte[] expectedHash() {
    return Arrays.copyOfRange(expected().hashes(), next * HASH, (next + 1) * HASH);
  }

  private void hash(EntryCopy entry) {
    sha256.update(Hash.OF_A_LEAF);
    sha256.update(entry.buffer(), entry.from(), entry.length());
    try {
      sha256.digest(hash, 0, HASH);
    } catch (DigestException impossible) {
      throw new AssertionError("SHA-256 has 32 bytes", impossible);
    }
  }

  /** What the database says of itself, for the words of the finding only. */
  private long ownLastHead() throws SQLException {
    try (var question =
        connection.prepareStatement(
            "select coalesce(max(number), 0) from audit.head where authority_id = ?")) {
      question.setObject(1, council);
      try (var rows = question.executeQuery()) {
        return rows.next() ? rows.getLong(1) : 0;
      }
    }
  }
}
