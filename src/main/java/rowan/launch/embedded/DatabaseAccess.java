package rowan.launch.embedded;

import java.util.Map;

/**
 * Where the database is, and the two accounts that use it.
 *
 * @param url for JDBC
 * @param application the account of every page and job: owns nothing, and row-level security holds
 *     it
 * @param owner the account that owns the database and runs the migrations, used at start only
 */
public record DatabaseAccess(String url, Login application, Login owner) {

  /** What the owner's role is called unless somebody chooses another name. */
  public static final String OWNER = "rowan_owner";

  /** What the application's role is called unless somebody chooses another name. */
  public static final String APPLICATION = "rowan_app";

  /** A PostgreSQL role that may sign in. */
  public record Login(String user, String password) {

    @Override
    public String toString() {
      return user;
    }
  }

  /** The settings that {@code application.yml} reads, by the names that {@code serve} takes. */
  public Map<String, Object> asSettings() {
    return Map.of(
        "ROWAN_DATABASE_URL", url,
        "ROWAN_DATABASE_USER", application.user(),
        "ROWAN_DATABASE_PASSWORD", application.password(),
        "ROWAN_OWNER_USER", owner.user(),
        "ROWAN_OWNER_PASSWORD", owner.password());
  }
}
