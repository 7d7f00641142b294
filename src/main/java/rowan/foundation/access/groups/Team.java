package rowan.foundation.access.groups;

import java.util.UUID;
import rowan.foundation.kernel.OrganisationId;

/**
 * Colleagues of one organisation who work together.
 *
 * <p>A team is for showing and choosing. It permits nothing: to be in one opens no page and no
 * case, and to leave one closes none. What somebody may do follows from their offices alone, and
 * which cases are there for them from the part that their organisation takes in each.
 *
 * @param members how many are in it on the day asked for
 */
public record Team(UUID id, OrganisationId organisation, String name, int members) {}
