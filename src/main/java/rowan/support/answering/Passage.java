package rowan.support.answering;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import rowan.support.answering.marking.TakenOut;

/** A sentence of what was collected. */
public record Passage(
    UUID id,
    int piece,
    String source,
    Instant at,
    String words,
    Optional<TakenOut> takenOut,
    boolean lookedAt) {}
