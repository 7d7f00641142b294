package rowan.commissioning.decisions.reading.phrases;

import java.util.regex.Pattern;

/** What a length of time is in the term of a contract, told by the words around it. */
enum DurationRole {
  /** How long the contract runs at first. */
  INITIAL,
  /** How much longer it may run. */
  EXTENSION,
  /** All of it together: never an extension, only a check on the sum. */
  TOTAL,
  /** The size of the steps in which the extension before it may be taken. */
  STEP,
  /** Something else: a notice period, an age, a plan. */
  NONE;

  private static final Pattern TOTAL_BEFORE =
      Loose.pattern(
          "\\b(?:total\\w*|overall|aggregate|whole[- ]life|lifetime)\\b(?![^.;]*\\b(?:made\\s+up\\s+of|compris\\w+|consist\\w+|being)\\b)[^.;]{0,40}$");
  private static final Pattern TOTAL_AFTER =
      Loose.pattern("^\\s*\\)?\\s*(?:in\\s+total|total|overall|maximum|in\\s+all|altogether)\\b");
  private static final Pattern FURTHER_BEFORE =
      Loose.pattern("\\b(?:further|additional)\\b[^.;]{0,60}$");
  private static final Pattern FURTHER_PERIODS_BEFORE =
      Loose.pattern("\\b(?:further|additional)\\s+(?:periods?|terms?|extensions?)\\b[^.;]{0,40}$");
  private static final Pattern MOST_BEFORE =
      Loose.pattern(
          "\\b(?:maximum|not?\\s+(?:to\\s+)?exceed\\w*|no\\s+(?:more|longer)\\s+than|exceeding)\\b[^.;,]{0,40}$");
  private static final Pattern EXTENSION_BEFORE =
      Loose.pattern(
          "\\b(?:extend\\w*|extension\\w*|option\\w*|further|additional\\w*|renew\\w*|followed\\s+by)\\b|\\bplus\\b|\\+");
  private static final Pattern EXTENSION_AFTER =
      Loose.pattern("^\\s*(?:of\\s+)?(?:contract\\s+|optional\\s+)?(?:extension|option|renewal)");
  private static final Pattern JOINS_THE_LAST =
      Loose.pattern(
          "^[\\W_]*(?:(?:and|then|plus|or|followed|by|with|an?|for|again|up|to|possibly|potentially|each|of)[\\W_]+)*$");
  private static final Pattern FIRST =
      Loose.pattern(
          "\\b(?:initial|fixed|firm|core|base|first\\s+(?:period|term)|guaranteed|minimum)\\b[^.;,]{0,40}$");
  private static final Pattern NOT_A_TERM_BEFORE =
      Loose.pattern(
          "\\b(?:every|each|within|after|under|past|last|previous|aged?|ages|notice\\s+of|less\\s+than|next|coming|in"
              + "|years?|approximately|ended|ending|every\\s+other)\\s+(?:an?\\s+|the\\s+)?$");
  private static final Pattern NOT_A_TERM_AFTER =
      Loose.pattern(
          "^[\\s'-]*(?:notice|old|of\\s+age|plan\\b|strateg|review|break|programme|budget|financial|medium|ago\\b|later"
              + "|before|prior|after|waiting|into\\b|interval|forecast|mobilis|lease|capital|olds?\\b)");
  private static final Pattern STEP_AFTER =
      Loose.pattern(
          "^[\\s-]*(?:increments?|intervals?|at\\s+a\\s+time|steps?|blocks?|tranches?)\\b");

  /**
   * @param before the words between the last length of time and this one
   * @param after the words between this one and the next
   * @param extending whether an extension was read already
   */
  static DurationRole of(
      Durations.Duration duration, String before, String after, boolean extending) {
    if (STEP_AFTER.matcher(after).find() && extending) {
      return STEP;
    }
    boolean excluded = NOT_A_TERM_BEFORE.matcher(before).find() && !duration.isFurther();
    if (excluded || NOT_A_TERM_AFTER.matcher(after).find()) {
      return NONE;
    }
    if (isTotal(duration, before, after)) {
      return TOTAL;
    }
    return isExtension(duration, before, after, extending) ? EXTENSION : INITIAL;
  }

  /** Whether the words call it the first or a fixed period. */
  static boolean isCalledInitial(Durations.Duration duration, String before) {
    return FIRST.matcher(before).find() || duration.quality().contains("initial");
  }

  private static boolean isTotal(Durations.Duration duration, String before, String after) {
    if (duration.isFurther()) {
      return false;
    }
    boolean capped = MOST_BEFORE.matcher(before).find() && !EXTENSION_BEFORE.matcher(before).find();
    boolean summed =
        TOTAL_BEFORE.matcher(before).find()
            && !isCalledInitial(duration, before)
            && !FURTHER_BEFORE.matcher(before).find();
    boolean summedAfter =
        TOTAL_AFTER.matcher(after).find() && !FURTHER_PERIODS_BEFORE.matcher(before).find();
    return capped || summed || summedAfter;
  }

  private static boolean isExtension(
      Durations.Duration duration, String before, String after, boolean extending) {
    if (isCalledInitial(duration, before)) {
      return false;
    }
    boolean joined = extending && JOINS_THE_LAST.matcher(before).find();
    return joined
        || duration.isFurther()
        || EXTENSION_BEFORE.matcher(before).find()
        || EXTENSION_AFTER.matcher(after).find();
  }
}
