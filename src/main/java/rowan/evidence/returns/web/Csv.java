package rowan.evidence.returns.web;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Lines of comma-separated values (RFC 4180) that a spreadsheet takes for text and numbers, and for
 * nothing else: what could begin a formula begins with an apostrophe.
 */
final class Csv {

  private final StringBuilder lines = new StringBuilder();

  void line(List<String> values) {
    lines.append(values.stream().map(Csv::value).collect(Collectors.joining(","))).append("\r\n");
  }

  static String value(String value) {
    var plain = value.isEmpty() || "=+-@\t\r\n".indexOf(value.charAt(0)) < 0 ? value : "'" + value;
    return plain.chars().anyMatch(one -> one == ',' || one == '"' || one == '\r' || one == '\n')
        ? '"' + plain.replace("\"", "\"\"") + '"'
        : plain;
  }

  @Override
  public String toString() {
    return lines.toString();
  }
}
