package rowan.support.refuge.described;

import rowan.foundation.access.Actor;
import rowan.support.casework.CaseId;

/** Writes down what somebody said about themselves; it takes the place of what they said before. */
public record DescribeThemselves(Actor by, CaseId caseId, Description said) {}
