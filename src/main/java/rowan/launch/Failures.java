package rowan.launch;

import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.regex.Pattern;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;
import rowan.foundation.vault.WrongKeyFile;
import rowan.launch.embedded.CannotStart;

/** Turns what stopped a start into one sentence that says what to do. */
final class Failures {

  private static final String NO_ROOM = "no space left on device";

  private static final String KEY_FILE = "the vault's key file";

  private static final Pattern UNKNOWN_MIGRATION =
      Pattern.compile("applied migration not resolved locally: (\\S+)");

  private Failures() {}

  /** The sentence for a failure that the person can put right; nothing for a fault of our own. */
  static Optional<String> sentence(Throwable failure) {
    for (var cause : causes(failure)) {
      var sentence = ofOne(cause);
      if (sentence.isPresent()) {
        return sentence;
      }
    }
    return Optional.empty();
  }

  private static SequencedSet<Throwable> causes(Throwable failure) {
    var all = new LinkedHashSet<Throwable>();
    for (@Nullable Throwable cause = failure;
        cause != null && all.add(cause);
        cause = cause.getCause()) {}
    return all;
  }

  private static Optional<String> ofOne(Throwable cause) {
    return switch (cause) {
      case CannotStart refusal -> Optional.of(String.valueOf(refusal.getMessage()));
      case PortInUseException port ->
          Optional.of(
              "Port " + port.getPort() + " is in use by another program: choose another port.");
      case FlywayValidateException migrations -> Optional.of(ofMigrations(migrations));
      case UnknownHostException host ->
          Optional.of(
              "There is no machine called "
                  + host.getMessage()
                  + " to find the database on: correct ROWAN_DATABASE_URL.");
      case WrongKeyFile key -> Optional.ofNullable(key.getMessage());
      case SQLException sql -> ofDatabase(sql);
      case Throwable other when hasNoRoom(other) ->
          Optional.of("The disk is full: free some space and start again.");
      case RuntimeException other when told(other).startsWith(KEY_FILE) ->
          Optional.of(
              "The file that ROWAN_KEYSET names can't be used ("
                  + told(other)
                  + "): give the vault's key file, and what opens it.");
      default -> Optional.empty();
    };
  }

  private static String told(Throwable cause) {
    return cause.getMessage() == null ? "" : cause.getMessage();
  }

  private static boolean hasNoRoom(Throwable cause) {
    return told(cause).toLowerCase(Locale.ROOT).contains(NO_ROOM);
  }

  private static String ofMigrations(FlywayValidateException failure) {
    var unknown = UNKNOWN_MIGRATION.matcher(String.valueOf(failure.getMessage()));
    return unknown.find()
        ? "The database belongs to a newer Rowan (it has the change "
            + unknown.group(1)
            + ", which this one does not know): start the newer one, or restore a backup from"
            + " before."
        : "The database was changed by another build of Rowan than this one: start that build, or"
            + " restore a backup from before.";
  }

  /** By the states of SQL, listed in the appendix 'Error Codes' of PostgreSQL's manual. */
  private static Optional<String> ofDatabase(SQLException failure) {
    var state = failure.getSQLState() == null ? "" : failure.getSQLState();
    if (failure.getCause() instanceof UnknownHostException host) {
      return ofOne(host);
    }
    var said = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    return Optional.ofNullable(
        switch (state) {
          case "08001", "08003", "08004", "08006" ->
              "The database can't be reached: check that PostgreSQL runs there and that"
                  + " ROWAN_DATABASE_URL is right ("
                  + said
                  + ").";
          case "28P01", "28000" ->
              "The database did not let Rowan in ("
                  + said
                  + "): check the users and passwords in the environment.";
          case "3D000" ->
              "There is no such database ("
                  + said
                  + "): make it as docs/operations.md shows, or correct ROWAN_DATABASE_URL.";
          case "42501" ->
              "The database's owner account lacks a right that the migrations need ("
                  + said
                  + "): docs/operations.md shows what to grant.";
          case "53100" -> "The database's disk is full: free some space and start again.";
          case "53300" ->
              "The database has no connection left for Rowan: raise its max_connections, or stop"
                  + " another program that uses it.";
          case "57P03" -> "The database is still starting: try again in a minute.";
          default -> null;
        });
  }
}
