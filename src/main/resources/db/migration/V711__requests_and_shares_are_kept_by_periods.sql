-- Requests for what is held, and what was shared with others, have periods of their own: each lies under a key of its own, so
-- that it can be erased without the case, and goes with the case at the latest.
alter table sharing.share add column key_id uuid, add column erased_at timestamptz,
  add constraint its_own_key check (key_id is null or key_id = id);
comment on column sharing.share.key_id is 'staff: its own id, where its words are sealed with a key of its own; null where with the person''s, as of old';
comment on column sharing.share.erased_at is 'staff: when its words were erased; null while they are kept';
create index shares_kept on sharing.share (authority_id, written_at, id) where key_id is not null and erased_at is null;
create index shared_of_a_person on sharing.share (authority_id, person_id);
create index shares_by_their_key on sharing.share (authority_id, key_id) where key_id is not null;

alter table answering.request add column erased_at timestamptz;
comment on column answering.request.erased_at is 'staff: when its words and its answer were erased; null while they are kept';
create index requests_kept on answering.request (authority_id, answered_at, id) where state = 'ANSWERED' and erased_at is null;
create index requests_of_a_person on answering.request (authority_id, person_id) where person_id is not null;
create index passages_about_a_person on answering.passage (authority_id, about_id) where about_id is not null;

grant usage on schema sharing, answering to rowan_erasing;
grant select (authority_id, id, key_id, case_id, person_id, written_at, agreed, until_day, withdrawn_at, review_due, reviewed_at, erased_at),
  update (erased_at) on sharing.share to rowan_erasing;
create policy only_who_was_decided on sharing.share as restrictive for update to rowan_erasing
  using (retention.is_decided(authority_id, coalesce(key_id, person_id)));
grant select (authority_id, id, person_id, state, answered_at, erased_at), update (erased_at) on answering.request to rowan_erasing;
create policy only_who_was_decided on answering.request as restrictive for update to rowan_erasing
  using (retention.is_decided(authority_id, id));
grant select (authority_id, request_id, about_id), delete on answering.passage to rowan_erasing;
create policy only_who_was_decided on answering.passage as restrictive for delete to rowan_erasing
  using (retention.is_decided(authority_id, about_id)
    or exists (select from answering.request r where r.authority_id = passage.authority_id and r.id = passage.request_id
      and (retention.is_decided(r.authority_id, r.id) or retention.is_decided(r.authority_id, r.person_id))));
