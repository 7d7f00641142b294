package rowan.commissioning.decisions.reading.mandates;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import rowan.commissioning.decisions.reading.phrases.Loose;

/**
 * What a service to be commissioned must be or hold. A closed list; other wishes stay in the text.
 */
public enum Requirement {
  /** Space or support for women alone. */
  FEMALE_ONLY(
      "\\b(?:fe-?males?|wom[ae]n(?:'s)?|single)[- ](?:only|sex|gender)\\b|\\b(?:exclusively|only)\\s+for\\s+(?:wom[ae]n|females)\\b"),
  /** Not less than there is today. */
  MINIMUM_CURRENT_PROVISION(
      "\\b(?:current|existing|present)\\s+(?:\\w+\\s+){0,3}(?:provision|capacity|levels?|numbers?|units|spaces|places|bed\\s?spaces)\\b[^.;]{0,40}\\b(?:as\\s+(?:a|the)\\s+)?minimum\\b"
          + "|\\bnot\\s+(?:fall|drop|go)\\s+below\\s+(?:the\\s+|its\\s+)?(?:current|existing|present)\\s+(?:\\d{1,3}|number|level)\\b"
          + "|\\bno(?:t)?\\s+(?:less|fewer)\\s+(?:\\w+\\s+){0,3}than\\s+(?:at\\s+present|now|today|currently|at\\s+the\\s+moment)\\b|\\bminimum\\s+of\\s+(?:the\\s+)?(?:current|existing|present)\\b"
          + "|\\b(?:at\\s+least|no(?:t)?\\s+(?:less|fewer|lower)\\s+than|no\\s+reduction\\s+in|without\\s+(?:any\\s+)?reduc\\w+|maintain\\w*|not\\s+fall\\s+below|protect\\w*)\\s+(?:the\\s+)?(?:current|existing|present)\\s+(?:\\w+\\s+){0,3}(?:provision|capacity|levels?|numbers?|units|spaces|places|bed\\s?spaces)\\b"),
  /** Specified by what is to change for people, not by what is done. */
  OUTCOME_FOCUSSED(
      "\\boutcomes?[- ](?:focus+ed|based|led|driven|orientated|oriented)\\b|\\bfocus+(?:ed|ing)?\\s+on\\s+outcomes?\\b"),
  /** Bought in competition. */
  COMPETITIVE("\\bcompetitive(?:ly)?\\b|\\bopen\\s+(?:procedure|tender|competition)\\b"),
  /** One contract, not several. */
  SINGLE_CONTRACT(
      "\\b(?:single|one)\\s+(?:\\w+\\s+){0,2}(?:contract|agreement)\\b(?!\\s+(?:year|per|for\\s+each))|\\bcombined\\s+into\\s+(?:a\\s+)?(?:single|one)\\b"),
  /** Joined up with other services. */
  INTEGRATED(
      "\\b(?=integrat)(?<!\\b(?:director|head|member|holder|manager|lead)\\b[\\w ,&-]{0,40})\\bintegrat(?:ed|ion|e|ing)\\b(?!\\s+(?:care|commissioning)\\s+(?:board|system))|\\bseamless\\b|\\bjoined[- ]up\\b"),
  /** Knows what harm does to people, and works accordingly. */
  TRAUMA_INFORMED("\\b(?:trauma|psychologically)[- ]informed\\b"),
  /** Run by and for the community that it serves. */
  BY_AND_FOR("\\b(?:led\\s+)?by[- ]and[- ]for\\b"),
  /** Day and night. */
  ROUND_THE_CLOCK(
      "\\b24[- ]?(?:/|x)\\s?7\\b|\\b(?:24|twenty[- ]four)[- ]hours?\\b(?!\\s+notice)|\\bround[- ]the[- ]clock\\b"),
  /** Children are helped in their own right. */
  CHILDREN_SUPPORTED(
      "\\bsupport\\s+(?:\\w+\\s+){0,3}children\\b|\\bchildren(?:\\s+and\\s+young\\s+people)?(?:'s)?\\s+(?:\\w+\\s+)?support\\b");

  private final Pattern words;

  Requirement(String words) {
    this.words = Loose.pattern(words);
  }

  /** The token in the published JSON. */
  public String token() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Set<Requirement> in(String plain) {
    var found = EnumSet.noneOf(Requirement.class);
    for (var requirement : values()) {
      if (requirement.words.matcher(plain).find()) {
        found.add(requirement);
      }
    }
    return found;
  }
}
