package rowan.support.refuge.web;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import rowan.foundation.kernel.AccountId;
import rowan.support.casework.CaseSummary;
import rowan.support.refuge.SpacesFound;
import rowan.support.refuge.matching.Fit;
import rowan.support.refuge.matching.Household;
import rowan.support.refuge.matching.PlainWords;
import rowan.support.refuge.matching.Priority;
import rowan.support.refuge.matching.Reason;
import rowan.support.refuge.matching.Reason.Rule;
import rowan.support.refuge.places.Availability;

/**
 * What was found for a household, some at a time.
 *
 * @param when 'Tonight', 'Today' or by which day
 * @param reader who reads it
 * @param number which page of the spaces that are free, from 1
 */
public record SearchPage(SpacesFound found, String when, AccountId reader, int number) {

  /** How many spaces are shown at a time. */
  public static final int MOST = 25;

  public SearchPage {
    number = Math.clamp(number, 1, pages(found));
  }

  private static int pages(SpacesFound found) {
    return Math.max(1, (found.fits().size() + MOST - 1) / MOST);
  }

  /** The household in one sentence: 'Tonight, for a mother and three children'. */
  public String heading() {
    return when + ", for " + words().who();
  }

  /** 'a mother and three children'. */
  public String who() {
    return words().who();
  }

  public String needs() {
    return words().needs(found.needs());
  }

  /** 'A door of their own, then their language'; empty if nothing was told. */
  public String priorities() {
    return PlainWords.priorities(found.needs());
  }

  /** The spaces of this page, the best first. */
  public List<Fit> fits() {
    return found.fits().stream().skip((long) (number - 1) * MOST).limit(MOST).toList();
  }

  /** Whether any space, on this page or another, can be held. */
  public boolean hasOffers() {
    return found.fits().stream().anyMatch(fit -> !(fit instanceof Fit.DoesNotFit));
  }

  public boolean hasEarlier() {
    return number > 1;
  }

  public boolean hasLater() {
    return number < pages(found);
  }

  /** Whether it can be held this minute. */
  public static boolean isReady(Fit fit) {
    return fit.space().now() instanceof Availability.Ready;
  }

  /** Of what matters most, what a space meets: 'everyone together, a door of their own'. */
  public static String meets(Fit fit) {
    return fit.meets().stream().map(Priority::inAList).collect(joining(", "));
  }

  /** 'Of 412 free spaces 14 fit, 30 fit if, and 368 do not: 200 too few beds, 168 steps.' */
  public String counts() {
    var unfit = found.fits().stream().filter(Fit.DoesNotFit.class::isInstance).toList();
    var parts = new ArrayList<String>();
    parts.add(count(Fit.Fits.class) + " fit");
    parts.add(count(Fit.FitsIf.class) + " fit if");
    parts.add(unfit.size() + " do not");
    var line = "Of " + found.fits().size() + " free spaces " + String.join(", ", parts);
    return unfit.isEmpty() ? line + "." : line + ": " + whyNot(unfit) + ".";
  }

  private long count(Class<? extends Fit> kind) {
    return found.fits().stream().filter(kind::isInstance).count();
  }

  /** By the first reason of each, the most frequent first. */
  private static String whyNot(List<Fit> unfit) {
    Map<Rule, Long> counted =
        unfit.stream()
            .collect(
                groupingBy(
                    fit -> fit.reasons().getFirst().rule(),
                    () -> new EnumMap<>(Rule.class),
                    counting()));
    return counted.entrySet().stream()
        .sorted(Map.Entry.<Rule, Long>comparingByValue().reversed())
        .map(one -> one.getValue() + " " + one.getKey().inACount())
        .collect(joining(", "));
  }

  /** How many are not free: '3 held, 9,300 lived in, 12 out of use'. */
  public String notFree() {
    var others = found.notFree();
    return Stream.of(
            said(others.held(), "held"),
            said(others.livedIn(), "lived in"),
            said(others.beingCleaned(), "being made ready"),
            said(others.outOfUse(), "out of use"))
        .filter(part -> !part.isEmpty())
        .collect(joining(", "));
  }

  private static String said(int number, String what) {
    return number == 0 ? "" : "%,d %s".formatted(number, what);
  }

  /** Why a space is not free, and what else would stand against it. */
  public static List<Reason> against(Fit fit) {
    return fit.reasons().stream().filter(reason -> reason.mark() == Reason.Mark.NO).toList();
  }

  /** Whether the provider's written policy is asked, of how it houses somebody safely. */
  public static boolean asksForThePolicy(Fit fit) {
    return fit.reasons().stream()
        .filter(reason -> reason.mark() == Reason.Mark.IF)
        .anyMatch(reason -> reason.rule() == Rule.WOMEN_ONLY || reason.rule() == Rule.MEN_ONLY);
  }

  /** Whom they keep, whatever comes of it: 'she keeps you', 'they keep Priya N'. */
  public String keeps() {
    return keeps(found.household(), found.of(), reader);
  }

  static String keeps(Household household, CaseSummary of, AccountId reader) {
    var pronoun = new PlainWords(household).pronoun();
    var lead = of.lead().equals(reader) ? "you" : of.leadName();
    return pronoun + (pronoun.equals("they") ? " keep " : " keeps ") + lead;
  }

  private PlainWords words() {
    return new PlainWords(found.household());
  }
}
