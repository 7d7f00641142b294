package rowan.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the floor does again and again: one transaction after the other.
 *
 * @param lowest what {@code :n} is a random number from
 * @param highest and up to
 * @param transactions each a list of statements
 */
public record Script(int lowest, int highest, List<List<Statement>> transactions) {

  private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-z]+)");

  /**
   * A statement of the application's, and what stands for its parameters.
   *
   * @param sql with a question mark for each parameter, as the application sends it
   * @param values literals, or expressions of {@code :n}, in SQL
   */
  public record Statement(String sql, List<String> values) {

    public static Statement of(String sql, String... values) {
      return new Statement(sql, List.of(values));
    }

    /** Of SQL whose parameters have names. */
    public static Statement named(String sql, Map<String, String> values) {
      var inOrder = new ArrayList<String>();
      var marked =
          PARAMETER
              .matcher(sql)
              .replaceAll(found -> {
                inOrder.add(values.get(found.group(1)));
                return "?";
              });
      return new Statement(marked, inOrder);
    }

    /** With the values in place: what pgbench and JDBC run. */
    String filled() {
      var filled = new StringBuilder();
      var parts = sql.split("\\?", -1);
      if (parts.length != values.size() + 1) {
        throw new IllegalArgumentException(values.size() + " values for " + sql);
      }
      for (int i = 0; i < parts.length; i++) {
        filled.append(i == 0 ? "" : values.get(i - 1)).append(parts[i]);
      }
      return filled.toString();
    }
  }

  String forPgbench() {
    var script = new StringBuilder("\\set n random(%d, %d)\n".formatted(lowest, highest));
    for (var transaction : transactions) {
      script.append("begin;\n");
      transaction.forEach(statement -> script.append(statement.filled()).append(";\n"));
      script.append("commit;\n");
    }
    return script.toString();
  }
}
