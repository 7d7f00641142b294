package rowan.support.refuge.returns.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import rowan.support.refuge.Destination;
import rowan.support.refuge.described.Characteristic;
import rowan.support.refuge.matching.Party;
import rowan.support.refuge.matching.UnmetReason;
import rowan.support.refuge.places.AccommodationKind;
import rowan.support.refuge.returns.layout.Table.Column;
import rowan.support.refuge.returns.layout.Table.Line;

/** The tables of the return, in its order: what each line and column is, and its code. */
public final class Layout {

  /** Over all kinds of places, or of all that were turned away. */
  public static final String ALL = "ALL";

  public static final String HOUSEHOLDS = "HOUSEHOLDS";

  private static final String STAYS = "Holds and stays";
  private static final String SAID = "What they said about themselves; age from the day of birth";

  /** The version of the definitions that tells homes made safe, and whose ‘no’ it was. */
  private static final int WITH_HOMES = 2;

  private static final List<Column> EVERYWHERE = List.of(new Column(ALL, "All"));

  private static final List<Column> BY_KIND =
      Stream.concat(
              EVERYWHERE.stream(),
              Stream.of(AccommodationKind.values())
                  .map(kind -> new Column(kind.name(), kind.title())))
          .toList();

  private static final List<Column> BY_HOUSED =
      List.of(
          new Column(ALL, "All"),
          new Column("HOUSED", "Housed within 28 days"),
          new Column("NOT_HOUSED", "Not housed"));

  public static final Table SUPPORTED =
      new Table(
          "SUPPORTED",
          1,
          "Households supported",
          "Households that lived in a place of ours on any day of the year, once each; one that"
              + " lived in two kinds counts in each, and once in all.",
          STAYS,
          BY_KIND,
          List.of(
              Line.total(HOUSEHOLDS, "Households"),
              Line.part("NEW", "Came in the year"),
              Line.part("CARRIED", "Were there when it began"),
              Line.part("FROM_HERE", "From our own area"),
              Line.part("FROM_ELSEWHERE", "From another area"),
              Line.part("FROM_NOT_KNOWN", "Area not known")));

  public static final Table PEOPLE =
      new Table(
          "PEOPLE",
          1,
          "People supported",
          "Everybody in those households, as they were told of when the household first lived there"
              + " in the year. Adults as they describe themselves, children by their age then.",
          STAYS + ", and ages from their cases",
          BY_KIND,
          List.of(
              Line.total("INDIVIDUALS", "People"),
              Line.part("WOMEN", "Women"),
              Line.part("MEN", "Men"),
              Line.part("ANOTHER", "Describe themselves in another way"),
              Line.part("NOT_SAID", "Adults who have not said"),
              Line.total("CHILDREN", "Children"),
              Line.part("AGE_0_4", "Under 5"),
              Line.part("AGE_5_10", "5 to 10"),
              Line.part("AGE_11_15", "11 to 15"),
              Line.part("AGE_16_17", "16 or 17"),
              Line.part("AGE_18", "Came as a child, 18 by the day counted"),
              Line.part("AGE_NOT_KNOWN", "Age not known")));

  public static final Table SUPPORTED_DESCRIBED =
      new Table(
          "SUPPORTED_DESCRIBED",
          1,
          "Whom it reached",
          "Of the households supported, the adult whose case it is. Somebody may be in several"
              + " lines. What was not said is never taken for ‘no’.",
          SAID,
          BY_KIND,
          described());

  public static final Table TURNED_AWAY =
      new Table(
          "TURNED_AWAY",
          1,
          "Households not supported at first",
          "Households that were looked for and for whom nothing was right, once for each reason and"
              + " once in all. Those that moved into a place of ours within 28 days stand beside.",
          "Why no space was right",
          BY_HOUSED,
          turnedAway());

  public static final Table WHOSE_NO =
      new Table(
          "WHOSE_NO",
          WITH_HOMES,
          "Whose ‘no’ it was",
          "The same households, once for each of those whose ‘no’ it was and once in all. What a"
              + " household chose is not what it was refused.",
          "Why no space was right, and who said so",
          BY_HOUSED,
          whoseNo());

  public static final Table TURNED_AWAY_DESCRIBED =
      new Table(
          "TURNED_AWAY_DESCRIBED",
          1,
          "Whom it turned away",
          "Of the households not supported at first, the adult whose case it is.",
          SAID,
          EVERYWHERE,
          described());

