/** The pages and the interface of the network; the rules are in the rooms above. */
@NullMarked
package rowan.support.refuge.network.web;

import org.jspecify.annotations.NullMarked;
