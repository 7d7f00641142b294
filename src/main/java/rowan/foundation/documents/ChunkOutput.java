package rowan.foundation.documents;

import java.io.OutputStream;

/** Cuts what is written into pieces, and stores each as soon as it is full. */
final class ChunkOutput extends OutputStream {

  static final int CHUNK_BYTES = 1 << 20;

  private final Chunks chunks;
  private final Chunks.Holder holder;
  private final DocumentId id;
  private final byte[] chunk = new byte[CHUNK_BYTES];
  private int filled;
  private int number;

  ChunkOutput(Chunks chunks, Chunks.Holder holder, DocumentId id) {
    this.chunks = chunks;
    this.holder = holder;
    this.id = id;
  }

  @Override
  public void write(int one) {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] from, int offset, int length) {
    int done = 0;
    while (done < length) {
      int taken = Math.min(length - done, CHUNK_BYTES - filled);
      System.arraycopy(from, offset + done, chunk, filled, taken);
      filled += taken;
      done += taken;
      if (filled == CHUNK_BYTES) {
        store();
      }
    }
  }

  /** Stores the last piece, which is seldom full. */
  @Override
  public void close() {
    if (filled > 0) {
      store();
    }
  }

  private void store() {
    chunks.put(holder, id, number, java.util.Arrays.copyOf(chunk, filled));
    number++;
    filled = 0;
  }
}
