package rowan.support.casework.documents;

import java.time.Instant;
import rowan.foundation.documents.DocumentId;
import rowan.foundation.documents.FileKind;

/**
 * A file of a case.
 *
 * @param bytes its length
 * @param scanned whether a virus scanner found it clean; false where there was none
 */
public record CaseDocument(
    DocumentId id,
    DocumentSort sort,
    String title,
    FileKind kind,
    long bytes,
    boolean scanned,
    Instant keptAt,
    String byName) {}
