-- Reading the log by the kinds of which there are few; looks and changes are found by their time.
create index entries_of_rare_kinds on audit.entry (authority_id, kind, at, number) where kind not in ('LOOK', 'CHANGE');

-- Why somebody looked, for the person whose record it is: in an emergency, or because they led the support. Read by the
-- right to break glass, which an officer has who answers for a case by its number and takes no part in it.
grant select (authority_id, case_id, account_id, from_at, until_at) on casework.lead_period to rowan_breaking_glass;
create index broken_in_a_case on casework.broken_glass (authority_id, case_id);
