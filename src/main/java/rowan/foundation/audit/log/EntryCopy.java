package rowan.foundation.audit.log;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * Entries as PostgreSQL's binary COPY gives them, one after another. The bytes of a row are what is
 * hashed: the number of columns in two bytes, then each column as its length in four bytes and its
 * value in PostgreSQL's binary form, which is the same in all versions. So a leaf covers all that
 * an entry says, no two entries have the same leaf, and hashing a million takes no decoding.
 */
public final class EntryCopy implements AutoCloseable {

  /** In this order for ever: another would be another tree. */
  public static final String COLUMNS =
      "authority_id, number, at, kind, what, account_id, organisation_id, offices, subjects";

  private static final int HEADER = 19;
  private static final int HEADER_EXTENSION = 15;
  private static final short END = -1;

  /** Where the number stands in a leaf, in eight bytes. */
  public static final int NUMBER_AT = 26;

  private static final int UUID_BYTES = 16;

  private final CopyOut copy;
  private ByteBuffer read = ByteBuffer.allocate(0);
  private int from;
  private int length;
  private boolean begun;

  private EntryCopy(CopyOut copy) {
    this.copy = copy;
  }

  /**
   * Begins to copy.
   *
   * @param selected what a query selects after {@code from}: an {@code audit.entry e}, and which
   */
  public static EntryCopy of(Connection connection, String selected) throws SQLException {
    var columns = "e." + COLUMNS.replace(", ", ", e.");
    return new EntryCopy(
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyOut(
                "copy (select %s from %s) to stdout (format binary)".formatted(columns, selected)));
  }

  /** Goes on to the next entry, if there is one. */
  public boolean next() throws SQLException {
    if (!begun) {
      begun = true;
      need(HEADER);
      int extension = read.getInt(read.position() + HEADER_EXTENSION);
      need(HEADER + extension);
      read.position(read.position() + HEADER + extension);
    } else {
      read.position(read.position() + length);
    }
    need(Short.BYTES);
    short columns = read.getShort(read.position());
    if (columns == END) {
      length = Short.BYTES;
      finish();
      return false;
    }
    length = Short.BYTES;
    for (int i = 0; i < columns; i++) {
      need(length + Integer.BYTES);
      int value = read.getInt(read.position() + length);
      length += Integer.BYTES + Math.max(value, 0);
    }
    need(length);
    from = read.position();
    return true;
  }

  private void finish() throws SQLException {
    while (copy.readFromCopy() != null) {
      // nothing comes after the end but the end of the command
    }
  }

  /** Reads on until so many bytes are there. PostgreSQL sends a row a message, but need not. */
  private void need(int bytes) throws SQLException {
    while (read.remaining() < bytes) {
      byte @Nullable [] more = copy.readFromCopy();
      if (more == null) {
        throw new SQLException("the copy of the entries ended in the middle");
      }
      if (!read.hasRemaining()) {
        read = ByteBuffer.wrap(more);
      } else {
        var joined = ByteBuffer.allocate(read.remaining() + more.length);
        read = joined.put(read).put(more).flip();
      }
    }
  }

  /** The bytes that the row is in, from {@link #from} on, {@link #length} of them. */
  public byte[] buffer() {
    return read.array();
  }

  public int from() {
    return from;
  }

  public int length() {
    return length;
  }

  /** The row's bytes, copied. */
  public byte[] leaf() {
    return Arrays.copyOfRange(read.array(), from, from + length);
  }

  public long number() {
    return read.getLong(from + NUMBER_AT);
  }

  /** Whom the entry is about, each once. */
  List<UUID> subjects() {
    var row = ByteBuffer.wrap(read.array(), from, length).slice();
    row.position(Short.BYTES);
    for (int column = 0; column < 8; column++) {
      int value = row.getInt();
      row.position(row.position() + Math.max(value, 0));
    }
    row.getInt(); // length of the array
    int dimensions = row.getInt();
    var found = new ArrayList<UUID>();
    if (dimensions == 1) {
      row.position(row.position() + 2 * Integer.BYTES); // whether it has nulls, and the type
      int count = row.getInt();
      row.getInt(); // where it begins to count
      for (int i = 0; i < count; i++) {
        if (row.getInt() == UUID_BYTES) {
          found.add(new UUID(row.getLong(), row.getLong()));
        }
      }
    }
    return found.stream().distinct().toList();
  }

  @Override
  public void close() throws SQLException {
    if (copy.isActive()) {
      copy.cancelCopy();
    }
  }
}
