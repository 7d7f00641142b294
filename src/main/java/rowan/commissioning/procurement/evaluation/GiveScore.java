package rowan.commissioning.procurement.evaluation;

import java.util.UUID;
import rowan.commissioning.procurement.TenderId;

/**
 * A score for one answer, by one evaluator or, agreed, by the panel.
 *
 * @param score 0 to 5
 * @param reason in words that the bidder may read
 */
public record GiveScore(TenderId tender, UUID bid, UUID criterion, int score, String reason) {}
