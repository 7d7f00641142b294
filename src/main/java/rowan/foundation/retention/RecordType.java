package rowan.foundation.retention;

import java.util.Arrays;
import java.util.List;

/** The types of records that Rowan keeps, and how long unless a council sets it otherwise. */
public enum RecordType {
  CLOSED_CASE(
      "Case of an adult",
      84,
      "the case closed",
      "Set by the council. No law gives a figure; councils commonly keep 6 to 7 years."),
  CHILD(
      "Child’s record",
      300,
      "the child was born",
      "Set by the council. Commonly to the age of 25, by the latest year they can have been born"
          + " in, and once the case is closed."),
  REFERRAL(
      "Request for help that became no case",
      24,
      "it was answered",
      "Set by the council. No law gives a figure."),
  SHARE(
      "What was shared with others",
      84,
      "it was shared, and once a senior has reviewed it and agreement to it has ended",
      "Set by the council. Commonly as long as the case; it goes with the case at the latest."),
  SUBJECT_ACCESS(
      "Request for what is held, and its answer",
      36,
      "it was answered",
      "Set by the council. No law gives a figure; commonly as long as a complaint may come, 2 to 3 years."
          + " It goes with the person’s case at the latest."),
  CONTRIBUTION(
      "What somebody said about a draft specification",
      72,
      "it was said",
      "Set by the council. Commonly as long as the contract’s own papers.");

  private final String title;
  private final int months;
  private final String countedFrom;
  private final String source;

  RecordType(String title, int months, String countedFrom, String source) {
    this.title = title;
    this.months = months;
    this.countedFrom = countedFrom;
    this.source = source;
  }

  public String title() {
    return title;
  }

  /** How long, unless a council has set another period. */
  public int usualMonths() {
    return months;
  }

  /** The event that its period counts from, as a sentence goes on after 'after'. */
  public String countedFrom() {
    return countedFrom;
  }

  /** Who sets the period, and what is common. */
  public String source() {
    return source;
  }

  /** By its name, for a path. */
  public static java.util.Optional<RecordType> named(String name) {
    return Arrays.stream(values()).filter(type -> type.name().equals(name)).findFirst();
  }

  /** Records that have no period of their own, and what becomes of them. */
  public record Other(String title, String keptFor, String by) {}

  /** What else is kept, logs included. */
  public static List<Other> others() {
    return List.of(
        new Other(
            "Conversation of who asked on the public pages",
            "As long as its case or request",
            "Opens with the person’s key, and ends with it"),
        new Other(
            "Safe contact plan and log of messages",
            "As long as its case",
            "Opens with the person’s key; that something was sent, and when, stays as a count"),
        new Other(
            "Refuge search, hold and stay",
            "As long as its case",
            "Opens with the person’s key; nights and household sizes stay as counts"),
        new Other(
            "Document",
            "As long as its case",
            "Its pieces are deleted and its key with the person’s"),
        new Other(
            "Audit log",
            "As long as the log",
            "An entry holds ids and codes and no word about anybody, and taking one out would break the proof of the rest"),
        new Other("Session", "20 minutes idle", "Deleted by the sessions’ own clock"),
        new Other(
            "What was typed when a session ended",
            "Until they sign in again, 2 hours at most",
            "Sealed to that browser, and then deleted"),
        new Other(
            "Server log",
            "Seven files of 10 MB",
            "The newest push out the oldest; no words about people are written there"),
        new Other(
            "Decisions, tenders, bids and contracts",
            "As long as the council keeps its own papers",
            "About organisations and officers; sealed bids open to nobody before their time"));
  }
}
