package rowan.commissioning.decisions;

import java.time.LocalDate;

/**
 * Something that was done under a mandate, told to this room by the room that did it. The state of
 * a resolution is derived from deeds, never typed in. Public facts only: nothing about a person.
 *
 * @param says one plain sentence, such as "Tender published, closes 12 October"
 * @param link the page that shows it, such as {@code /tenders/…}; whoever may read it may follow it
 */
public record Deed(MandateId mandate, DeedKind kind, LocalDate on, String says, String link) {}
