package rowan.support.casework.file;

import java.time.Instant;
import java.util.UUID;

/** Something that happened, to be put on the timeline. */
public record NewHappening(HappeningKind kind, UUID id, Instant at, String title, String words) {}
