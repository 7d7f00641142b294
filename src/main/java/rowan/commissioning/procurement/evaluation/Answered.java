package rowan.commissioning.procurement.evaluation;

import java.util.UUID;

/** What a bid answers to a criterion. */
public record Answered(UUID bid, UUID criterion, String answer) {}
