package rowan.support.casework.file;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import rowan.foundation.vault.PersonKey;
import rowan.foundation.vault.Place;

/** Words as they lie in the database: nothing to be read without the person's key. */
public final class Sealed {

  private final byte[] bytes;

  private Sealed(byte[] bytes) {
    this.bytes = bytes;
  }

  public static Sealed of(ResultSet row, String column) throws SQLException {
    return new Sealed(row.getBytes(column));
  }

  /** For a column that may be null. */
  public static Optional<Sealed> ofAny(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getBytes(column)).map(Sealed::new);
  }

  public String open(PersonKey key, Place place) {
    return key.open(place, bytes);
  }
}
