package rowan.launch.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The database that another process runs in a folder, for whoever started that process. */
public final class RunningPostgres {

  private RunningPostgres() {}

  /** A connection to Rowan's database that row-level security does not hold: COPY needs one. */
  public static Connection asSuperuser(Path home) throws SQLException, IOException {
    var password = Passwords.read(home.resolve("passwords")).superuser();
    return DriverManager.getConnection(EmbeddedPostgres.running(home).url(), "postgres", password);
  }
}
