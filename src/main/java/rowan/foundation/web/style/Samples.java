package rowan.foundation.web.style;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import rowan.foundation.web.Choice;
import rowan.foundation.web.Days;
import rowan.foundation.web.Form;
import rowan.foundation.web.Frame;
import rowan.foundation.web.State;
import rowan.foundation.web.picture.Calendar;
import rowan.foundation.web.picture.Calendar.Bar;
import rowan.foundation.web.picture.Calendar.Row;
import rowan.foundation.web.picture.Kind;
import rowan.foundation.web.picture.Lead;
import rowan.foundation.web.picture.Scores;
import rowan.foundation.web.picture.Target;

/**
 * Invented content for the style page, on days of its own so that a screenshot is the same again.
 */
public final class Samples {

  /** How somebody would like to be reached. */
  public enum Reach {
    CALL,
    TEXT,
    LETTER
  }

  /** What somebody needs of a place to stay. */
  public enum Need {
    GROUND_FLOOR,
    PETS,
    OWN_DOOR
  }

  private static final LocalDate IN_COUNCIL = LocalDate.of(2021, 9, 14);
  private static final LocalDate IN_CASE = LocalDate.of(2026, 11, 18);

  public Frame work(Frame frame, String who, String here, String... places) {
    var entries =
        List.of(places).stream()
            .map(place ->
                new Frame.Entry(place, place.equals(here) ? frame.path() : "/style/elsewhere"))
            .toList();
    return frame.signedInAs(who, entries);
  }

  public Days caseDays() {
    return Days.on(IN_CASE);
  }

  public LocalDate caseDay(int ahead) {
    return IN_CASE.plusDays(ahead);
  }

  public Instant caseTime(int daysAgo, int hour, int minute) {
    return IN_CASE.minusDays(daysAgo).atTime(hour, minute).atZone(Days.LONDON).toInstant();
  }

  public Days councilDays() {
    return Days.on(IN_COUNCIL);
  }

  public List<Choice> reach() {
    return List.of(
        Choice.of(Reach.CALL, "A call", "From a number that is not shown"),
        Choice.of(Reach.TEXT, "A text message"),
        Choice.of(Reach.LETTER, "A letter", "To an address that you choose"));
  }

  public List<Choice> needs() {
    return List.of(
        Choice.of(Need.GROUND_FLOOR, "No steps"),
        Choice.of(Need.PETS, "Room for a pet", "Tell us what kind"),
        Choice.of(Need.OWN_DOOR, "A door of one’s own"));
  }

  /** A form that was refused: each field has its sentence, and what was typed. */
  public Form refused() {
    return Form.blank()
        .with("wrong-input", "An over-long title that was typed and is kept as it was")
        .with("wrong-area", "What happened, as far as it was typed.")
        .with("wrong-date-day", "30")
        .with("wrong-date-month", "2")
        .with("wrong-date-year", "2026")
        .refused("wrong-input", "Enter a title in 20 characters or fewer")
        .refused("wrong-area", "Write what happened in 20 characters or fewer")
        .refused("wrong-select", "Choose an area")
        .refused("wrong-radios", "Choose how to reach you")
        .refused("wrong-boxes", "Choose at least one")
        .refused("wrong-date", "There is no 30 February 2026. Enter the day it starts")
        .refused("wrong-file", "This file is larger than 10 MB. Choose a smaller one");
  }

  public Calendar calendar() {
    return new Calendar(
        "The two support contracts end on 30 September; extended, they would last until September"
            + " next year. The new contract starts in April. The refuge is covered without a gap",
        LocalDate.of(2021, 1, 1),
        LocalDate.of(2024, 6, 30),
        IN_COUNCIL,
        List.of(
            Row.of(
                "Support A",
                bar("2021-01-01", "2021-09-30", Kind.PAST, ""),
                bar(
                    "2021-10-01",
                    "2022-09-30",
                    Kind.EXTENSION,
                    "extension, to September at the latest")),
            Row.of(
                "Support B",
                bar("2021-01-01", "2021-09-30", Kind.PAST, ""),
                bar("2021-10-01", "2022-09-30", Kind.EXTENSION, "")),
            Row.of(
                "Support, new",
                bar("2021-07-20", "2022-03-31", Kind.TENDER, "tender"),
                bar("2022-04-01", "2024-06-30", Kind.RUNNING, "3 years + option of 2")),
            Row.of("Refuge", bar("2021-01-01", "2021-09-30", Kind.PAST, "")).setApart(),
            Row.of(
                "Refuge, new",
                bar("2021-10-01", "2023-09-30", Kind.RUNNING, "2 years"),
                bar("2023-10-01", "2024-06-30", Kind.OPTION, "option of 1"))));
  }

  /** A calendar with a stretch that no contract covers. */
  public Calendar gap() {
    return new Calendar(
        "From 1 October 2021 to 31 March 2022 nobody is bound to give support",
        LocalDate.of(2021, 1, 1),
        LocalDate.of(2022, 12, 31),
        IN_COUNCIL,
        List.of(
            Row.of(
                "Support",
                bar("2021-01-01", "2021-09-30", Kind.PAST, ""),
                bar("2021-10-01", "2022-03-31", Kind.GAP, "nobody"),
                bar("2022-04-01", "2022-12-31", Kind.RUNNING, "3 years + option of 2"))));
  }

  public Lead lead() {
    return new Lead(
        "Lead workers without a gap since opening: triage for 1 day, then Priya N of the council,"
            + " Marta S of the provider from Monday",
        caseTime(12, 9, 0),
        caseTime(-12, 17, 0),
        caseTime(0, 11, 45),
        List.of(
            new Lead.Part(caseTime(12, 9, 0), caseTime(10, 18, 0), Kind.PAST, "Triage"),
            new Lead.Part(
                caseTime(10, 18, 0), caseTime(-5, 9, 0), Kind.RUNNING, "Priya N · IDVA · Council"),
            new Lead.Part(
                caseTime(-5, 9, 0),
                caseTime(-12, 17, 0),
                Kind.OPTION,
                "Marta S · Outreach · from Monday")));
  }

  public Scores scores() {
    return new Scores(
        "Scored by A. from 1 to 10: 2, 3, 3, 5",
        1,
        10,
        List.of(
            new Scores.Score(caseDay(-11), 2),
            new Scores.Score(caseDay(-8), 3),
            new Scores.Score(caseDay(-4), 3),
            new Scores.Score(caseDay(-1), 5)));
  }

  public List<Target> targets() {
    return List.of(
        new Target(
            "Most people are answered within a day",
            State.MET,
            91.0,
            "91% of 142 people, July to September",
            80,
            "at least 80%",
            100),
        new Target(
            "Half feel safer after three months, fewer than was agreed",
            State.AT_RISK,
            52.0,
            "52% of 61 people, July to September",
            70,
            "at least 70%",
            100),
        new Target(
            "Children’s support is not shown",
            State.NOT_STARTED,
            null,
            "Fewer than 10 people: not shown, so that nobody can be told from it",
            60,
            "at least 60%",
            100));
  }

  private static Bar bar(String first, String last, Kind kind, String words) {
    return new Bar(LocalDate.parse(first), LocalDate.parse(last), kind, words);
  }
}
