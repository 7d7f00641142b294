package rowan.foundation.documents;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Wing;
import rowan.foundation.documents.checking.FileKinds;
import rowan.foundation.documents.checking.Scanner;
import rowan.foundation.documents.checking.Watched;
import rowan.foundation.kernel.TimeOrderedIds;
import rowan.foundation.vault.PersonKey;
import rowan.foundation.vault.Place;

/**
 * Keeps files about people. A file comes in three steps, so that no transaction waits for a slow
 * sender: it is expected and kept in transactions of the room that it belongs to, which say who may
 * and write it down; in between its bytes arrive. What was expected and never kept is cleared away.
 *
 * <p>Which file belongs to which record is the room's to know, and to guard.
 */
@Service
public class Documents {

  /** The longest file that is taken. */
  public static final long MOST_BYTES = 500L * 1024 * 1024;

  private static final int BUFFER_BYTES = 64 * 1024;

  private final DocumentRows rows;
  private final Chunks chunks;
  private final FileKinds kinds;
  private final Scanner scanner;
  private final Clock clock;

  Documents(DocumentRows rows, Chunks chunks, FileKinds kinds, Scanner scanner, Clock clock) {
    this.rows = rows;
    this.chunks = chunks;
    this.kinds = kinds;
    this.scanner = scanner;
    this.clock = clock;
  }

  /** Makes the place for a file about a person, in the running transaction. */
  public Arriving expect(Actor by, PersonKey person) {
    var id = new DocumentId(TimeOrderedIds.next(clock));
    var made = person.newFileKey(keyPlace(id));
    rows.expect(by, id, made.sealed());
    return new Arriving(id, made.key());
  }

  /**
   * Takes a file in, outside any transaction, reading until it ends.
   *
   * @param wing by whose right its pieces are stored
   * @param fileName as its sender has it; looked at for its ending and not kept here
   */
  public Arrival receive(Wing wing, Actor by, Arriving arriving, String fileName, InputStream in) {
    var holder = new Chunks.Holder(wing, by);
    var arrival = arrival(holder, arriving, fileName, in);
    if (arrival instanceof Arrival.Refused) {
      chunks.remove(holder, arriving.id());
      rows.forget(holder, arriving.id());
    }
    return arrival;
  }

  private Arrival arrival(
      Chunks.Holder holder, Arriving arriving, String fileName, InputStream in) {
    var first = new BufferedInputStream(in, FileKinds.FIRST_BYTES);
    try {
      if (isEmpty(first)) {
        return new Arrival.Refused(DocumentRefusal.EMPTY);
      }
      var kind = kinds.of(first, fileName);
      return kind.isEmpty()
          ? new Arrival.Refused(DocumentRefusal.KIND_NOT_TAKEN)
          : scanned(holder, arriving, kind.get(), first);
    } catch (IOException cutShort) {
      return new Arrival.Refused(DocumentRefusal.CUT_SHORT);
    }
  }

  private static boolean isEmpty(InputStream first) throws IOException {
    first.mark(1);
    boolean empty = first.read() < 0;
    first.reset();
    return empty;
  }

  private Arrival scanned(Chunks.Holder holder, Arriving arriving, FileKind kind, InputStream in)
      throws IOException {
    try (var scan = new Watched(scanner)) {
      long bytes = stored(holder, arriving, in, scan);
      if (bytes > MOST_BYTES) {
        return new Arrival.Refused(DocumentRefusal.TOO_LARGE);
      }
      return switch (scan.verdict()) {
        case CLEAN -> new Arrival.Whole(arriving.id(), kind, bytes, scanner.present());
        case HARMFUL -> new Arrival.Refused(DocumentRefusal.HARMFUL);
        case UNKNOWN -> new Arrival.Refused(DocumentRefusal.NOT_CHECKED);
      };
    }
  }

  /** Stores it as it comes, and stops where it is too long or nobody looks at it any more. */
  private long stored(Chunks.Holder holder, Arriving arriving, InputStream in, Watched scan)
      throws IOException {
    var buffer = new byte[BUFFER_BYTES];
    long bytes = 0;
    try (var out = new ChunkOutput(chunks, holder, arriving.id());
        var sealing = arriving.key().sealing(bytesPlace(arriving.id()), out)) {
      int read = in.read(buffer);
      while (read >= 0 && bytes <= MOST_BYTES && scan.goesOn()) {
        scan.feed(buffer, read);
        sealing.write(buffer, 0, read);
        bytes += read;
        read = in.read(buffer);
      }
    }
    return bytes;
  }

  /** Keeps a file that is here whole, in the running transaction. */
  public void keep(Actor by, Arrival.Whole whole) {
    rows.keep(by, whole, clock.instant());
  }

  /**
   * A kept file of the person, in the running transaction, to be sent after it.
   *
   * @return nothing if it was not kept, or is not there for the actor
   */
  public Optional<Kept> kept(Actor actor, PersonKey person, DocumentId id) {
    return rows.find(actor, id)
        .map(row ->
            new Kept(id, row.kind(), row.bytes(), person.fileKey(keyPlace(id), row.sealedKey())));
  }

  /**
   * Sends a kept file, outside any transaction.
   *
   * @throws UncheckedIOException if the reader goes away, or the file does not open
   */
  public void send(Wing wing, Actor actor, Kept kept, OutputStream out) {
    var holder = new Chunks.Holder(wing, actor);
    try (var in =
        kept.key().opening(bytesPlace(kept.id()), new ChunkInput(chunks, holder, kept.id()))) {
      in.transferTo(out);
    } catch (IOException broken) {
      throw new UncheckedIOException("a document did not reach its reader whole", broken);
    }
  }

  /**
   * Takes away the pieces of files about people who are erased; their keys go with the person's.
   */
  public void erase(Actor actor, Collection<DocumentId> files) {
    var holder = new Chunks.Holder(Wing.ERASING, actor);
    files.forEach(id -> chunks.remove(holder, id));
  }

  private static Place keyPlace(DocumentId id) {
    return new Place("documents.document.sealed_key", id.value());
  }

  private static Place bytesPlace(DocumentId id) {
    return new Place("documents.chunk.sealed", id.value());
  }
}
