package rowan.commissioning.decisions;

/** Why a mandate does not permit an act. */
public enum AuthorityRefusal {
  NO_SUCH_MANDATE,
  NOT_CONFIRMED,
  OF_ANOTHER_KIND,
  BEYOND_ITS_TERM,
  BEYOND_ITS_DATE,
  BEYOND_ITS_MONEY,
  ANOTHER_PROCEDURE,
  NOT_THE_DELEGATES,
  NOT_EVERYONE_ENGAGED
}
