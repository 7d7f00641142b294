package rowan.foundation.documents;

import java.io.InputStream;

/** Reads a file's pieces, one in memory at a time. */
final class ChunkInput extends InputStream {

  private final Chunks chunks;
  private final Chunks.Holder holder;
  private final DocumentId id;
  private byte[] chunk = new byte[0];
  private int read;
  private int number;
  private boolean over;

  ChunkInput(Chunks chunks, Chunks.Holder holder, DocumentId id) {
    this.chunks = chunks;
    this.holder = holder;
    this.id = id;
  }

  @Override
  public int read() {
    return more() ? chunk[read++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] into, int offset, int length) {
    if (length == 0) {
      return 0;
    }
    if (!more()) {
      return -1;
    }
    int taken = Math.min(length, chunk.length - read);
    System.arraycopy(chunk, read, into, offset, taken);
    read += taken;
    return taken;
  }

  private boolean more() {
    while (!over && read == chunk.length) {
      var next = chunks.get(holder, id, number);
      over = next.isEmpty();
      chunk = next.orElseGet(() -> new byte[0]);
      read = 0;
      number++;
    }
    return !over;
  }
}
