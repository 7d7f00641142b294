package rowan.commissioning.decisions.reading.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import rowan.commissioning.decisions.reading.phrases.Loose;
import rowan.commissioning.decisions.reading.phrases.Typography;

/**
 * An item of a meeting: its heading, and what stands below as far as the next heading.
 *
 * @param number as printed, or its place where it has none
 * @param title without number and size of file
 */
record MeetingItem(String number, String title, List<Paragraph> paragraphs) {

  private static final Pattern LABEL = Loose.pattern("^(?:decision\\s+)?(?:status|outcome)\\s*:");

  private static final Pattern TOLD =
      Loose.pattern(
          "\\b(?:cabinet|executive|committee|board|council|mayor|leader)(?:,[^.;]{3,120},)?\\s+(?:(?:has|had|unanimously|duly)\\s+)*(?:agreed|resolved|approved|decided)\\s+(?:to|that|the)\\b");

  MeetingItem {
    paragraphs = List.copyOf(paragraphs);
  }

  /** Whether something was decided under it. */
  boolean isDecided() {
    return paragraphs.stream().map(Paragraph::text).anyMatch(MeetingItem::decides);
  }

  /** A page's label, 'Decision status: ...', speaks of the page as a whole. */
  private static boolean decides(String text) {
    return switch (Cue.of(text)) {
      case Cue.Resolved _ -> true;
      case Cue.Outcome _ -> !LABEL.matcher(text).find();
      case Cue.None _ -> TOLD.matcher(Typography.plain(text)).find();
      case Cue.Recommended _, Cue.Fact _, Cue.Aside _, Cue.Narrative _ -> false;
    };
  }

  /** As a text of its own, below what the paper says before its first item. */
  List<Paragraph> below(List<Paragraph> head) {
    var whole = new ArrayList<>(head);
    whole.add(new Paragraph("Title: " + title, null));
    whole.add(new Paragraph("Minutes:", null));
    whole.addAll(paragraphs);
    return whole;
  }
}
