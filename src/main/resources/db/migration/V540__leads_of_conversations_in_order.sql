-- An event may come late, after a newer one: the newest handover says who leads.
alter table frontdoor.referral add column lead_since timestamptz;
comment on column frontdoor.referral.lead_since is 'staff: since when that lead leads, once they took over from another';
