package rowan.commissioning.decisions.reading.structure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rowan.commissioning.decisions.reading.layout.BareNumbers;
import rowan.commissioning.decisions.reading.layout.Tables;

/**
 * A decision taken apart, before its mandates are read.
 *
 * @param body who decided, such as 'Cabinet'
 * @param date the day of the decision
 * @param resolutions those resolved in their order, then those recommended and not resolved
 * @param narrative the paragraphs of the story, boiler-plate left out
 * @param doubts what the officer should check, a sentence each
 */
public record DecisionStructure(
    @Nullable String title,
    @Nullable String body,
    @Nullable LocalDate date,
    List<Resolution> resolutions,
    List<String> narrative,
    List<String> doubts) {

  /** The most resolutions that one decision is taken to have. */
  public static final int MOST_RESOLUTIONS = 300;

  /**
   * A resolution with what became of it.
   *
   * @param number as printed, without brackets; its place where it had none
   * @param text in the words resolved, or recommended where it was not resolved; a sub-item a line
   * @param recommendedText in the words recommended, where those differ
   */
  public record Resolution(
      String number,
      String text,
      boolean recommended,
      boolean resolved,
      @Nullable String recommendedText) {

    /** Numbers of several items of one meeting are told apart by the item's own. */
    Resolution numberedAfter(String item) {
      return new Resolution(item + number, text, recommended, resolved, recommendedText);
    }
  }

  /** Takes a text apart. */
  public static DecisionStructure of(String text) {
    var paragraphs = Paragraphs.of(BareNumbers.stopped(Tables.said(text)));
    var meeting = Meeting.of(paragraphs);
    if (!meeting.hasSeveralItems()) {
      return of(paragraphs);
    }
    var read = meeting.kept().stream().map(item -> of(item.below(meeting.head()))).toList();
    var first = read.getFirst();
    var resolutions = new ArrayList<Resolution>();
    var narrative = new LinkedHashSet<String>();
    var doubts = new LinkedHashSet<String>();
    doubts.add(meeting.warning());
    for (int i = 0; i < read.size(); i++) {
      var before = read.size() == 1 ? "" : meeting.kept().get(i).number() + ".";
      read.get(i).resolutions().forEach(each -> resolutions.add(each.numberedAfter(before)));
      narrative.addAll(read.get(i).narrative());
      doubts.addAll(read.get(i).doubts());
    }
    return new DecisionStructure(
        first.title(),
        first.body(),
        first.date(),
        List.copyOf(resolutions),
        List.copyOf(narrative),
        List.copyOf(doubts));
  }

  private static DecisionStructure of(List<Paragraph> paragraphs) {
    var walk = Walk.through(Outline.of(paragraphs));
    var verdict = Verdict.on(walk);
    var facts = walk.facts();
    return new DecisionStructure(
        facts.title(walk.story()),
        facts.body(verdict.resolutions(), walk.story()),
        facts.date(),
        verdict.resolutions(),
        verdict.narrative(),
        verdict.doubts(facts));
  }
}
