/**
 * What a contract is held to, beside what was measured: figures that have been through the gate.
 */
@NullMarked
package rowan.commissioning.contracts.performance;

import org.jspecify.annotations.NullMarked;
