/**
 * The pages of contracts: what was signed, what it achieves, and until when services are covered.
 */
@NullMarked
package rowan.commissioning.contracts.web;

import org.jspecify.annotations.NullMarked;
