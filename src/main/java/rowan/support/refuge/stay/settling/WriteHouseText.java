package rowan.support.refuge.stay.settling;

/**
 * A text of the house is written anew.
 *
 * @param seen the version that was read before; nought if there was none
 */
public record WriteHouseText(TextKind kind, int seen, String words) {}
