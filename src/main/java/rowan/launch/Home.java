package rowan.launch;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import rowan.launch.embedded.CannotStart;
import rowan.launch.embedded.EmbeddedPostgres;

/**
 * The folder that everything of one demo is in. By default {@code .rowan} in the checkout; where
 * that will not do, a folder that will.
 *
 * @param why it is not the usual place, for whoever would look there, or nothing
 */
record Home(Path folder, @Nullable String why) {

  private static final String USUAL_NAME = ".rowan";
  private static final String OURS = "rwx------";

  /** The folder for a checkout, as the environment and the machine's accounts allow. */
  static Home of(Path checkout, Map<String, String> environment) {
    var chosen = environment.getOrDefault("ROWAN_HOME", "");
    if (!chosen.isBlank()) {
      return new Home(Path.of(chosen).toAbsolutePath().normalize(), null);
    }
    var usual = checkout.resolve(USUAL_NAME);
    if (!EmbeddedPostgres.mayRunIn(Files.exists(usual) ? usual : checkout)) {
      return new Home(
          Path.of("/var/lib/rowan", nameFor(checkout)),
          "PostgreSQL does not run as root, and no other account may enter " + checkout);
    }
    if (!Files.isWritable(Files.exists(usual) ? usual : checkout)) {
      return new Home(
          Path.of(System.getProperty("user.home"), ".local/share/rowan", nameFor(checkout)),
          "this account may not write to " + checkout);
    }
    return new Home(usual, null);
  }

  /** A name that two checkouts on one machine do not share. */
  private static String nameFor(Path checkout) {
    var sum = new CRC32();
    sum.update(checkout.toString().getBytes(StandardCharsets.UTF_8));
    return "%s-%08x".formatted(checkout.getFileName(), sum.getValue());
  }

  /** The log of the pages on a port, in a folder that only this account may enter. */
  Path log(int port) {
    return folder.resolve("log").resolve("rowan-" + port + ".log");
  }

  /** Where the embedded PostgreSQL's programs are unpacked. */
  Path programs() {
    return folder.resolve("programs");
  }

  /** The vault's key, unless somebody names another file. */
  Path keyset() {
    return folder.resolve("keyset");
  }

  /** What the demonstration's audit log is witnessed by; a real one's witness is elsewhere. */
  Path witness() {
    return folder.resolve("witness.jsonl");
  }

  /** Makes the folder where it is missing, and the folder for logs in it. */
  void make() {
    try {
      var logs = folder.resolve("log");
      if (!Files.isDirectory(logs)) {
        makeOpen(folder);
        Files.createDirectory(
            logs, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OURS)));
      }
    } catch (IOException failure) {
      throw new CannotStart(
          "The folder "
              + folder
              + " can't be made: set ROWAN_HOME to a folder that this account may write to.",
          failure);
    }
  }

  /** Makes folders that others may pass through, whatever the person's umask is. */
  private static void makeOpen(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    makeOpen(folder.resolveSibling(""));
    Files.createDirectory(folder);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /**
   * Takes the folder for one running Rowan. The operating system gives it back when the process
   * ends, however it ends.
   *
   * @param address of the pages, told to whoever comes second
   */
  AutoCloseable lock(String address) {
    var file = folder.resolve("lock");
    try {
      var open = new RandomAccessFile(file.toFile(), "rw");
      @Nullable FileLock lock = tryLock(open);
      if (lock == null) {
        open.close();
        throw new CannotStart(
            "Rowan already runs with the data in %s, at %s: use that one, or stop it with Ctrl-C first."
                .formatted(folder, Files.readString(file).strip()));
      }
      open.setLength(0);
      open.write((address + "\n").getBytes(StandardCharsets.UTF_8));
      return open;
    } catch (IOException failure) {
      throw new CannotStart(
          "The data in "
              + folder
              + " can't be opened by this account: start Rowan as the account that made it, or set"
              + " ROWAN_HOME to a folder of your own.",
          failure);
    }
  }

  private static @Nullable FileLock tryLock(RandomAccessFile open) throws IOException {
    try {
      return open.getChannel().tryLock();
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }
}
