package rowan.foundation.records;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * One sealed column with words about people.
 *
 * @param source what kind of record it is
 * @param column as the vault names it: {@code schema.table.column}
 * @param sql selects {@code id}, {@code at} and {@code words} for {@code :authority} and {@code
 *     :person}, and what else the wording reads
 * @param wording what is opened, in plain words
 */
public record SealedSource(String source, String column, String sql, Wording wording) {

  /** A column with words that somebody wrote: they are told as they are. */
  public SealedSource(String source, String column, String sql) {
    this(source, column, sql, (row, opened) -> opened);
  }

  /** The same column, told in other words than it is stored in. */
  public SealedSource worded(Wording told) {
    return new SealedSource(source, column, sql, told);
  }

  /** Says in plain words what is stored in signs of Rowan's own. */
  @FunctionalInterface
  public interface Wording {

    /** Nothing, if it is blank: then there is nothing to tell. */
    String of(ResultSet row, String opened) throws SQLException;
  }
}
