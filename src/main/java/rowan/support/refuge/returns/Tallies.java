package rowan.support.refuge.returns;

import java.util.HashMap;
import java.util.Map;
import rowan.support.refuge.returns.layout.Layout;
import rowan.support.refuge.returns.layout.Table;

/** Numbers under way: every figure that was asked for is there, nought included. */
final class Tallies {

  private final Map<String, Long> figures = new HashMap<>();

  Tallies() {
    Layout.tables().forEach(table -> table.figures().forEach(code -> figures.put(code, 0L)));
  }

  void add(Table table, String line, String column, long more) {
    var code = table.figure(line, column);
    if (figures.computeIfPresent(code, (same, so) -> so + more) == null) {
      throw new IllegalArgumentException("the return has no figure " + code);
    }
  }

  void one(Table table, String line, String column) {
    add(table, line, column, 1);
  }

  Map<String, Long> figures() {
    return Map.copyOf(figures);
  }
}
