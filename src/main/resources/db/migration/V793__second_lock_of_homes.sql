-- The second lock for what is written about a home that is made safe, and about where somebody went: only an organisation
-- that takes part in the case writes there, whatever statement is sent. What is read stays as it is.
create function casework.takes_part(asked uuid, written timestamptz) returns boolean
language sql stable set search_path = pg_catalog as $$
  select exists (select from casework.involvement i
    where i.authority_id = access.authority() and i.case_id = asked and i.organisation_id = access.organisation()
      and i.until_at > written)
$$;
revoke all on function casework.takes_part(uuid, timestamptz) from public;
grant execute on function casework.takes_part(uuid, timestamptz) to rowan_support;

create policy of_an_organisation_involved on refuge.sanctuary as restrictive for insert to rowan_support
  with check (casework.takes_part(case_id, asked_at));
create policy changed_by_an_organisation_involved on refuge.sanctuary as restrictive for update to rowan_support
  using (casework.takes_part(case_id, asked_at))
  with check (casework.takes_part(case_id, coalesce(over_at, asked_at)));
create policy of_an_organisation_involved on refuge.sanctuary_permission as restrictive for insert to rowan_support
  with check (casework.takes_part(case_id, at));
create policy of_an_organisation_involved on refuge.sanctuary_measure as restrictive for insert to rowan_support
  with check (casework.takes_part(case_id, ordered_at));
create policy of_an_organisation_involved on refuge.sanctuary_fitting as restrictive for insert to rowan_support
  with check (casework.takes_part(case_id, at));
create policy of_an_organisation_involved on refuge.sanctuary_check as restrictive for insert to rowan_support
  with check (casework.takes_part(case_id, at));
create policy of_an_organisation_involved on refuge.sanctuary_review as restrictive for insert to rowan_support
  with check (casework.takes_part(case_id, at));
create policy of_an_organisation_involved on refuge.placed_elsewhere as restrictive for insert to rowan_support
  with check (casework.takes_part(case_id, at));
