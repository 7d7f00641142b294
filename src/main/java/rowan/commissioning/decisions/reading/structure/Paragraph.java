package rowan.commissioning.decisions.reading.structure;

import org.jspecify.annotations.Nullable;
import rowan.commissioning.decisions.reading.layout.Marker;

/**
 * One paragraph of the text, its lines joined.
 *
 * @param text without the marker
 * @param marker the number or bullet it starts with
 */
record Paragraph(String text, @Nullable Marker marker) {

  /** As printed, the marker included. */
  String printed() {
    return marker == null ? text : marker.printed() + ". " + text;
  }
}
