-- What each room lets the role that erases find and take away: fingerprints, five words, pieces of files, names of third
-- parties. The rest lies under a key that is gone, and stays to be counted.
grant usage on schema casework, frontdoor, documents, engagement, messages to rowan_erasing;

alter table casework.closing add column erased_at timestamptz;
comment on column casework.closing.erased_at is 'staff: when everything in words was erased from the case; null while it is kept';
create index closed_and_kept on casework.closing (authority_id, closed_at, case_id) where erased_at is null;
alter table casework.child add column born_by smallint check (born_by between 1900 and 2200), add column erased_at timestamptz;
comment on column casework.child.born_by is 'staff: the latest year in which they can have been born, by the age that was told; for how long their record is kept';
comment on column casework.child.erased_at is 'staff: when their record was erased; null while it is kept';
create index children_kept on casework.child (authority_id, coalesce(born_by, extract(year from told_on)::int), child_id)
  where erased_at is null;

create index children_by_themselves on casework.child (authority_id, child_id);

grant select (authority_id, case_id, person_id, number, opened_at) on casework.opening to rowan_erasing;
grant select (authority_id, case_id, person_id, number, led_until) on casework.course to rowan_erasing;
grant select (authority_id, case_id, closed_at, erased_at), update (erased_at) on casework.closing to rowan_erasing;
grant select (authority_id, case_id, child_id, told_on, born_by, erased_at), update (erased_at) on casework.child to rowan_erasing;
grant select (authority_id, case_id), delete on casework.person_print, casework.connected_person to rowan_erasing;
grant select (authority_id, case_id, document_id) on casework.document to rowan_erasing;
grant select (authority_id, case_id, person_id, reviewed_at) on casework.broken_glass to rowan_erasing;
create index to_be_reviewed_of_a_person on casework.broken_glass (authority_id, person_id) where reviewed_at is null;

create function casework.is_decided(authority uuid, asked uuid) returns boolean language sql stable as $$
  select exists (select from casework.opening o
    where o.authority_id = authority and o.case_id = asked and retention.is_decided(o.authority_id, o.person_id))
$$;
create policy only_who_was_decided on casework.person_print as restrictive for delete to rowan_erasing
  using (casework.is_decided(authority_id, case_id));
create policy only_who_was_decided on casework.connected_person as restrictive for delete to rowan_erasing
  using (casework.is_decided(authority_id, case_id));
create policy only_who_was_decided on casework.closing as restrictive for update to rowan_erasing
  using (casework.is_decided(authority_id, case_id));
create policy only_who_was_decided on casework.child as restrictive for update to rowan_erasing
  using (retention.is_decided(authority_id, child_id));

grant select (authority_id, document_id), delete on documents.chunk to rowan_erasing;
create policy only_who_was_decided on documents.chunk as restrictive to rowan_erasing
  using (exists (select from casework.document d where d.authority_id = chunk.authority_id
    and d.document_id = chunk.document_id and casework.is_decided(d.authority_id, d.case_id)));

alter table frontdoor.referral add column erased_at timestamptz;
comment on column frontdoor.referral.erased_at is 'staff: when what was told was erased; null while it is kept';
create index ended_and_kept on frontdoor.referral (authority_id, decided_at, id) where state = 'CLOSED' and erased_at is null;
create index asked_about_a_person on frontdoor.referral (authority_id, person_id);
grant select (authority_id, id, person_id, asker, state, decided_at, reference, case_id, erased_at), update (words, erased_at)
  on frontdoor.referral to rowan_erasing;
create policy only_who_was_decided on frontdoor.referral as restrictive for update to rowan_erasing
  using (retention.is_decided(authority_id, person_id));

alter table engagement.contribution add column erased_at timestamptz;
comment on column engagement.contribution.erased_at is 'public: when its words were erased; null while they are kept';
create index contributions_kept on engagement.contribution (authority_id, received_at, id) where erased_at is null;
grant select (authority_id, id, account_id, received_at, erased_at), update (fingerprint, erased_at)
  on engagement.contribution to rowan_erasing;
create policy only_who_was_decided on engagement.contribution as restrictive for update to rowan_erasing
  using (retention.is_decided(authority_id, id));

grant select (authority_id, id, person_id, sent_at, withheld_at), update (withheld_at) on messages.outbox to rowan_erasing;
create policy only_who_was_decided on messages.outbox as restrictive for update to rowan_erasing
  using (retention.is_decided(authority_id, person_id));
