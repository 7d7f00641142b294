package rowan.support.refuge.returns;

import java.util.List;

/**
 * What the words of the return mean, by version: a count keeps the version that it was made by, so
 * that figures of two years are compared only where they mean the same.
 */
public final class Definitions {

  /** The latest version. */
  public static final int VERSION = 2;

  private static final String RETURN =
      "Annual return on support in domestic abuse safe accommodation (Domestic Abuse Act 2021,"
          + " section 59)";

  private static final List<Definition> ALL =
      List.of(
          new Definition(
              1,
              2021,
              "Year",
              "From 1 April to 31 March. A stay that crosses the end of a year counts as supported"
                  + " in both.",
              RETURN),
          new Definition(
              1,
              2021,
              "Safe accommodation",
              "The six kinds of the law: refuge, specialist safe, dispersed, second stage, other"
                  + " designated, sanctuary.",
              "SI 2021/991, regulation 2"),
          new Definition(
              1,
              2021,
              "Household",
              "Who comes to live in one space together. The same person coming again in a year is"
                  + " the same household.",
              RETURN),
          new Definition(
              1,
              2021,
              "Counting unit",
              "Supported is counted in people and in households; not supported and left, in"
                  + " households.",
              RETURN),
          new Definition(
              1,
              2021,
              "Came in the year",
              "The first of its stays in the year began in it. In one kind of place: its first stay"
                  + " in that kind.",
              "This council"),
          new Definition(
              1,
              2021,
              "Age",
              "On the day that the household first lived there in the year: 1 April, or the day it"
                  + " moved in. A child's age is as it was told and as many years more as have"
                  + " passed, for want of a birthday.",
              "This council"),
          new Definition(
              1,
              2021,
              "Not supported at first",
              "Nothing was right, for a reason from the list. Moving into a place of ours within 28"
                  + " days is told beside it, and takes nothing away.",
              "This council"),
          new Definition(
              1,
              2021,
              "Left",
              "Moved on in the year to somewhere that is not ours; who left twice counts by the"
                  + " last time.",
              "This council"),
          new Definition(
              1,
              2021,
              "Said of themselves",
              "The adult whose case it is, by what they said last. Young is 16 to 24, older is 65"
                  + " and over.",
              "This council"),
          new Definition(
              2,
              2021,
              "Safe accommodation",
              "The six kinds of the law: refuge, specialist safe, dispersed, second stage, other"
                  + " designated, sanctuary. Nobody moves into a sanctuary: it is their own home,"
                  + " made safe, and is counted apart from stays.",
              "SI 2021/991, regulation 2"),
          new Definition(
              2,
              2021,
              "Counting unit",
              "Supported is counted in people and in households; not supported, left and ended, in"
                  + " households.",
              RETURN),
          new Definition(
              2,
              2021,
              "Home made safe",
              "From the day on which the first work in it was done to the day on which it ended,"
                  + " both included. A household that had two in the year counts once, as it was"
                  + " told of in the later. What was asked for and never done is not one.",
              "This council"),
          new Definition(
              2,
              2021,
              "Home made safe that ended",
              "It was over in the year, and something had been done; by the reason of the last"
                  + " time.",
              "This council"),
          new Definition(
              2,
              2021,
              "Home that could not be made safe",
              "It was over in the year, and nothing had been done; by the reason of the last time.",
              "This council"),
          new Definition(
              2,
              2021,
              "Whose home made safe",
              "Of an organisation’s own, those that somebody who works for it took up with the"
                  + " household, whoever leads the case since.",
              "This council"),
          new Definition(
              2,
              2021,
              "Whose ‘no’",
              "There was no space, the refuge could not take them, the household chose otherwise, or"
                  + " whoever asked took it back: as it was said with the ‘no’, and else as its"
                  + " reason tells.",
              "This council"),
          new Definition(
              2,
              2021,
              "Placed elsewhere",
              "Given a place by another service through the network, in a month of the year. Where"
                  + " they went is not counted, and of nobody is it kept.",
              "This council"),
          new Definition(
              2,
              2021,
              "From our own area",
              "What the last search in their case that said so tells: from the area of this"
                  + " council, or from anywhere else. Where none says, it is not known.",
              "This council"));

  private Definitions() {}

  /**
   * A definition.
   *
   * @param version from which it holds
   * @param from the first calendar year whose return it holds for
   * @param source who defined it so
   */
  public record Definition(int version, int from, String about, String words, String source) {

    private boolean replaces(Definition other, ReturnYear year, int latest) {
      return about.equals(other.about)
          && version <= latest
          && from <= year.first()
          && (version > other.version || (version == other.version && from > other.from));
    }
  }

  /** Those that hold for a year, as a count of some version was made by. */
  public static List<Definition> of(ReturnYear year, int version) {
    return ALL.stream()
        .filter(one -> one.version <= version && one.from <= year.first())
        .filter(one -> ALL.stream().noneMatch(later -> later.replaces(one, year, version)))
        .toList();
  }
}
