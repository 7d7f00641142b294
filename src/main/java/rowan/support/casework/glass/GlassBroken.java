package rowan.support.casework.glass;

import java.util.UUID;
import rowan.foundation.kernel.AuthorityId;

/** Somebody opened a case in an emergency. */
public record GlassBroken(AuthorityId authority, UUID id) {}