  public static final Table ELSEWHERE =
      new Table(
          "ELSEWHERE",
          WITH_HOMES,
          "Placed with services elsewhere",
          "Households for whom nothing here was right and who were placed with a service of another"
              + " area through the network. Who came from another area is under households"
              + " supported.",
          "What was counted when they were placed",
          EVERYWHERE,
          List.of(
              Line.total(HOUSEHOLDS, "Households"),
              Line.total("INDIVIDUALS", "People"),
              Line.part("ADULTS", "Adults"),
              Line.part("CHILDREN", "Children")));

  public static final Table LEFT =
      new Table(
          "LEFT",
          1,
          "Households that left, and where to",
          "Households that moved on in the year, by where they went the last time they left. A move"
              + " to another place of ours is not leaving.",
          "Where a stay moved on to",
          BY_KIND,
          left());

  public static final Table LENGTH =
      new Table(
          "LENGTH",
          1,
          "How long they stayed",
          "Of the households that left, the time from moving in to moving on, moves between places"
              + " of ours included.",
          STAYS,
          BY_KIND,
          List.of(
              Line.part("UNDER_1_MONTH", "Less than a month"),
              Line.part("MONTHS_1_3", "1 month to 3"),
              Line.part("MONTHS_3_6", "3 months to 6"),
              Line.part("MONTHS_6_12", "6 months to 12"),
              Line.part("OVER_12_MONTHS", "12 months or more")));

  public static final Table LEFT_DESCRIBED =
      new Table(
          "LEFT_DESCRIBED",
          1,
          "Who left",
          "Of the households that left, the adult whose case it is.",
          SAID,
          EVERYWHERE,
          described());

  public static final Table HOMES = HomeTables.supported(WITH_HOMES);

  public static final Table HOMES_ENDED = HomeTables.ended(WITH_HOMES);

  public static final Table HOMES_UNABLE = HomeTables.unable(WITH_HOMES);

  /** Things, and not people. */
  public static final Table SPACES =
      new Table(
          "SPACES",
          1,
          "Spaces",
          "Spaces open and in use, and the beds in them, at the end of the year or today. Days are"
              + " counted at midday.",
          "Spaces, stays and times out of use",
          BY_KIND,
          List.of(
              Line.total("AT_END", "Spaces at the end"),
              Line.part("BEDS_AT_END", "Beds at the end"),
              Line.total("DAYS", "Days counted"),
              Line.part("DAYS_OPEN", "Days that spaces were open"),
              Line.part("DAYS_LIVED_IN", "Days that they were lived in")));

  private static final List<Table> TABLES =
      List.of(
          SUPPORTED,
          PEOPLE,
          SUPPORTED_DESCRIBED,
          TURNED_AWAY,
          WHOSE_NO,
          TURNED_AWAY_DESCRIBED,
          ELSEWHERE,
          LEFT,
          LENGTH,
          LEFT_DESCRIBED,
          HOMES,
          HOMES_ENDED,
          HOMES_UNABLE,
          SPACES);

  private Layout() {}

  /** Every table, in the order of the return. */
  public static List<Table> tables() {
    return TABLES;
  }

  /** Those that a count by a version of the definitions has. */
  public static List<Table> tables(int version) {
    return TABLES.stream().filter(table -> table.since() <= version).toList();
  }

  private static List<Line> described() {
    var lines = new ArrayList<Line>();
    lines.add(Line.total("ANY", "At least one of what follows"));
    for (var one : Characteristic.values()) {
      lines.add(Line.part(one.name(), one.title()));
    }
    lines.add(Line.part("OLDER", "65 or older"));
    lines.add(Line.part("YOUNG", "16 to 24"));
    lines.add(Line.total("NONE", "Said that none of it is so"));
    lines.add(Line.total("UNSAID", "Would rather not say, or only in their own words"));
    lines.add(Line.total("NOT_ASKED", "Not asked yet"));
    return lines;
  }

  private static List<Line> turnedAway() {
    var lines = new ArrayList<Line>();
    lines.add(Line.total(HOUSEHOLDS, "Households"));
    for (var reason : UnmetReason.values()) {
      lines.add(Line.part(reason.name(), reason.title()));
    }
    return lines;
  }

  private static List<Line> whoseNo() {
    var lines = new ArrayList<Line>();
    lines.add(Line.total(HOUSEHOLDS, "Households"));
    for (var party : Party.values()) {
      lines.add(Line.part(party.name(), party.title()));
    }
    return lines;
  }

  private static List<Line> left() {
    var lines = new ArrayList<Line>();
    lines.add(Line.total(HOUSEHOLDS, "Households"));
    for (var to : Destination.offered()) {
      lines.add(Line.part(to.name(), to.title()));
    }
    return lines;
  }
}
