package rowan.commissioning.decisions.reading.structure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
      @Nullable String recommendedText) {}

  /** Takes a text apart. */
  public static DecisionStructure of(String text) {
    var blocks = Outline.of(Paragraphs.of(BareNumbers.stopped(Tables.said(text))));
    var walk = Walk.through(blocks);
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
