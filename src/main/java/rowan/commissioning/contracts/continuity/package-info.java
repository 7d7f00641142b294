/**
 * Which days of a service are covered by a signed contract, and which are not. Pure: contracts and
 * a day go in, gaps come out. Start at {@link rowan.commissioning.contracts.continuity.Continuity}.
 */
@NullMarked
package rowan.commissioning.contracts.continuity;

import org.jspecify.annotations.NullMarked;
