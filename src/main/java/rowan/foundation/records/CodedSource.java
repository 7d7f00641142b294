package rowan.foundation.records;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Facts about people that are stored as codes, days and numbers, and in no sealed column.
 *
 * @param source what kind of record it is
 * @param sql selects {@code at} for {@code :authority} and {@code :person}, and what the wording
 *     reads
 */
public record CodedSource(String source, String sql, Wording wording) {

  /** Says a row in plain words. */
  @FunctionalInterface
  public interface Wording {

    String of(ResultSet row) throws SQLException;
  }
}
