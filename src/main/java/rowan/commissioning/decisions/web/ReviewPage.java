package rowan.commissioning.decisions.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rowan.commissioning.decisions.reading.WordChange;
import rowan.commissioning.decisions.recording.Decision;
import rowan.commissioning.decisions.recording.Mandate;
import rowan.commissioning.decisions.recording.Resolution;
import rowan.commissioning.decisions.recording.Review;
import rowan.commissioning.decisions.recording.ShortWording;
import rowan.foundation.kernel.Versioned;

/**
 * A decision as its page shows it.
 *
 * @param also what the narrative tells beside the resolutions; nothing where it tells nothing
 */
public record ReviewPage(
    Decision decision,
    List<Passage> resolutions,
    @Nullable Passage also,
    long toConfirm,
    long inForce) {

  /**
   * A resolution, or the narrative.
   *
   * @param resolution nothing for the narrative
   * @param changes how it differs from what was recommended; empty where it does not
   */
  public record Passage(
      @Nullable Resolution resolution,
      List<Words.Part> text,
      List<WordChange> changes,
      List<Line> mandates) {

    public String title() {
      return resolution == null ? "Told beside the resolutions" : resolution.called();
    }

    /** For the address of the page that adds a mandate here. */
    public String key() {
      return resolution == null ? "narrative" : resolution.id().toString();
    }
  }

  /**
   * A mandate.
   *
   * @param seen its id and the version that the page shows, for the form
   * @param quoted the words that it comes from; empty for one that an officer added
   */
  public record Line(
      Mandate mandate, String seen, String kind, String says, String quoted, List<String> doubts) {

    public boolean proposed() {
      return mandate instanceof Mandate.Proposed;
    }

    public boolean inForce() {
      return mandate instanceof Mandate.InForce;
    }

    public boolean corrected() {
      return mandate instanceof Mandate.InForce inForce && inForce.corrected();
    }
  }

  static ReviewPage of(Review review) {
    var passages = new ArrayList<Passage>();
    for (var resolution : review.decision().resolutions()) {
      passages.add(passage(resolution, resolution.text(), review.of(resolution.id())));
    }
    var told = review.of(null);
    var narrative = review.decision().narrative();
    return new ReviewPage(
        review.decision(),
        List.copyOf(passages),
        told.isEmpty() && narrative.isEmpty() ? null : passage(null, narrative, told),
        review.toConfirm(),
        review.inForce());
  }

  private static Passage passage(
      @Nullable Resolution resolution, String text, List<Versioned<Mandate>> mandates) {
    var before = resolution == null ? null : resolution.recommended();
    boolean changed = resolution != null && resolution.change() == Resolution.Change.CHANGED;
    return new Passage(
        resolution,
        Words.marked(text, mandates.stream().map(Versioned::value).toList()),
        changed && before != null ? WordChange.between(before, text) : List.of(),
        mandates.stream().map(seen -> line(seen, text)).toList());
  }

  private static Line line(Versioned<Mandate> seen, String text) {
    var mandate = seen.value();
    var words = mandate.origin().words();
    return new Line(
        mandate,
        mandate.id() + ":" + seen.version(),
        MandateKind.of(mandate.asks().kind()).map(MandateKind::words).orElse(""),
        ShortWording.of(mandate.asks(), text),
        words == null || words.end() > text.length() ? "" : words.of(text),
        mandate instanceof Mandate.Proposed proposed ? proposed.doubts() : List.of());
  }
}
