/** Pages of offers. */
@NullMarked
package rowan.support.refuge.offers.web;

import org.jspecify.annotations.NullMarked;
