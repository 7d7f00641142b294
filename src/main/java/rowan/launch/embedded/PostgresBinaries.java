package rowan.launch.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** The programs of the real PostgreSQL, which come with Rowan as a Maven dependency. */
final class PostgresBinaries {

  /** The major version of the programs; a data folder belongs to one major version. */
  static final int MAJOR = 18;

  private PostgresBinaries() {}

  /**
   * Unpacks the programs where they are not there yet, all or nothing.
   *
   * @return the folder that holds {@code bin}
   */
  static Path unpackInto(Path folder) {
    var archive = archive();
    try {
      var unpacked = folder.resolve("postgresql-" + MAJOR + "-" + mark(archive));
      if (!Files.isDirectory(unpacked)) {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, permissions(0755));
        var fresh = folder.resolve("new-" + ProcessHandle.current().pid());
        FileSystemUtils.deleteRecursively(fresh);
        unpack(archive, fresh);
        move(fresh, unpacked);
      }
      return unpacked;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static URL archive() {
    var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    var processor =
        switch (System.getProperty("os.arch")) {
          case "amd64", "x86_64" -> "x86_64";
          case "aarch64", "arm64" -> "arm_64";
          case String other -> other;
        };
    var name = (system.contains("mac") ? "darwin" : system) + "-" + processor;
    URL found = PostgresBinaries.class.getResource("/postgres-" + name + ".txz");
    if (found == null) {
      throw new CannotStart(
          "Rowan brings no PostgreSQL for this kind of machine ("
              + name
              + "): use ./rowan serve with a PostgreSQL of yours.");
    }
    return found;
  }

  /** Tells one build of the programs from another without reading them. */
  private static String mark(URL archive) throws IOException {
    return archive.openConnection() instanceof JarURLConnection jar
        ? Long.toHexString(jar.getJarEntry().getCrc())
        : Long.toHexString(archive.openConnection().getContentLengthLong());
  }

  private static void unpack(URL archive, Path folder) throws IOException {
    try (var tar = new TarArchiveInputStream(new XZInputStream(archive.openStream()))) {
      for (@Nullable TarArchiveEntry entry = tar.getNextEntry();
          entry != null;
          entry = tar.getNextEntry()) {
        var path = folder.resolve(entry.getName()).normalize();
        if (!path.startsWith(folder)) {
          throw new IOException("a path leads out of the archive: " + entry.getName());
        }
        makeFolders(folder, entry.isDirectory() ? path : path.resolveSibling(""));
        if (entry.isDirectory()) {
          continue;
        }
        if (entry.isSymbolicLink()) {
          Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
          Files.copy(tar, path);
          Files.setPosixFilePermissions(path, permissions(entry.getMode()));
        }
      }
    }
  }

  /** Makes the folders on the way, open to every account whatever the person's umask is. */
  private static void makeFolders(Path top, Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    if (!folder.equals(top)) {
      makeFolders(top, folder.resolveSibling(""));
    }
    Files.createDirectory(folder);
    Files.setPosixFilePermissions(folder, permissions(0755));
  }

  private static Set<PosixFilePermission> permissions(int mode) {
    return (mode & 0100) == 0
        ? EnumSet.of(
            PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE,
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.OTHERS_READ)
        : EnumSet.complementOf(
            EnumSet.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE));
  }

  private static void move(Path fresh, Path unpacked) throws IOException {
    try {
      Files.move(fresh, unpacked, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failure) {
      // Another start may have been quicker; its copy is as good as ours.
      FileSystemUtils.deleteRecursively(fresh);
      if (!Files.isDirectory(unpacked)) {
        throw failure;
      }
    }
  }
}
