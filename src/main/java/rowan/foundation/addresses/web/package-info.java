/** The page of who was shown an address. */
@NullMarked
package rowan.foundation.addresses.web;

import org.jspecify.annotations.NullMarked;
