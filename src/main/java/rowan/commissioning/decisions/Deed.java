package rowan.commissioning.decisions;

import java.time.LocalDate;

/**
 * Something that was done under a mandate, told to this room by the room that did it. The state of
 * a resolution is derived from deeds, never typed in. Public facts only: nothing about a person.
 * The same deed told twice is one deed.
 *
 * @param says one plain sentence, such as "Tender published, closes 12 October"
 * @param link the page that shows it, such as {@code /tenders/…}; whoever may read it may follow it
 * @param expected how many further deeds are to answer it, such as the members who are to open a
 *     circulation; nought where none is
 */
public record Deed(
    MandateId mandate, DeedKind kind, LocalDate on, String says, String link, int expected) {

  public Deed(MandateId mandate, DeedKind kind, LocalDate on, String says, String link) {
    this(mandate, kind, on, says, link, 0);
  }
}
