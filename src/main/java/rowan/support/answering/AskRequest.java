package rowan.support.answering;

import java.time.LocalDate;
import rowan.foundation.access.Actor;

/**
 * Writes down a request.
 *
 * @param name whose records are asked for
 * @param details what identifies them, and where the answer goes
 */
public record AskRequest(Actor by, Asker asker, String name, String details, LocalDate received) {}
