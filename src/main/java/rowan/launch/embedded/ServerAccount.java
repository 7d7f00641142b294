package rowan.launch.embedded;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The account of the machine that PostgreSQL runs as. PostgreSQL refuses to run as root; when Rowan
 * does, the server gets the account {@code nobody}.
 */
final class ServerAccount {

  /** What {@code nobody} is on every Linux that we know; initdb needs an account with a name. */
  private static final int NOBODY = 65534;

  private static final long PATIENCE_SECONDS = 120;

  private final boolean root = new UnixSystem().getUid() == 0;
  private final int user;
  private final int group;

  private ServerAccount(int user, int group) {
    this.user = user;
    this.group = group;
  }

  /** The account for a server in a folder: whoever has the folder already, so that it stays so. */
  static ServerAccount of(Path folder) {
    try {
      if (Files.isDirectory(folder)) {
        int user = (int) Files.getAttribute(folder, "unix:uid");
        if (user != 0) {
          return new ServerAccount(user, (int) Files.getAttribute(folder, "unix:gid"));
        }
      }
      return new ServerAccount(NOBODY, NOBODY);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** What a command of the server's printed, and how it ended. */
  record Ran(int exit, String output) {}

  /** Runs a command as the server's account, from a folder that the account may enter. */
  Ran run(Path folder, List<String> command) {
    var whole = new ArrayList<String>();
    if (root) {
      whole.addAll(
          List.of(
              "setpriv",
              "--reuid=" + user,
              "--regid=" + group,
              "--clear-groups",
              "--no-new-privs"));
    }
    whole.addAll(command);
    var builder = new ProcessBuilder(whole).directory(folder.toFile()).redirectErrorStream(true);
    var environment = builder.environment();
    // The person's own PostgreSQL settings must not reach this server.
    environment.keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
    environment.put("LC_ALL", "C");
    environment.put("HOME", folder.toString());
    try {
      var process = builder.start();
      process.getOutputStream().close();
      var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new CannotStart(command.getFirst() + " gave no answer in two minutes.");
      }
      return new Ran(process.exitValue(), output);
    } catch (IOException failure) {
      throw new CannotStart(sentence(command.getFirst()), failure);
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new CannotStart("The start was interrupted.", interruption);
    }
  }

  private String sentence(String program) {
    return root
        ? "PostgreSQL does not run as root and there is no setpriv here to run it as somebody"
            + " else: install util-linux, or start Rowan as an ordinary user."
        : program + " can't be run on this machine: use ./rowan serve with a PostgreSQL of yours.";
  }

  /** Whether the server may enter the folder, and every folder above it. */
  boolean mayEnter(Path folder) {
    return !root || run(Path.of("/"), List.of("test", "-x", folder.toString())).exit() == 0;
  }

  /** Makes a folder that is wholly the server's, and nobody else's but root's. */
  void makeFolder(Path folder) {
    try {
      Files.createDirectories(folder);
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      give(folder);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Hands a file to the server. */
  void give(Path path) throws IOException {
    if (root) {
      Files.setAttribute(path, "unix:uid", user);
      Files.setAttribute(path, "unix:gid", group);
    }
  }

  /** Who may pass through Rowan's own folder: the server must, when it is another account. */
  String permissionsOfHome() {
    return root ? "rwx--x--x" : "rwx------";
  }
}
