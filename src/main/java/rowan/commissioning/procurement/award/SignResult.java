package rowan.commissioning.procurement.award;

import rowan.commissioning.contracts.ContractId;

/** What came of signing. */
public sealed interface SignResult {

  record Signed(ContractId contract) implements SignResult {}

  record Refused(String sentence) implements SignResult {}
}
