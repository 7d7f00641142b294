package rowan.commissioning.decisions.reading;

/** Tells a reading in a few lines that a person can write down as what to expect. */
final class Telling {

  private Telling() {}

  static String of(DecisionReading reading) {
    var told = new StringBuilder();
    line(told, "title: ", reading.title());
    line(told, "body: ", reading.body());
    line(told, "date: ", reading.date());
    for (var resolution : reading.resolutions()) {
      line(told, "", resolution.number() + " " + resolution.standing());
      resolution
          .mandates()
          .forEach(proposed -> line(told, "- ", MandateWords.of(proposed.mandate())));
    }
    if (!reading.narrative().isEmpty()) {
      line(told, "", "narrative");
    }
    for (var paragraph : reading.narrative()) {
      paragraph
          .mandates()
          .forEach(proposed -> line(told, "- ", MandateWords.of(proposed.mandate())));
    }
    reading.warnings().forEach(warning -> line(told, "warning: ", warning));
    return told.toString();
  }

  private static void line(StringBuilder told, String label, Object value) {
    if (value != null) {
      told.append(label).append(value).append('\n');
    }
  }
}
