package rowan.commissioning.decisions.reading.structure;

import java.util.ArrayList;
import java.util.List;
import rowan.commissioning.decisions.reading.structure.Block.Item;
import rowan.commissioning.decisions.reading.structure.Cue.Fate;
import rowan.commissioning.decisions.reading.structure.DecisionStructure.Resolution;
import rowan.commissioning.decisions.reading.structure.Passage.Announced;

/**
 * Tells which passages were recommended and which resolved. Announced passages speak for
 * themselves. Of two that nothing announces and that say much the same, the first was recommended
 * and the last resolved; one alone is what was resolved, as it stands in a published decision.
 */
record Verdict(List<Resolution> resolutions, List<String> narrative, List<String> notes) {

  private static final double SAME_LIST = 0.5;

  static Verdict on(Walk walk) {
    var recommended = items(walk, Announced.RECOMMENDED);
    var resolved = items(walk, Announced.RESOLVED);
    var unannounced = unannounced(walk);
    var notes = new ArrayList<String>();
    if (resolved.isEmpty() && !unannounced.isEmpty()) {
      var last = unannounced.getLast().items();
      var earlier =
          recommended.isEmpty() ? all(unannounced.subList(0, unannounced.size() - 1)) : recommended;
      boolean saidAgain =
          Comparing.share(earlier, last) >= SAME_LIST
              || Comparing.share(last, earlier) >= SAME_LIST;
      if (recommended.isEmpty() && saidAgain && unannounced.size() > 1) {
        recommended = earlier;
        resolved = last;
      } else if (recommended.isEmpty()) {
        resolved = all(unannounced);
      } else if (saidAgain) {
        resolved = last;
      }
    } else if (recommended.isEmpty() && !unannounced.isEmpty()) {
      var before = unannounced.getFirst().items();
      recommended = Comparing.share(before, resolved) >= SAME_LIST ? before : List.of();
    }
    boolean refused =
        walk.saysFate()
            && (walk.fate() == Fate.NOT_APPROVED
                || (walk.fate() == Fate.NOT_YET && !walk.facts().saysWhenDecided()));
    if (refused && recommended.isEmpty() && items(walk, Announced.RESOLVED).isEmpty()) {
      recommended = resolved;
      resolved = List.of();
      notes.add("The text says that this is not decided yet, or was not approved.");
    }
    boolean changed = walk.saysFate() && walk.fate() == Fate.AMENDED;
    var amended =
        resolved.isEmpty() && changed
            ? Amended.in(walk.fateWords(), numbered(recommended))
            : Amended.of(numbered(recommended), resolved);
    if (amended != null) {
      resolved = amended.resolved();
      notes.addAll(amended.doubts());
    }
    resolved = withoutApprovals(resolved, recommended);
    boolean byName =
        walk.saysFate() && (walk.fate() == Fate.APPROVED || walk.fate() == Fate.AMENDED);
    if (changed && resolved.isEmpty()) {
      notes.add(
          "The recommendations were approved with changes, but the text does not say which: check each one.");
    }
    return new Verdict(
        judge(numbered(recommended), numbered(resolved), byName), List.copyOf(walk.story()), notes);
  }

  List<String> doubts(Facts facts) {
    var doubts = new ArrayList<>(notes);
    var doubt = facts.doubt();
    if (doubt != null) {
      doubts.add(doubt);
    }
    return List.copyOf(doubts);
  }

  private static List<Resolution> judge(
      List<Item> recommended, List<Item> resolved, boolean approved) {
    if (resolved.isEmpty()) {
      return recommended.stream()
          .map(item -> new Resolution(item.number(), item.text(), true, approved, null))
          .toList();
    }
    if (recommended.isEmpty()) {
      boolean asRecommended = approved || Comparing.callThemselvesRecommendations(resolved);
      return resolved.stream()
          .map(item -> new Resolution(item.number(), item.text(), asRecommended, true, null))
          .toList();
    }
    return Comparing.both(recommended, resolved);
  }

  /** Gives an item without a number its place. */
  private static List<Item> numbered(List<Item> items) {
    var numbered = new ArrayList<Item>();
    for (var item : items) {
      var place = Integer.toString(numbered.size() + 1);
      numbered.add(item.number().isEmpty() ? new Item(place, item.text()) : item);
    }
    return numbered;
  }

  private static List<Item> items(Walk walk, Announced announced) {
    var kept = new ArrayList<Item>();
    for (var passage : walk.passages()) {
      boolean again = !kept.isEmpty() && Comparing.share(passage.items(), kept) >= SAME_LIST;
      if (passage.announced() == announced && !again) {
        kept.addAll(passage.items());
      }
    }
    return kept;
  }

  /** Lists in the form of resolutions that nothing announces; under 'Options' only if none else. */
  private static List<Passage> unannounced(Walk walk) {
    var quiet = walk.passages().stream().filter(p -> p.announced() == Announced.NOTHING).toList();
    var open = quiet.stream().filter(p -> !p.aside()).toList();
    var found = open.stream().filter(Passage::isMostlyOperative).toList();
    if (found.isEmpty()) {
      found = open.stream().filter(Passage::isPartlyOperative).toList();
    }
    return found.isEmpty() ? quiet.stream().filter(Passage::isMostlyOperative).toList() : found;
  }

  private static List<Item> all(List<Passage> passages) {
    return passages.stream().flatMap(passage -> passage.items().stream()).toList();
  }

  /** 'That the recommendations be approved' is an outcome, not one more resolution. */
  private static List<Item> withoutApprovals(List<Item> resolved, List<Item> recommended) {
    if (recommended.isEmpty()) {
      return resolved;
    }
    var kept =
        resolved.stream().filter(item -> !(Cue.of(item.text()) instanceof Cue.Outcome)).toList();
    return kept;
  }
}
