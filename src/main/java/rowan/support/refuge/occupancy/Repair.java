package rowan.support.refuge.occupancy;

import java.time.LocalDate;

/**
 * What is repaired while a space is out of use; it is done when that ends.
 *
 * @param reported the day on which it was reported to whoever mends it
 */
public record Repair(RepairKind what, LocalDate reported) {}
