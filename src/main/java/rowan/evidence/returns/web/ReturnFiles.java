package rowan.evidence.returns.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import rowan.evidence.disclosure.Disclosed;
import rowan.evidence.disclosure.Shown;
import rowan.evidence.returns.SeenReturn;
import rowan.support.refuge.returns.Definitions;
import rowan.support.refuge.returns.Shares;
import rowan.support.refuge.returns.layout.Layout;
import rowan.support.refuge.returns.layout.Table;
import rowan.support.refuge.returns.layout.Table.Line;

/** A return as a file: every line and column with its code, what it counts and its figure. */
final class ReturnFiles {

  static final String RULE =
      "Fewer than five people are kept back, and what would tell of them; the rest is rounded to"
          + " the nearest five";

  private ReturnFiles() {}

  static OptionalLong figure(SeenReturn seen, String code) {
    Disclosed figure = seen.figures().get(code);
    return figure instanceof Shown shown ? OptionalLong.of(shown.value()) : OptionalLong.empty();
  }

  static String csv(SeenReturn seen) {
    var csv = new Csv();
    csv.line(
        List.of("year", "counted at", "definitions", "table", "line", "column", "code", "figure"));
    for (var table : Layout.tables(seen.definitions())) {
      for (var line : lines(table)) {
        for (var column : table.columns()) {
          var code = table.figure(line.code(), column.code());
          var value = figure(seen, code);
          csv.line(
              List.of(
                  seen.year().title(),
                  seen.at().toString(),
                  "version " + seen.definitions(),
                  table.title(),
                  line.title(),
                  column.title(),
                  code,
                  value.isEmpty() ? "kept back" : Long.toString(value.getAsLong())));
        }
      }
    }
    return csv.toString();
  }

  static Map<String, Object> json(SeenReturn seen) {
    var json = new LinkedHashMap<String, Object>();
    json.put("from", seen.year().firstDay().toString());
    json.put("to", seen.year().lastDay().toString());
    json.put("countedAt", seen.at().toString());
    json.put("rule", RULE);
    json.put(
        "definitions",
        Definitions.of(seen.year(), seen.definitions()).stream()
            .map(one ->
                Map.of(
                    "about", one.about(),
                    "means", one.words(),
                    "source", one.source(),
                    "from", one.from(),
                    "version", one.version()))
            .toList());
    json.put(
        "tables",
        Layout.tables(seen.definitions()).stream().map(table -> table(seen, table)).toList());
    return json;
  }

  private static Map<String, Object> table(SeenReturn seen, Table table) {
    var json = new LinkedHashMap<String, Object>();
    json.put("code", table.code());
    json.put("title", table.title());
    json.put("counts", table.counts());
    json.put("source", table.source());
    var lines = new ArrayList<Map<String, Object>>();
    for (var line : lines(table)) {
      var figures = new LinkedHashMap<String, Object>();
      table
          .columns()
          .forEach(column -> {
            var value = figure(seen, table.figure(line.code(), column.code()));
            figures.put(column.code(), value.isEmpty() ? "kept back" : value.getAsLong());
          });
      lines.add(Map.of("code", line.code(), "title", line.title(), "figures", figures));
    }
    json.put("lines", lines);
    return json;
  }

  private static List<Line> lines(Table table) {
    return table.equals(Layout.SPACES) ? Shares.lines() : table.lines();
  }
}
