package rowan.support.casework.documents;

import java.io.InputStream;
import rowan.foundation.access.Actor;
import rowan.support.casework.CaseId;

/**
 * Adds a file to a case.
 *
 * @param title what it says, in a line
 * @param fileName as its sender has it; its ending helps to tell its kind, and it is not kept
 * @param bytes read once, to its end
 */
public record AddDocument(
    Actor by, CaseId caseId, DocumentSort sort, String title, String fileName, InputStream bytes) {}
