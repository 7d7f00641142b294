package rowan.commissioning.decisions.authority;

import rowan.commissioning.decisions.AuthorityRefusal;

/** Why an act is outside a mandate, and the sentence that says so. */
public record Objection(AuthorityRefusal reason, String sentence) {}
