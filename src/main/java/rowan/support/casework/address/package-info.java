/**
 * Where the person of a case lives now, which may be a place of safety: kept in the store of safe
 * addresses, shown to who takes part in the case, one at a time and for a reason.
 */
@NullMarked
package rowan.support.casework.address;

import org.jspecify.annotations.NullMarked;
