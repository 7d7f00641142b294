package rowan.commissioning.decisions.assurance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that shows how a resolution stands.
 *
 * @param link the page that shows it, within Rowan or beginning with {@code https://}; nothing
 *     where the sentence says it all
 */
public record Piece(String says, @Nullable String link, @Nullable LocalDate on) {

  /** Whether it leads out of Rowan. */
  public boolean leadsOut() {
    return link != null && link.startsWith("https://");
  }
}
