package rowan.promises;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import rowan.foundation.kernel.AuthorityId;
import rowan.foundation.kernel.PersonId;
import rowan.support.casework.CaseId;

/**
 * All that the database holds of one person, found by the catalogue: the rows of each table with a
 * column that names her, her case, her children or her files.
 *
 * @param people her and her children
 * @param sealed what lies in columns of the class {@code sealed}, in hexadecimal, by column
 * @param personalFields how many fields of the class {@code personal} there are
 */
record RowsOfOne(Set<UUID> people, Map<String, Set<String>> sealed, int personalFields) {

  private static final String COLUMNS =
      """
      select format('%I.%I', n.nspname, c.relname) as name, a.attname as names,
        array(select b.attname::text from pg_attribute b where b.attrelid = c.oid and b.attnum > 0 and not b.attisdropped
          and b.atttypid = 'bytea'::regtype and col_description(c.oid, b.attnum) like 'sealed: %') as sealed,
        array(select b.attname::text from pg_attribute b where b.attrelid = c.oid and b.attnum > 0 and not b.attisdropped
          and b.atttypid = 'bytea'::regtype and col_description(c.oid, b.attnum) like 'personal: %') as personal
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and not a.attisdropped and a.atttypid = 'uuid'::regtype
      where c.relkind = 'r' and (a.attname in ('person_id', 'case_id', 'child_id', 'document_id', 'referral_id')
        or (n.nspname = 'frontdoor' and c.relname = 'referral' and a.attname = 'id'))
      order by 1\
      """;

  private static final String PERSONAL =
      """
      select format('%I.%I', n.nspname, c.relname) as name, a.attname as names
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relkind = 'r' and col_description(c.oid, a.attnum) ~ '^(personal|secret-place): '\
      """;

  /** A nonce of 12 bytes and a tag of 16, and at least a byte between them. */
  private static final int LEAST_CIPHERTEXT = 29;

  static RowsOfOne of(AuthorityId authority, PersonId person, CaseId caseId) throws SQLException {
    try (var owner = unlocked()) {
      var people = new LinkedHashSet<>(Set.of(person.value()));
      people.addAll(ids(owner, "select child_id from casework.child where case_id = ?", caseId));
      var hers = new LinkedHashSet<>(people);
      hers.add(caseId.value());
      hers.addAll(
          ids(owner, "select document_id from casework.document where case_id = ?", caseId));
      hers.addAll(ids(owner, "select id from frontdoor.referral where case_id = ?", caseId));
      var sealed = new TreeMap<String, Set<String>>();
      int personal = 0;
      try (var tables = owner.createStatement().executeQuery(COLUMNS)) {
        while (tables.next()) {
          var table = tables.getString("name");
          var by = tables.getString("names");
          for (var column : (String[]) tables.getArray("sealed").getArray()) {
            for (var bytes : values(owner, table, by, column, hers)) {
              sealed.computeIfAbsent(table + "." + column, any -> new TreeSet<>()).add(bytes);
            }
          }
          for (var column : (String[]) tables.getArray("personal").getArray()) {
            personal += values(owner, table, by, column, hers).size();
          }
        }
      }
      owner.rollback();
      return new RowsOfOne(people, sealed, personal);
    }
  }

  static long keysOf(AuthorityId authority, Set<UUID> people) throws SQLException {
    try (var owner = unlocked();
        var asked =
            owner.prepareStatement(
                "select count(*) from vault.person_key where authority_id = ? and person_id = any (?)")) {
      asked.setObject(1, authority.value());
      asked.setArray(2, owner.createArrayOf("uuid", people.toArray()));
      try (var answer = asked.executeQuery()) {
        answer.next();
        return answer.getLong(1);
      } finally {
        owner.rollback();
      }
    }
  }

  /**
   * Fields of the classes {@code personal} and {@code secret-place} that are not encrypted: shorter
   * than a ciphertext can be, or to be read as text.
   *
   * @param planted a statement done first, and undone
   */
  static Set<String> notSealed(AuthorityId authority, String planted) throws SQLException {
    var found = new TreeSet<String>();
    try (var owner = unlocked();
        var statement = owner.createStatement()) {
      if (!planted.isEmpty()) {
        statement.execute(planted);
      }
      try (var columns = owner.createStatement().executeQuery(PERSONAL)) {
        while (columns.next()) {
          var table = columns.getString("name");
          var column = columns.getString("names");
          var bytes = values(owner, table, "authority_id", column, Set.of(authority.value()));
          if (bytes.stream().anyMatch(RowsOfOne::isInTheClear)) {
            found.add(table + "." + column);
          }
        }
      }
      owner.rollback();
    }
    return found;
  }

  private static boolean isInTheClear(String hex) {
    var bytes = HexFormat.of().parseHex(hex);
    if (bytes.length < LEAST_CIPHERTEXT) {
      return true;
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes))
          .chars()
          .noneMatch(Character::isISOControl);
    } catch (CharacterCodingException notText) {
      return false;
    }
  }

  /** How many rows a table has for a council. */
  static long count(AuthorityId authority, String table) {
    try (var owner = unlocked();
        var asked =
            owner.prepareStatement("select count(*) from " + table + " where authority_id = ?")) {
      asked.setObject(1, authority.value());
      try (var answer = asked.executeQuery()) {
        answer.next();
        return answer.getLong(1);
      } finally {
        owner.rollback();
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** The owner, with the row-level security taken off until the connection ends. */
  private static Connection unlocked() throws SQLException {
    var owner = WholeDatabase.asOwner();
    owner.setAutoCommit(false);
    try (var statement = owner.createStatement()) {
      statement.execute(
          """
          do $$ declare t record; begin
            for t in select c.oid::regclass as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
              where c.relkind = 'r' and c.relforcerowsecurity loop
              execute format('alter table %s no force row level security', t.name);
            end loop;
          end $$\
          """);
    }
    return owner;
  }

  private static List<UUID> ids(Connection owner, String sql, CaseId caseId) throws SQLException {
    var found = new ArrayList<UUID>();
    try (var asked = owner.prepareStatement(sql)) {
      asked.setObject(1, caseId.value());
      try (var rows = asked.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getObject(1, UUID.class));
        }
      }
    }
    return found;
  }

  private static List<String> values(
      Connection owner, String table, String by, String column, Set<UUID> hers)
      throws SQLException {
    var found = new ArrayList<String>();
    var sql =
        "select %s from %s where %s = any (?) and %s is not null"
            .formatted(column, table, by, column);
    try (var asked = owner.prepareStatement(sql)) {
      asked.setArray(1, owner.createArrayOf("uuid", hers.toArray()));
      try (var rows = asked.executeQuery()) {
        while (rows.next()) {
          found.add(HexFormat.of().formatHex(rows.getBytes(1)));
        }
      }
    }
    return found;
  }
}
