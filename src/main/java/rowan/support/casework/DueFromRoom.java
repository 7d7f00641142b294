package rowan.support.casework;

import java.time.LocalDate;

/**
 * Something that another room wants done in a case.
 *
 * @param words what to do, kept sealed; never an address
 * @param by the last day on which it is in time
 */
public record DueFromRoom(String words, LocalDate by) {}
