package rowan.commissioning.decisions.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import rowan.commissioning.decisions.reading.DecisionReading.ReadNarrative;
import rowan.commissioning.decisions.reading.ReadResolution.Standing;
import rowan.commissioning.decisions.reading.mandates.MandateRules;
import rowan.commissioning.decisions.reading.structure.DecisionStructure;
import rowan.commissioning.decisions.reading.structure.DecisionStructure.Resolution;
import rowan.commissioning.decisions.reading.text.DocumentText;
import rowan.commissioning.decisions.reading.text.ReadingRefusal;
import rowan.commissioning.decisions.reading.text.ReadingRefusal.Reason;

/**
 * Reads a decision as a council published it, and proposes mandates from its words. Knows no
 * council by name, keeps nothing, and may be used from any number of threads.
 */
public final class DecisionReader {

  /** Reads a file: plain text, HTML, PDF or DOCX, told by what is in it and not by its name. */
  public ReadingResult read(byte[] content, String fileName) {
    return switch (DocumentText.of(content, fileName)) {
      case DocumentText.Words(var text) -> read(text);
      case DocumentText.Refused(var refusal) -> new ReadingResult.Refused(refusal);
    };
  }

  /** Reads pasted text. */
  public ReadingResult read(String text) {
    return switch (DocumentText.ofPasted(text)) {
      case DocumentText.Words(var words) -> readWords(words);
      case DocumentText.Refused(var refusal) -> new ReadingResult.Refused(refusal);
    };
  }

  private static ReadingResult readWords(String text) {
    var structure = DecisionStructure.of(text);
    int count = structure.resolutions().size();
    if (count == 0) {
      return refused(
          Reason.NO_RESOLUTIONS,
          "No resolutions were found in this text: check that it is the decision itself, with"
              + " what was resolved, and not only a page that leads to it.");
    }
    if (count > DecisionStructure.MOST_RESOLUTIONS) {
      return refused(
          Reason.TOO_MANY_RESOLUTIONS,
          "This text seems to hold %d resolutions: give one decision at a time.".formatted(count));
    }
    return new ReadingResult.Done(reading(structure));
  }

  private static DecisionReading reading(DecisionStructure structure) {
    Set<String> warnings = new LinkedHashSet<>(structure.doubts());
    var resolutions = new ArrayList<ReadResolution>();
    for (var resolution : structure.resolutions()) {
      resolutions.add(
          new ReadResolution(
              resolution.number(),
              resolution.text(),
              standing(resolution),
              resolution.recommendedText(),
              MandateRules.ofAResolution(resolution.text())));
    }
    var joined = JoinedDates.in(resolutions);
    joined.forEach(resolution -> warn(resolution, warnings));
    return new DecisionReading(
        structure.title(),
        structure.body(),
        structure.date(),
        joined,
        narrative(structure),
        List.copyOf(warnings));
  }

  /** What is told beside the resolutions; a paragraph that is one of them is not told again. */
  private static List<ReadNarrative> narrative(DecisionStructure structure) {
    var resolved =
        structure.resolutions().stream()
            .map(DecisionStructure.Resolution::text)
            .collect(Collectors.toSet());
    return structure.narrative().stream()
        .filter(paragraph -> !resolved.contains(paragraph))
        .map(paragraph -> new ReadNarrative(paragraph, MandateRules.ofANarrative(paragraph)))
        .filter(told -> !told.mandates().isEmpty())
        .toList();
  }

  private static void warn(ReadResolution resolution, Set<String> warnings) {
    var where = "Resolution " + resolution.number() + ": ";
    for (var proposed : resolution.mandates()) {
      proposed.doubts().forEach(doubt -> warnings.add(where + doubt));
    }
    MandateRules.doubtsAboutDates(resolution.text()).forEach(doubt -> warnings.add(where + doubt));
    if (resolution.text().length() > MandateRules.LONGEST_READ) {
      warnings.add(
          where
              + "Only its first %,d characters were read for mandates."
                  .formatted(MandateRules.LONGEST_READ));
    }
  }

  private static Standing standing(Resolution resolution) {
    if (!resolution.resolved()) {
      return Standing.RECOMMENDED_ONLY;
    }
    if (!resolution.recommended()) {
      return Standing.RESOLVED_ONLY;
    }
    return resolution.recommendedText() == null ? Standing.AS_RECOMMENDED : Standing.REWORDED;
  }

  private static ReadingResult refused(Reason reason, String sentence) {
    return new ReadingResult.Refused(new ReadingRefusal(reason, sentence));
  }
}
