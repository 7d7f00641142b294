-- What is free is the spaces without those that something fills: both are read from an index alone, and only the few that
-- are left are read in full.
create index spaces_by_their_opening on refuge.space (authority_id, opened_at) include (id);
