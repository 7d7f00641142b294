package rowan.commissioning.decisions.reading.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import rowan.commissioning.decisions.reading.layout.Marker;
import rowan.commissioning.decisions.reading.phrases.Bilingual;
import rowan.commissioning.decisions.reading.phrases.Loose;
import rowan.commissioning.decisions.reading.phrases.Typography;
import rowan.commissioning.decisions.reading.structure.Block.Item;
import rowan.commissioning.decisions.reading.structure.Block.Listing;
import rowan.commissioning.decisions.reading.structure.Block.Prose;
import rowan.commissioning.decisions.reading.structure.Cue.Fate;
import rowan.commissioning.decisions.reading.structure.Passage.Announced;

/** Walks through a decision's blocks, from one announcement to the next, and gathers passages. */
final class Walk {

  private static final Pattern STEM =
      Loose.pattern(
          "\\b(?:delegat\\w*|authori\\w+|approv\\w*|agree\\w*|award\\w*|request\\w*|instruct\\w*|extend\\w*|grant\\w*)\\b");
  private static final Pattern AUTHORISES =
      Loose.pattern(
          "\\b(?:authorises?|authorised|empowers?|delegates?(?:\\s+authority)?\\s+to)\\s*:?$");
  private static final Pattern OPEN_END = Loose.pattern("(?::|\\bto|\\bthat|\\bfor|-)\\s*$");
  private static final Pattern REPORTED =
      Loose.pattern(
          "^(?:the|an?)\\s[^.;]{0,160}?\\b(?:(?:submitted|presented|introduced|considered)\\s+(?:a|the)\\s+(?:\\w+\\s+)?report|sought\\s+(?:\\w+\\s+)?approval)\\b");
  private static final Pattern LONE_DATE = Pattern.compile("\\W*\\d{1,2}\\D.{4,30}\\d{4}\\W*");
  private static final int SHORTEST_STORY = 30;

  /** 'Recommended to Cabinet:', and beneath it 'That Cabinet', goes on recommending. */
  private static final Pattern THAT_A_BODY = Loose.pattern("^that\\s");

  /** 'Decision: To agree' says nothing by itself. */
  private static final Pattern BARE_VERB =
      Loose.pattern("^(?:to\\s+)?(?:agreed?|approved?|resolved?|decided?|noted?)\\W*$");

  private enum Place {
    START,
    RECOMMENDED,
    RESOLVED,
    UNDER_A_HEADING,
    ASIDE,
    STORY
  }

  private final List<Passage> passages = new ArrayList<>();
  private final List<String> story = new ArrayList<>();
  private final List<Item> unnumbered = new ArrayList<>();
  private final List<Item> lastResort = new ArrayList<>();
  private final Facts facts = new Facts();
  private Place place = Place.START;
  private String stem = "";
  private boolean fresh;
  private Fate fate = Fate.NOT_APPROVED;
  private boolean fateTold;
  private String fateWords = "";

  private Walk() {}

  static Walk through(List<Block> blocks) {
    var walk = new Walk();
    for (var block : blocks) {
      switch (block) {
        case Prose(var text) -> walk.prose(Bilingual.inEnglish(text));
        case Listing(var items) -> walk.listing(items);
      }
    }
    walk.closeUnnumbered();
    if (walk.passages.isEmpty() && !walk.lastResort.isEmpty()) {
      walk.passages.add(new Passage(Announced.NOTHING, List.copyOf(walk.lastResort), false));
    }
    return walk;
  }

  List<Passage> passages() {
    return passages;
  }

  List<String> story() {
    return story;
  }

  Facts facts() {
    return facts;
  }

  /** Whether the text says what became of its recommendations as a whole. */
  boolean saysFate() {
    return fateTold;
  }

  Fate fate() {
    return fate;
  }

  /** The words that say it; empty where none do. */
  String fateWords() {
    return fateWords;
  }

  private void prose(String text) {
    if (facts.isAPageHeading(text)) {
      return;
    }
    var cue = Cue.of(text);
    switch (cue) {
      case Cue.Aside() -> enter(Place.ASIDE);
      case Cue.Outcome(var told) -> {
        fate = told;
        fateTold = true;
        fateWords = text;
        enter(Place.STORY);
        facts.see("status", text);
      }
      case Cue.Fact(var label, var value) -> {
        closeUnnumbered();
        facts.see(label, value);
        place = place == Place.ASIDE ? Place.ASIDE : Place.START;
      }
      case Cue.Narrative(var rest) -> {
        enter(Place.STORY);
        tell(rest);
      }
      case Cue.Recommended(var rest, var body) -> {
        enter(Place.RECOMMENDED);
        facts.decidedBy(body);
        announced(rest);
      }
      case Cue.Resolved(var rest, var body, _)
          when place == Place.RECOMMENDED
              && fresh
              && rest.isEmpty()
              && THAT_A_BODY.matcher(text).find() ->
          facts.decidedBy(body);
      case Cue.Resolved(var rest, var body, var sure) -> {
        enter(sure ? Place.RESOLVED : Place.UNDER_A_HEADING);
        facts.decidedBy(body);
        announced(rest);
      }
      case Cue.None() -> plainProse(text);
    }
  }

