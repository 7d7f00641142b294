package rowan.foundation.records;

import java.time.Instant;
import rowan.foundation.documents.DocumentId;
import rowan.foundation.documents.FileKind;

/**
 * A file that is held about a person, under their key.
 *
 * @param source what kind of file it is, such as {@code Letter or report}
 * @param bytes its length
 */
public record HeldFile(
    String source, Instant at, String title, DocumentId id, FileKind kind, long bytes) {}
