/** The pages of procurement: planning, words, opening, scoring, awarding, and those of bidders. */
@NullMarked
package rowan.commissioning.procurement.web;

import org.jspecify.annotations.NullMarked;
