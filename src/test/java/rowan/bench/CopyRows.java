package rowan.bench;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Streams rows into one table by PostgreSQL's COPY, in its binary format: nothing but a small
 * buffer is held in memory. Each table that is filled at the same time needs a connection of its
 * own.
 */
public final class CopyRows implements AutoCloseable {

  /** No end: PostgreSQL's {@code infinity} for a timestamp. */
  public static final Instant INFINITY = Instant.MAX;

  private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
  private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
  private static final byte[] SIGNATURE = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0
  };
  private static final int BUFFER = 1 << 16;
  private static final int TYPE_OF_UUID = 2950;
  private static final int TYPE_OF_TEXT = 25;

  private final CopyIn copy;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(2 * BUFFER);
  private final DataOutputStream out = new DataOutputStream(bytes);
  private final int width;

  public CopyRows(Connection connection, String table, String... columns) throws SQLException {
    this.width = columns.length;
    this.copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn(
                "copy %s (%s) from stdin (format binary)"
                    .formatted(table, String.join(", ", columns)));
    try {
      out.write(SIGNATURE);
      out.writeInt(0);
      out.writeInt(0);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Adds a row; the values are of the columns' Java types, in the columns' order. */
  public void add(@Nullable Object... values) throws SQLException {
    if (values.length != width) {
      throw new IllegalArgumentException(values.length + " values for " + width + " columns");
    }
    try {
      out.writeShort(width);
      for (var value : values) {
        write(value);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    if (bytes.size() >= BUFFER) {
      flush();
    }
  }

  private void write(@Nullable Object value) throws IOException {
    switch (value) {
      case null -> out.writeInt(-1);
      case UUID id -> {
        out.writeInt(16);
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
      }
      case Boolean truth -> {
        out.writeInt(1);
        out.writeByte(truth ? 1 : 0);
      }
      case Short small -> {
        out.writeInt(2);
        out.writeShort(small);
      }
      case Integer whole -> {
        out.writeInt(4);
        out.writeInt(whole);
      }
      case Long large -> writeLong(large);
      case Instant moment -> writeLong(micros(moment));
      case LocalTime time -> writeLong(time.toNanoOfDay() / 1000);
      case LocalDate day -> {
        out.writeInt(4);
        out.writeInt((int) ChronoUnit.DAYS.between(FIRST_DAY, day));
      }
      case byte[] raw -> writeBytes(raw);
      case String text -> writeBytes(text.getBytes(StandardCharsets.UTF_8));
      case List<?> list -> writeArray(list);
      default -> throw new IllegalArgumentException("cannot copy a " + value.getClass());
    }
  }

  private void writeLong(long value) throws IOException {
    out.writeInt(8);
    out.writeLong(value);
  }

  private void writeBytes(byte[] raw) throws IOException {
    out.writeInt(raw.length);
    out.write(raw);
  }

  /** An array of one dimension, of ids or of texts. */
  private void writeArray(List<?> list) throws IOException {
    boolean ids = !list.isEmpty() && list.getFirst() instanceof UUID;
    var inner = new ByteArrayOutputStream();
    var rows = new DataOutputStream(inner);
    rows.writeInt(list.isEmpty() ? 0 : 1);
    rows.writeInt(0);
    rows.writeInt(ids ? TYPE_OF_UUID : TYPE_OF_TEXT);
    if (!list.isEmpty()) {
      rows.writeInt(list.size());
      rows.writeInt(1);
    }
    for (var item : list) {
      if (item instanceof UUID id) {
        rows.writeInt(16);
        rows.writeLong(id.getMostSignificantBits());
        rows.writeLong(id.getLeastSignificantBits());
      } else {
        var text = ((String) item).getBytes(StandardCharsets.UTF_8);
        rows.writeInt(text.length);
        rows.write(text);
      }
    }
    writeBytes(inner.toByteArray());
  }

  private static long micros(Instant moment) {
    return moment.equals(INFINITY) ? Long.MAX_VALUE : ChronoUnit.MICROS.between(EPOCH, moment);
  }

  private void flush() throws SQLException {
    copy.writeToCopy(bytes.toByteArray(), 0, bytes.size());
    bytes.reset();
  }

  /** Ends the stream; the rows are there once the connection commits. */
  @Override
  public void close() throws SQLException {
    try {
      out.writeShort(-1);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    flush();
    copy.endCopy();
  }
}
