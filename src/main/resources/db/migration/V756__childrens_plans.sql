-- Each child of the household has a plan of their own in a stay, in words under the child's own key. Nothing is written over:
-- what was so last month is a part of how they are now.
create table refuge.child_note (
  authority_id uuid not null,
  id uuid not null,
  stay_id uuid not null,
  case_id uuid not null,
  child_id uuid not null,
  topic text not null check (topic in ('SCHOOL', 'HEALTH_VISITOR', 'WORRIES', 'WHAT_HELPS', 'SESSION')),
  on_day date not null,
  words bytea not null,
  account_id uuid not null,
  at timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, stay_id, case_id) references refuge.stay (authority_id, id, case_id)
);
comment on table refuge.child_note is 'What is planned and done for one child in a stay, note by note; the newest of a topic is how things stand';
comment on column refuge.child_note.authority_id is 'public: whose installation';
comment on column refuge.child_note.id is 'staff: identifies it';
comment on column refuge.child_note.stay_id is 'staff: in which stay';
comment on column refuge.child_note.case_id is 'staff: whose case';
comment on column refuge.child_note.child_id is 'staff: which child, whose key the words are sealed with';
comment on column refuge.child_note.topic is 'staff: what it is about, from a list';
comment on column refuge.child_note.on_day is 'staff: of which day';
comment on column refuge.child_note.words is 'personal: in the words of the child or of who works with them';
comment on column refuge.child_note.account_id is 'staff: who wrote it down';
comment on column refuge.child_note.at is 'staff: when it was written down';
create index child_note_of_a_stay on refuge.child_note (authority_id, stay_id, at desc);
create index child_note_of_a_child on refuge.child_note (authority_id, child_id);
call access.guard('refuge.child_note');
create policy not_of_a_hidden_case on refuge.child_note as restrictive for select to rowan_support
  using (not casework.is_hidden(case_id));
create policy of_a_case_that_is_seen on refuge.child_note as restrictive for select to rowan_support
  using (exists (select from casework.course c where c.authority_id = child_note.authority_id and c.case_id = child_note.case_id));
create trigger within_its_stay before insert on refuge.child_note
  for each row execute function refuge.within_its_stay('on_day');
grant select, insert on refuge.child_note to rowan_support;
