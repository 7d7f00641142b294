package rowan.commissioning.contracts;

import java.util.UUID;

/**
 * Writes down a review of a contract.
 *
 * @param outcomes what was found about the outcomes
 * @param methods what was found about the methods of delivery
 * @param changes what was agreed to change; "Nothing" is an answer
 */
public record HoldReview(
    ContractId contract, UUID review, String outcomes, String methods, String changes) {}
