-- A search that ended in a no is counted once, however often the form is sent. Of those that were counted more than once
-- the first stays; what was said each time is on the timeline of the case.
alter table refuge.unmet no force row level security;
delete from refuge.unmet u using refuge.unmet earlier
where u.occupancy_id is null and earlier.occupancy_id is null
  and earlier.authority_id = u.authority_id and earlier.need_id = u.need_id and (earlier.at, earlier.id) < (u.at, u.id);
create unique index one_no_for_a_search on refuge.unmet (authority_id, need_id) where occupancy_id is null;
alter table refuge.unmet force row level security;
