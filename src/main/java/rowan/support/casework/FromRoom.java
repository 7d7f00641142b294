package rowan.support.casework;

/**
 * Something that happened in another room and belongs on the case's timeline.
 *
 * @param title what it was, such as {@code Refuge space held}; the timeline ends it with a stop
 * @param words the rest in a sentence or two, or nothing; kept sealed, never an address
 */
public record FromRoom(String title, String words) {}
