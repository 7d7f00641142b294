package rowan.launch.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Predicate;
import rowan.testing.TestPostgres;

/**
 * A backup of a whole server while it runs, as {@code pg_basebackup} takes one: the files of its
 * data folder between the start and the stop of a backup, and the WAL that was written meanwhile.
 */
public final class OnlineBackup {

  private OnlineBackup() {}

  /** Takes a backup of the server of a folder into another folder, from which it can be started. */
  public static void take(EmbeddedPostgres server, Path home, Path to)
      throws SQLException, IOException {
    var data = home.resolve("postgres/data");
    var copy = to.resolve("postgres/data");
    try (var superuser = server.asSuperuser();
        var statement = superuser.createStatement()) {
      statement.execute("select pg_backup_start('taken by a test', true)");
      copy(data, copy, path -> !path.startsWith("pg_wal/") && !path.startsWith("postmaster."));
      try (var label = statement.executeQuery("select labelfile from pg_backup_stop(false)")) {
        label.next();
        Files.writeString(copy.resolve("backup_label"), label.getString(1));
      }
      copy(data, copy, path -> path.startsWith("pg_wal/"));
    }
    Files.copy(home.resolve("passwords"), to.resolve("passwords"));
    hand(to.resolve("postgres"));
  }

  /** Starts the server of a backup. */
  public static EmbeddedPostgres restored(Path from) {
    return EmbeddedPostgres.start(
        from, TestPostgres.programs(), EmbeddedPostgres.Durability.THROWN_AWAY);
  }

  private static void copy(Path from, Path to, Predicate<String> which) throws IOException {
    try (var paths = Files.walk(from)) {
      for (var path : (Iterable<Path>) paths::iterator) {
        var within = from.relativize(path);
        if (Files.isDirectory(path)) {
          Files.createDirectories(to.resolve(within));
        } else if (which.test(within.toString())) {
          Files.copy(path, to.resolve(within));
        }
      }
    }
  }

  private static void hand(Path folder) throws IOException {
    var account = ServerAccount.of(folder);
    try (var paths = Files.walk(folder)) {
      for (var path : (Iterable<Path>) paths::iterator) {
        if (Files.isDirectory(path)) {
          account.makeFolder(path);
        } else {
          account.give(path);
        }
      }
    }
  }
}
