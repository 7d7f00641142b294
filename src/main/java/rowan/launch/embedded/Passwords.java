package rowan.launch.embedded;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** The passwords of the embedded database's roles, in a file that only its owner may read. */
record Passwords(String superuser, String owner, String application) {

  private static final String SUPERUSER = "postgres";

  /** The passwords kept in the file. */
  static Passwords read(Path file) throws IOException {
    var kept = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      kept.load(reader);
    }
    return new Passwords(
        kept.getProperty(SUPERUSER, ""),
        kept.getProperty(DatabaseAccess.OWNER, ""),
        kept.getProperty(DatabaseAccess.APPLICATION, ""));
  }

  /** New random passwords, kept in the file before anything uses them. */
  static Passwords make(Path file) throws IOException {
    var made = new Passwords(random(), random(), random());
    var kept = new Properties();
    kept.setProperty(SUPERUSER, made.superuser);
    kept.setProperty(DatabaseAccess.OWNER, made.owner);
    kept.setProperty(DatabaseAccess.APPLICATION, made.application);
    var text = new StringWriter();
    kept.store(text, "PostgreSQL roles of this folder's database");
    var fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    Files.createFile(
        fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(fresh, text.toString());
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    return made;
  }

  private static String random() {
    var bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public String toString() {
    return "Passwords";
  }
}
