package rowan.commissioning.decisions.reading.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import rowan.commissioning.decisions.reading.phrases.Clause;
import rowan.commissioning.decisions.reading.phrases.Dates;
import rowan.commissioning.decisions.reading.phrases.Loose;
import rowan.commissioning.decisions.reading.phrases.Span;
import rowan.commissioning.decisions.reading.phrases.TermPhrase;

/**
 * Tells apart the acts of one clause that have a time each: 'the refuge contract be extended to 31
 * March 2027 and the outreach service be tendered for three years from 1 July 2027' is two. What
 * may happen to the same contract later is no act of its own.
 */
final class Acts {

  private static final String DONE =
      "(?:extended|awarded|let|(?:re-?)?procured|(?:re-?)?commissioned|(?:re-?)?tendered|circulated|shared|sent|reported|presented|submitted|reviewed|consulted|engaged|invited|held|published|begun|started|commenced|completed|co-?produced|co-?designed|agreed|written)";
  private static final String DO =
      "(?:extend|award|(?:re-?)?procure|(?:re-?)?commission|(?:re-?)?tender|circulate|share|send|report|present|submit|consult|engage|hold|publish|begin|start|commence|complete|co-?produce|co-?design)";
  private static final Pattern ACT =
      Loose.pattern(
          "\\b(?:be|is|are|being)\\s+(?:\\w+\\s+){0,2}?" + DONE + "\\b|\\b" + DO + "(?:s|es)?\\b");
  private static final Pattern NEXT =
      Loose.pattern(
          "\\s*[,;]?\\s(?:and|while|whilst|but)\\s+(?:that\\s+|to\\s+|also\\s+|then\\s+){0,2}(?=[^.;\\n]{0,110}?\\b(?:(?:be|is|are|being)\\s+(?:\\w+\\s+){0,2}?"
              + DONE
              + "|"
              + DO
              + "s?)\\b)");
  private static final Pattern MAY_BE =
      Loose.pattern(
          "\\b(?:may|can|could|might|option\\w*|right|possib\\w+|further|then|subsequently|thereafter)\\b");
  private static final Pattern EXTENDS = Loose.pattern("\\bexten(?:d|sion)");
  private static final Pattern ANOTHER =
      Loose.pattern("\\b(?:current|existing|present|incumbent|other)\\b");
  private static final int MOST = 6;
  private static final int MOST_TRIED = 40;

  /** How far from the word that joins two acts each is looked for, in characters. */
  private static final int REACH = 400;

  private Acts() {}

  /** The clause alone, or its acts in order, each a clause that begins where the last one ends. */
  static List<Clause> of(String plain, Clause clause) {
    var found = new ArrayList<Clause>();
    int start = clause.words().start();
    int limit = clause.words().end();
    var next = NEXT.matcher(plain).region(start, limit).useTransparentBounds(true);
    for (int tried = 0; tried < MOST_TRIED && found.size() < MOST && next.find(); tried++) {
      var first = new Span(Math.max(start, next.start() - REACH), next.start());
      var second = new Span(next.end(), Math.min(limit, next.end() + REACH));
      if (isTimed(plain, first) && isAnother(plain, first, second)) {
        found.add(new Clause(new Span(start, next.start()), clause.stem()));
        start = next.start();
      }
    }
    found.add(new Clause(new Span(start, limit), clause.stem()));
    return found;
  }

  private static boolean isAnother(String plain, Span first, Span second) {
    if (!isTimed(plain, second)) {
      return false;
    }
    var act = ACT.matcher(plain).region(second.start(), second.end());
    if (!act.find()) {
      return false;
    }
    var upTo = plain.substring(second.start(), act.end());
    boolean later = EXTENDS.matcher(upTo).find() && !EXTENDS.matcher(first.of(plain)).find();
    return !MAY_BE.matcher(upTo).find() && (!later || ANOTHER.matcher(upTo).find());
  }

  private static boolean isTimed(String plain, Span span) {
    return ACT.matcher(plain).region(span.start(), span.end()).find()
        && (!Dates.in(plain, span.start(), span.end()).isEmpty()
            || TermPhrase.in(plain, span).isSaid());
  }
}
