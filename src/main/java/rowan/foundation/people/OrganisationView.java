package rowan.foundation.people;

import java.util.List;
import rowan.foundation.access.groups.KnownOrganisation;
import rowan.foundation.access.groups.Team;

/**
 * An organisation with its teams.
 *
 * @param leads how many open cases its people lead, or are to lead
 */
public record OrganisationView(KnownOrganisation known, List<Team> teams, int leads) {}