  private void enter(Place next) {
    closeUnnumbered();
    place = next;
    stem = "";
    fresh = true;
  }

  /** What stands in the paragraph of the announcement itself. */
  private void announced(String rest) {
    if (rest.isEmpty() || BARE_VERB.matcher(rest).matches()) {
      return;
    }
    if (OPEN_END.matcher(Typography.plain(rest)).find()) {
      stem = rest;
      return;
    }
    inline(rest);
  }

  /** A paragraph that is a resolution, or several numbered within it. */
  private void inline(String text) {
    var items = InlineList.of(text);
    fresh = false;
    if (items.size() == 1) {
      unnumbered.addAll(withStem(stem, List.of(marked(text))));
      return;
    }
    closeUnnumbered();
    var before = items.getFirst().text();
    var own = withStem(before, items.subList(1, items.size()));
    passages.add(new Passage(announcedAs(), own, false));
  }

  private void plainProse(String text) {
    switch (place) {
      case RECOMMENDED, RESOLVED, UNDER_A_HEADING -> announcedProse(text);
      case ASIDE -> {
        if (!LONE_DATE.matcher(text).matches()) {
          facts.couldBeTitle(text);
        }
      }
      case START, STORY -> unannouncedProse(text);
    }
  }

  /** Even where nothing announces it, 'That the contract be extended' is a resolution. */
  private void unannouncedProse(String text) {
    if (facts.couldBeTitle(text)) {
      return;
    }
    var items = InlineList.of(text);
    boolean list = items.size() > 2 && Passage.isOperative(items.get(1).text());
    if (list || Passage.isAThatClause(text)) {
      inline(text);
    } else {
      closeUnnumbered();
      if (Passage.startsAsAResolution(text) || Passage.isTold(text)) {
        lastResort.add(new Item("", text));
      }
      tell(text);
    }
  }

  private void announcedProse(String text) {
    var plain = Typography.plain(text);
    boolean first = fresh && unnumbered.isEmpty();
    if (OPEN_END.matcher(plain).find() && (first || Passage.startsAsAResolution(text))) {
      closeUnnumbered();
      stem = text;
    } else if (Passage.startsAsAResolution(text)
        || (first && place != Place.UNDER_A_HEADING)
        || (first && (Passage.isOperative(text) || Passage.isTold(text)))
        || (!unnumbered.isEmpty() && Passage.isOperative(text) && !Passage.isTold(text))) {
      inline(text);
    } else {
      if (!facts.couldBeTitle(text)) {
        tell(text);
      }
      if (place != Place.UNDER_A_HEADING || !fresh) {
        closeUnnumbered();
        place = Place.STORY;
      }
    }
  }

  private void listing(List<Item> items) {
    if (announcedAs() == Announced.NOTHING
        && Cue.of(items.getFirst().text()) instanceof Cue.Recommended) {
      enter(Place.RECOMMENDED);
    }
    if (place == Place.UNDER_A_HEADING && items.size() == 1 && tellsOfAReport(items.getFirst())) {
      tell(items.getFirst().text());
      return;
    }
    boolean announced = announcedAs() != Announced.NOTHING;
    closeUnnumbered();
    if (!announced && place != Place.ASIDE) {
      var last = story.isEmpty() ? "" : story.getLast();
      if (last.endsWith(":") && STEM.matcher(last).find() && Passage.startsAsAResolution(last)) {
        stem = last;
      }
    }
    passages.add(new Passage(announcedAs(), withStem(stem, items), place == Place.ASIDE));
    stem = "";
    fresh = false;
  }

  /** 'Decision - (a) That ...', where (b) has a paragraph of its own. */
  private static Item marked(String text) {
    var marker = Marker.of(text);
    return marker == null || marker.isBullet() || !marker.isFirst()
        ? new Item("", text)
        : new Item(marker.printed(), text.substring(marker.length()).strip());
  }

  private static boolean tellsOfAReport(Item item) {
    return REPORTED.matcher(item.text()).find() && !Passage.isOperative(item.text());
  }

  /** Puts an operative stem before each item ('Delegate authority to the Director to:'). */
  private static List<Item> withStem(String stem, List<Item> items) {
    var words = stem.strip();
    boolean says =
        STEM.matcher(words).find()
            && (words.split("\\s+").length >= 5 || AUTHORISES.matcher(words).find());
    if (!says) {
      return List.copyOf(items);
    }
    return items.stream().map(item -> new Item(item.number(), words + " " + item.text())).toList();
  }

  private void closeUnnumbered() {
    if (!unnumbered.isEmpty()) {
      passages.add(new Passage(announcedAs(), List.copyOf(unnumbered), false));
      unnumbered.clear();
    }
  }

  private Announced announcedAs() {
    return switch (place) {
      case RECOMMENDED -> Announced.RECOMMENDED;
      case RESOLVED, UNDER_A_HEADING -> Announced.RESOLVED;
      case START, ASIDE, STORY -> Announced.NOTHING;
    };
  }

  private void tell(String text) {
    if (text.length() >= SHORTEST_STORY) {
      story.add(text);
    }
  }
}
