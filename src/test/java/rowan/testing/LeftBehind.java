package rowan.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** What a test run that was killed leaves in the temporary folder: a server, and its data. */
final class LeftBehind {

  private LeftBehind() {}

  /** Stops and deletes what runs with a dead process number left. */
  static void clear(Path temporary, String prefix) throws IOException {
    try (var entries = Files.newDirectoryStream(temporary, prefix + "*")) {
      for (var entry : entries) {
        var number = entry.getFileName().toString().substring(prefix.length());
        boolean ours = Files.getOwner(entry).getName().equals(System.getProperty("user.name"));
        if (ours
            && number.matches("\\d{1,10}")
            && ProcessHandle.of(Long.parseLong(number)).isEmpty()) {
          stop(entry.resolve("postgres/data/postmaster.pid"));
          delete(entry);
        }
      }
    }
  }

  private static void stop(Path mark) throws IOException {
    if (Files.exists(mark)) {
      var number = Files.readAllLines(mark).getFirst().strip();
      ProcessHandle.of(Long.parseLong(number))
          .filter(process -> process.info().command().orElse("").endsWith("/postgres"))
          .ifPresent(ProcessHandle::destroyForcibly);
    }
  }

  static Path deleteAtExit(Path folder) {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
    return folder;
  }

  static void delete(Path folder) {
    try (var paths = Files.walk(folder)) {
      for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (FileSystemException beingWritten) {
      // The next run clears the rest.
      return;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
