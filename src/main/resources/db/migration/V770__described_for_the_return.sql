-- What somebody says about themselves for the yearly return on safe accommodation, in case they wish to: special category
-- data (UK GDPR article 9). Each answer is a row, the latest counts, and none is a column in plain text.
create table refuge.described (
  authority_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  words bytea not null,
  written_at timestamptz not null,
  written_by uuid not null,
  primary key (authority_id, id)
);
comment on table refuge.described is 'What somebody said about themselves when they were asked; the latest counts';
comment on column refuge.described.authority_id is 'public: whose installation';
comment on column refuge.described.id is 'staff: identifies the answer';
comment on column refuge.described.case_id is 'staff: the case in which they were asked';
comment on column refuge.described.person_id is 'staff: whose key the words are sealed with';
comment on column refuge.described.words is 'personal: what they said, or that they would rather not say; sealed';
comment on column refuge.described.written_at is 'staff: when they were asked';
comment on column refuge.described.written_by is 'staff: whom they told';
create index described_in_a_case on refuge.described (authority_id, case_id, written_at desc);
create index described_by_a_person on refuge.described (authority_id, person_id);
-- The second lock, as on what casework keeps: of the organisations that take part in the case, and of no other.
call casework.guard_by_involvement('refuge.described');
create policy not_of_a_hidden_case on refuge.described as restrictive for select to rowan_support
  using (not casework.is_hidden(case_id));
grant select, insert on refuge.described to rowan_support;
