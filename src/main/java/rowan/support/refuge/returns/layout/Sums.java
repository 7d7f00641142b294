package rowan.support.refuge.returns.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rowan.support.refuge.Destination;
import rowan.support.refuge.matching.Party;
import rowan.support.refuge.matching.UnmetReason;
import rowan.support.refuge.returns.layout.Table.Column;
import rowan.support.refuge.returns.layout.Table.Line;

/**
 * Which figures of the return add up to which: from them somebody could work out one that is kept
 * back.
 */
public final class Sums {

  private static final List<String> WHO = List.of("ANY", "NONE", "UNSAID", "NOT_ASKED");
  private static final List<String> ADULTS_AND_CHILDREN =
      List.of("WOMEN", "MEN", "ANOTHER", "NOT_SAID", "CHILDREN");

  private Sums() {}

  /** When figures add up. */
  public enum Holds {
    /** Whatever they are. */
    ALWAYS,
    /** Where nobody is counted twice; else they come to more. */
    COVERED,
    /** As {@link #COVERED}, and whoever is in a part is in the whole. */
    MADE_OF,
    /** Where it so happens. */
    AT_TIMES
  }

  /** A figure and those that add up to it. */
  public record Sum(String total, List<String> parts, Holds holds) {

    public Sum {
      parts = List.copyOf(parts);
    }
  }

  /** Those about people that a count by a version of the definitions has. */
  public static List<Sum> all(int version) {
    var figures =
        Layout.tables(version).stream()
            .flatMap(table -> table.figures().stream())
            .collect(Collectors.toSet());
    return all().stream()
        .filter(sum -> figures.contains(sum.total) && figures.containsAll(sum.parts))
        .toList();
  }

  private static List<Sum> all() {
    var sums = new ArrayList<Sum>();
    var supported = Layout.SUPPORTED;
    for (var column : supported.columns()) {
      down(sums, supported, column, Layout.HOUSEHOLDS, List.of("NEW", "CARRIED"));
      down(
          sums,
          supported,
          column,
          Layout.HOUSEHOLDS,
          List.of("FROM_HERE", "FROM_ELSEWHERE", "FROM_NOT_KNOWN"));
      down(sums, Layout.PEOPLE, column, "INDIVIDUALS", ADULTS_AND_CHILDREN);
      down(
          sums,
          Layout.PEOPLE,
          column,
          "CHILDREN",
          List.of("AGE_0_4", "AGE_5_10", "AGE_11_15", "AGE_16_17", "AGE_18", "AGE_NOT_KNOWN"));
      across(sums, supported, Layout.SUPPORTED_DESCRIBED, column);
      down(
          sums,
          Layout.LEFT,
          column,
          Layout.HOUSEHOLDS,
          Destination.offered().stream().map(Enum::name).toList());
      sums.add(
          new Sum(
              Layout.LEFT.figure(Layout.HOUSEHOLDS, column.code()),
              Layout.LENGTH.lines().stream()
                  .map(line -> Layout.LENGTH.figure(line.code(), column.code()))
                  .toList(),
              Holds.ALWAYS));
    }
    var all = new Column(Layout.ALL, "");
    across(sums, Layout.TURNED_AWAY, Layout.TURNED_AWAY_DESCRIBED, all);
    across(sums, Layout.LEFT, Layout.LEFT_DESCRIBED, all);
    turnedAway(sums);
    homes(sums, all);
    down(sums, Layout.ELSEWHERE, all, "INDIVIDUALS", List.of("ADULTS", "CHILDREN"));
    Stream.of(supported, Layout.PEOPLE, Layout.SUPPORTED_DESCRIBED, Layout.LEFT)
        .forEach(table -> table.lines().forEach(line -> kinds(sums, table, line, Holds.COVERED)));
    // Who lived in two kinds may have been there for less in each than in both.
    Layout.LENGTH.lines().forEach(line -> kinds(sums, Layout.LENGTH, line, Holds.AT_TIMES));
    return sums;
  }

  private static void turnedAway(List<Sum> sums) {
    for (var table : List.of(Layout.TURNED_AWAY, Layout.WHOSE_NO)) {
      for (var line : table.lines()) {
        sums.add(
            new Sum(
                table.figure(line.code(), Layout.ALL),
                List.of(
                    table.figure(line.code(), "HOUSED"), table.figure(line.code(), "NOT_HOUSED")),
                Holds.ALWAYS));
      }
      table.columns().forEach(column -> overlapping(sums, table, column));
    }
    Layout.WHOSE_NO.columns().forEach(column -> whoseNo(sums, column));
  }

  /** The same households in two tables: by why it was a 'no', and by whose it was. */
  private static void whoseNo(List<Sum> sums, Column column) {
    sums.add(
        new Sum(
            Layout.TURNED_AWAY.figure(Layout.HOUSEHOLDS, column.code()),
            List.of(Layout.WHOSE_NO.figure(Layout.HOUSEHOLDS, column.code())),
            Holds.ALWAYS));
    for (var party : Party.values()) {
      sums.add(
          new Sum(
              Layout.WHOSE_NO.figure(party.name(), column.code()),
              Stream.of(UnmetReason.values())
                  .filter(reason -> reason.party() == party)
                  .map(reason -> Layout.TURNED_AWAY.figure(reason.name(), column.code()))
                  .toList(),
              Holds.AT_TIMES));
    }
  }

  private static void homes(List<Sum> sums, Column column) {
    down(sums, Layout.HOMES, column, "INDIVIDUALS", ADULTS_AND_CHILDREN);
    for (var table : List.of(Layout.HOMES_ENDED, Layout.HOMES_UNABLE)) {
      down(sums, table, column, Layout.HOUSEHOLDS, parts(table));
    }
  }

  private static void down(
      List<Sum> sums, Table table, Column column, String total, List<String> parts) {
    sums.add(
        new Sum(
            table.figure(total, column.code()),
            parts.stream().map(part -> table.figure(part, column.code())).toList(),
            Holds.ALWAYS));
  }

  /** Whoever is in a table is in one line of those that say who, and in some that say what. */
  private static void across(List<Sum> sums, Table households, Table described, Column column) {
    sums.add(
        new Sum(
            described.figure("ANY", column.code()),
            parts(described).stream().map(line -> described.figure(line, column.code())).toList(),
            Holds.MADE_OF));
    sums.add(
        new Sum(
            households.figure(Layout.HOUSEHOLDS, column.code()),
            WHO.stream().map(line -> described.figure(line, column.code())).toList(),
            Holds.ALWAYS));
  }

  /** A household has several lines, or one. */
  private static void overlapping(List<Sum> sums, Table table, Column column) {
    sums.add(
        new Sum(
            table.figure(Layout.HOUSEHOLDS, column.code()),
            parts(table).stream().map(part -> table.figure(part, column.code())).toList(),
            Holds.MADE_OF));
  }

  private static List<String> parts(Table table) {
    return table.lines().stream().filter(Line::part).map(Line::code).toList();
  }

  /** A household lives in several kinds of places, or in one. */
  private static void kinds(List<Sum> sums, Table table, Line line, Holds holds) {
    sums.add(
        new Sum(
            table.figure(line.code(), Layout.ALL),
            table.columns().stream()
                .filter(column -> !column.code().equals(Layout.ALL))
                .map(column -> table.figure(line.code(), column.code()))
                .toList(),
            holds));
  }
}
