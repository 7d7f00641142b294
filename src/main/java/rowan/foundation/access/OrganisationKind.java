package rowan.foundation.access;

/** What an organisation is to the council. */
public enum OrganisationKind {
  COUNCIL,
  PROVIDER,
  BIDDER,
  REFERRER
}
