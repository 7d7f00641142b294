package rowan.support.answering;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import rowan.foundation.documents.DocumentId;
import rowan.foundation.kernel.PersonId;
import rowan.support.answering.marking.TakenOut;

/**
 * A sentence of what was collected, or a file.
 *
 * @param about whose record it is from: the person's, or that of a child of theirs
 * @param file whether it stands for a file: then its words say what kind, and how long it is
 */
public record Passage(
    UUID id,
    int piece,
    String source,
    Instant at,
    String words,
    PersonId about,
    Optional<DocumentId> file,
    Optional<TakenOut> takenOut,
    boolean lookedAt) {}
