package rowan.evidence.disclosure;

/** A figure after the gate. Only the gate makes one. */
public sealed interface Disclosed permits Shown, Suppressed {}
