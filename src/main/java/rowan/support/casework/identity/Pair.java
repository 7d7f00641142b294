package rowan.support.casework.identity;

import java.time.Instant;
import rowan.support.casework.finding.SideBySide;
import rowan.support.casework.finding.likeness.Likeness;

/** Two records that look like one person's. */
public record Pair(SideBySide.One one, SideBySide.One other, Likeness likeness, Instant foundAt) {}
