package rowan.support.casework.connected;

import rowan.foundation.access.Actor;
import rowan.support.casework.CaseId;

/** Writes down somebody who must never learn of a case. */
public record AddConnected(Actor by, CaseId caseId, Relation relation, String name) {}
