package rowan.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import rowan.launch.embedded.CannotStart;
import rowan.launch.embedded.DatabaseAccess;

/** What an installation is told by its environment: docs/operations.md lists it. */
record ServeSettings(Map<String, String> environment) {

  private static final int SHORTEST_PASSPHRASE = 16;

  /** Of a key and not of an alias, which somebody could point elsewhere. */
  private static final String KMS_KEY = "arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:key/\\S+";

  String url() {
    var url = need("ROWAN_DATABASE_URL");
    if (!url.startsWith("jdbc:postgresql:")) {
      throw new CannotStart(
          "ROWAN_DATABASE_URL is not the address of a PostgreSQL: write it as"
              + " jdbc:postgresql://host:5432/rowan");
    }
    return url;
  }

  /** The account of every page and job. */
  DatabaseAccess.Login application() {
    return new DatabaseAccess.Login(
        or("ROWAN_DATABASE_USER", DatabaseAccess.APPLICATION), need("ROWAN_DATABASE_PASSWORD"));
  }

  DatabaseAccess access() {
    return new DatabaseAccess(
        url(),
        application(),
        new DatabaseAccess.Login(
            or("ROWAN_OWNER_USER", DatabaseAccess.OWNER), need("ROWAN_OWNER_PASSWORD")));
  }

  /** The key file, and that something is given to lock and open it with. */
  Path keyset(Home home) {
    if (!or("ROWAN_TRANSIT_ADDRESS", "").isEmpty() && !or("ROWAN_KMS_KEY", "").isEmpty()) {
      throw new CannotStart(
          "ROWAN_TRANSIT_ADDRESS and ROWAN_KMS_KEY are both set, and one key opens the file: unset"
              + " the other.");
    }
    if (!or("ROWAN_TRANSIT_ADDRESS", "").isEmpty()) {
      need("ROWAN_TRANSIT_KEY");
      need("ROWAN_TRANSIT_TOKEN");
    } else if (!or("ROWAN_KMS_KEY", "").isEmpty()) {
      if (!need("ROWAN_KMS_KEY").matches(KMS_KEY)) {
        throw new CannotStart(
            "ROWAN_KMS_KEY is not the ARN of a key: write it in full, as AWS shows it, such as"
                + " arn:aws:kms:eu-west-2:111122223333:key/ and its number.");
      }
    } else if (need("ROWAN_KEYSET_PASSPHRASE").length() < SHORTEST_PASSPHRASE) {
      throw new CannotStart(
          "ROWAN_KEYSET_PASSPHRASE is too short: give at least 16 characters, such as five words.");
    }
    var chosen = Path.of(or("ROWAN_KEYSET", home.keyset().toString())).toAbsolutePath();
    if (Files.exists(chosen)
        ? !Files.isReadable(chosen)
        : !Files.isDirectory(chosen.resolveSibling(""))) {
      throw new CannotStart(
          "The key file " + chosen + " can't be read: correct ROWAN_KEYSET, or its permissions.");
    }
    return chosen;
  }

  String or(String name, String usual) {
    var given = environment.getOrDefault(name, "");
    return given.isBlank() ? usual : given;
  }

  private String need(String name) {
    var given = or(name, "");
    if (given.isEmpty()) {
      throw new CannotStart(
          name + " is not set: ./rowan serve --help lists what it needs from the environment.");
    }
    return given;
  }
}
