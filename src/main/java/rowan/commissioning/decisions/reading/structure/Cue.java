package rowan.commissioning.decisions.reading.structure;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rowan.commissioning.decisions.reading.phrases.Loose;
import rowan.commissioning.decisions.reading.phrases.Typography;

/** What a paragraph announces about the paragraphs that follow. */
sealed interface Cue {

  /**
   * Resolutions follow, or stand in the rest of the paragraph.
   *
   * @param body who resolved, where the words say
   * @param sure false for a mere heading, under which the story may be told first
   */
  record Resolved(String rest, @Nullable String body, boolean sure) implements Cue {}

  /** Recommendations follow, or stand in the rest of the paragraph. */
  record Recommended(String rest, @Nullable String body) implements Cue {}

  /** The recommendations were approved, refused or put off, without saying them again. */
  record Outcome(Fate fate) implements Cue {}

  /** A fact about the decision: 'Decision Maker: Cabinet'. */
  record Fact(String label, String value) implements Cue {}

  /** What follows is no part of what was decided or told: reasons, options, attendance. */
  record Aside() implements Cue {}

  /** The story follows. */
  record Narrative(String rest) implements Cue {}

  /** Nothing announced. */
  record None() implements Cue {}

  /** What became of the recommendations. */
  enum Fate {
    APPROVED,
    AMENDED,
    NOT_APPROVED,
    /** As a page says of what is to be decided, and sometimes still says when it was. */
    NOT_YET
  }

  Pattern NUMBERED_HEADING = Loose.pattern("^\\d{1,2}(?:\\.\\d{1,2})?\\.?\\s+");

  static Cue of(String text) {
    var plain = Typography.plain(text);
    if (CuePatterns.ASIDE.matcher(plain).find()) {
      return new Aside();
    }
    var outcome = CuePatterns.outcome(plain);
    if (outcome != null) {
      return new Outcome(outcome);
    }
    var fact = CuePatterns.FACT.matcher(plain);
    if (fact.find()) {
      return new Fact(fact.group("label").strip(), text.substring(fact.end()).strip());
    }
    var narrative = CuePatterns.NARRATIVE.matcher(plain);
    if (narrative.find()) {
      return new Narrative(text.substring(narrative.end()).strip());
    }
    for (var pattern : CuePatterns.RECOMMENDED) {
      var m = pattern.matcher(plain);
      if (m.find()) {
        return new Recommended(rest(text, m.end()), CuePatterns.body(m));
      }
    }
    if (CuePatterns.AGREED_TO_A_THING.matcher(plain).find()) {
      return new Resolved(text, null, true);
    }
    for (var pattern : CuePatterns.RESOLVED) {
      var m = pattern.matcher(plain);
      if (m.find()) {
        var body = CuePatterns.body(m);
        var rest = rest(text, m.end());
        var stem = CuePatterns.BODY_STEM.matcher(Typography.plain(rest));
        if (body == null && stem.matches()) {
          return new Resolved(stem.group("verb") == null ? "" : rest, stem.group("body"), true);
        }
        return new Resolved(rest, body == null ? CuePatterns.bodyBefore(plain) : body, true);
      }
    }
    var heading = CuePatterns.DECISION_HEADING.matcher(plain);
    if (!heading.find()) {
      return new None();
    }
    var rest = rest(text, heading.end());
    boolean isATitle = heading.group().contains("-") && !Passage.isOperative(rest);
    return isATitle && !rest.isEmpty() ? new None() : new Resolved(rest, null, false);
  }

  static boolean isACue(String text) {
    return !(of(text) instanceof None);
  }

  /** Whether a line starts a paragraph of its own, even in the middle of broken lines. */
  static boolean startsALine(String line) {
    return CuePatterns.STARTS_A_LINE.matcher(Typography.plain(line)).find();
  }

  /** Whether the words behind a number are a heading ('4. Reasons for the decision'). */
  static boolean isHeading(String text) {
    var cue = of(text);
    return switch (cue) {
      case Aside() -> true;
      case Narrative n -> n.rest().isEmpty();
      case Resolved resolved ->
          resolved.rest().isEmpty()
              || (resolved.sure() && CuePatterns.IN_CAPITALS.matcher(text).find());
      case Recommended recommended -> recommended.rest().isEmpty();
      case Outcome o -> text.length() < 60;
      case Fact f -> false;
      case None() -> false;
    };
  }

  private static String rest(String text, int end) {
    return CuePatterns.SEPARATION.matcher(text.substring(end)).replaceFirst("").strip();
  }
}
