-- Who is erased is found by nothing any more: their facts, fingerprints and resemblances go with their key.
grant select (authority_id, case_id), delete on casework.fact, casework.print to rowan_erasing;
grant select (authority_id, person_id, other_person_id), delete on casework.resemblance to rowan_erasing;
create policy only_who_was_decided on casework.fact as restrictive for delete to rowan_erasing
  using (casework.is_decided(authority_id, case_id));
create policy only_who_was_decided on casework.print as restrictive for delete to rowan_erasing
  using (casework.is_decided(authority_id, case_id));
create policy only_who_was_decided on casework.resemblance as restrictive for delete to rowan_erasing
  using (retention.is_decided(authority_id, person_id) or retention.is_decided(authority_id, other_person_id));
create index resemblances_of_the_other on casework.resemblance (authority_id, other_person_id);
