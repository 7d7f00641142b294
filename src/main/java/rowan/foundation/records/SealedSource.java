package rowan.foundation.records;

/**
 * One sealed column with words about people.
 *
 * @param source what kind of record it is
 * @param column as the vault names it: {@code schema.table.column}
 * @param sql selects {@code id}, {@code at} and {@code words} for {@code :authority} and {@code
 *     :person}
 */
public record SealedSource(String source, String column, String sql) {}
