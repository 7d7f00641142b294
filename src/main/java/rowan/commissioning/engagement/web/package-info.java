/** The pages of market engagement and circulations. */
@NullMarked
package rowan.commissioning.engagement.web;

import org.jspecify.annotations.NullMarked;
