package rowan.foundation.audit.verify;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import rowan.foundation.audit.log.Head;
import rowan.foundation.audit.log.WitnessLine;
import rowan.foundation.audit.log.WitnessLines;

/**
 * The exported heads of all councils, found in one reading of the file and then read one by one.
 */
public final class HeadsFile implements AutoCloseable {

  /** Where a head's line is. */
  private record Line(long number, long from, int length) {}

  private final FileChannel file;
  private final Map<UUID, List<Line>> lines;

  private HeadsFile(FileChannel file, Map<UUID, List<Line>> lines) {
    this.file = file;
    this.lines = lines;
  }

  /** Finds the heads of a file. */
  public static HeadsFile of(Path path) throws CannotCheck {
    var found = new LinkedHashMap<UUID, List<Line>>();
    try (var lines = WitnessLines.of(path, 0)) {
      long from = 0;
      while (lines.next()) {
        long at = from;
        int length = lines.length();
        WitnessLine.read(lines.bytes(), 0, length, WitnessLine.Part.HEAD)
            .map(line -> line.signed().head())
            .ifPresent(head ->
                found
                    .computeIfAbsent(head.authority(), any -> new ArrayList<>())
                    .add(new Line(head.number(), at, length)));
        from += length + 1L;
      }
      return new HeadsFile(FileChannel.open(path), found);
    } catch (NoSuchFileException missing) {
      throw new CannotCheck("There is no file '%s': name the exported heads.".formatted(path));
    } catch (IOException unreadable) {
      throw new CannotCheck(
          "'%s' can't be read: check that it is a file that you may read.".formatted(path));
    }
  }

  /** The councils of which there is a head. */
  public Set<UUID> councils() {
    return lines.keySet();
  }

  /** Reads the heads of a council in their order. */
  Heads of(UUID council) {
    return new Heads(lines.getOrDefault(council, List.of()));
  }

  /** The heads of one council, each proved to follow from the one before. */
  final class Heads {

    private final List<Line> ofCouncil;
    private final HeadProof proof = new HeadProof();
    private int next;

    private Heads(List<Line> ofCouncil) {
      this.ofCouncil = ofCouncil;
    }

    boolean hasNext() {
      return next < ofCouncil.size();
    }

    /** The next head and its leaves. */
    WitnessLine next() throws CannotCheck {
      var line = ofCouncil.get(next++);
      var bytes = ByteBuffer.allocate(line.length);
      try {
        while (bytes.hasRemaining() && file.read(bytes, line.from + bytes.position()) > 0) {
          // reads on
        }
      } catch (IOException unreadable) {
        throw new CannotCheck("The file of the heads can't be read any more.");
      }
      var head =
          WitnessLine.read(bytes.array(), 0, line.length, WitnessLine.Part.WHOLE)
              .orElseThrow(() ->
                  new CannotCheck(
                      "The file of the heads is damaged at head %d.".formatted(line.number)));
      proof.follow(head, !hasNext());
      return head;
    }

    Head last() {
      return proof.last();
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
