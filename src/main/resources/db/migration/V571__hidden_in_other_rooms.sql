-- Rooms beside casework whose rows name a case hide them too from a colleague who is shut out of it. One question may be
-- asked of the owner's right: is this case, whose id you have, hidden from whoever acts? It is asked of single rows only.
create function casework.is_hidden(asked uuid) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from casework.shut_out s
    where s.authority_id = access.authority() and s.case_id = asked and s.account_id = access.account() and s.let_in_at is null)
$$;
revoke all on function casework.is_hidden(uuid) from public;
grant execute on function casework.is_hidden(uuid) to rowan_support;

create policy not_of_a_hidden_case on refuge.need as restrictive for select to rowan_support
  using (not casework.is_hidden(case_id));
create policy not_of_a_hidden_case on refuge.unmet as restrictive for select to rowan_support
  using (not casework.is_hidden(case_id));
create policy not_of_a_hidden_case on frontdoor.referral as restrictive for select to rowan_support
  using (case_id is null or not casework.is_hidden(case_id));
