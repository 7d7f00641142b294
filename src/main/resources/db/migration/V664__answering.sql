-- People who ask what is held about them, and what they are answered.
create schema answering;
comment on schema answering is 'Subject access: requests, what was collected for them, what was taken out and why';
grant usage on schema answering to rowan_support;

create table answering.request (
  authority_id uuid not null,
  id uuid not null,
  controller_id uuid not null,
  asker text not null check (asker in ('PERSON', 'REPRESENTATIVE', 'SOMEBODY_ELSE')),
  name bytea not null,
  details bytea not null,
  received_on date not null,
  identity text check (identity in ('PHOTO_DOCUMENT', 'KNOWN_TO_US', 'WRITTEN_AUTHORITY')),
  paused_on date,
  paused_days smallint not null default 0 check (paused_days >= 0),
  extension_reason bytea,
  state text not null default 'RECEIVED' check (state in ('RECEIVED', 'COLLECTED', 'REDACTING', 'SECOND_READING', 'ANSWERED')),
  person_id uuid,
  case_ids uuid[] not null default '{}',
  first_reader uuid,
  second_reader uuid,
  sent_back bytea,
  answered_at timestamptz,
  written_at timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, controller_id) references access.organisation (authority_id, id),
  -- PROMISE: nothing about anybody leaves before two people have read it; who is not the person is told nothing of one.
  constraint read_by_two check (second_reader <> first_reader),
  constraint answered_once_read check ((state = 'ANSWERED') = (num_nulls(answered_at, second_reader) = 0)),
  constraint read_first check (state not in ('SECOND_READING', 'ANSWERED') or first_reader is not null),
  constraint nobody_else_is_looked_up check (asker <> 'SOMEBODY_ELSE' or person_id is null),
  constraint identity_first check (person_id is null or identity is not null)
);
comment on table answering.request is 'Somebody asks what is held about them';
comment on column answering.request.authority_id is 'public: whose installation';
comment on column answering.request.id is 'staff: identifies the request';
comment on column answering.request.controller_id is 'staff: the organisation that answers for its own records';
comment on column answering.request.asker is 'staff: the person, who acts for them, or somebody else';
comment on column answering.request.name is 'personal: whose records are asked for; sealed';
comment on column answering.request.details is 'personal: what they gave to be found and answered by; sealed';
comment on column answering.request.received_on is 'staff: the day it came';
comment on column answering.request.identity is 'staff: how it was checked who they are';
comment on column answering.request.paused_on is 'staff: since when it waits for them to say more';
comment on column answering.request.paused_days is 'staff: how many days it has waited for that';
comment on column answering.request.extension_reason is 'personal: why two months more are needed; sealed';
comment on column answering.request.state is 'staff: how far it is';
comment on column answering.request.person_id is 'staff: whose records were collected: an id without words; null where none is told of';
comment on column answering.request.case_ids is 'staff: their cases, by which a connected colleague is kept out';
comment on column answering.request.first_reader is 'staff: who marked what is taken out';
comment on column answering.request.second_reader is 'staff: who read it again; never the same';
comment on column answering.request.sent_back is 'personal: what the second reader wants changed; sealed';
comment on column answering.request.answered_at is 'staff: when it was answered';
comment on column answering.request.written_at is 'staff: when it was last written';
create index requests_to_answer on answering.request (authority_id, received_on, id) where state <> 'ANSWERED';
create index requests_answered on answering.request (authority_id, answered_at desc, id) where state = 'ANSWERED';
call access.guard('answering.request');
create policy of_its_controller on answering.request as restrictive to rowan_support
  using (controller_id = access.organisation()) with check (controller_id = access.organisation());
create policy not_of_a_hidden_case on answering.request as restrictive for select to rowan_support
  using (not exists (select from unnest(case_ids) as of_them where casework.is_hidden(of_them)));
grant select, insert on answering.request to rowan_support;
grant update (identity, paused_on, paused_days, extension_reason, state, person_id, case_ids, first_reader, second_reader,
  sent_back, answered_at, written_at) on answering.request to rowan_support;

create table answering.passage (
  authority_id uuid not null,
  request_id uuid not null,
  piece int not null,
  number int not null,
  id uuid not null,
  source text not null,
  at timestamptz not null,
  words bytea not null,
  taken_out text check (taken_out in ('THIRD_PARTY', 'SERIOUS_HARM', 'PRIVILEGE', 'SAFE_ADDRESS')),
  looked_at boolean not null default false,
  primary key (authority_id, request_id, piece, number),
  foreign key (authority_id, request_id) references answering.request (authority_id, id)
);
comment on table answering.passage is 'A sentence of what was collected, and whether it is taken out';
comment on column answering.passage.authority_id is 'public: whose installation';
comment on column answering.passage.request_id is 'staff: for which request';
comment on column answering.passage.piece is 'staff: which record it is of, in order';
comment on column answering.passage.number is 'staff: which sentence of it';
comment on column answering.passage.id is 'staff: identifies it';
comment on column answering.passage.source is 'staff: what kind of record it is of';
comment on column answering.passage.at is 'staff: when that was written';
comment on column answering.passage.words is 'personal: the sentence; sealed with the person''s key';
comment on column answering.passage.taken_out is 'staff: why it is taken out, by a code; null if it is given';
comment on column answering.passage.looked_at is 'staff: whether the first reader has looked at it';
call access.guard('answering.passage');
create policy of_a_request_that_is_there on answering.passage as restrictive to rowan_support
  using (exists (select from answering.request r where r.authority_id = passage.authority_id and r.id = passage.request_id))
  with check (exists (select from answering.request r where r.authority_id = passage.authority_id and r.id = passage.request_id));
grant select, insert on answering.passage to rowan_support;
grant update (taken_out, looked_at) on answering.passage to rowan_support;

-- What other rooms hold is found by the person.
create index referrals_of_a_person on frontdoor.referral (authority_id, person_id);
create index needs_of_a_person on refuge.need (authority_id, person_id);
create index unmet_of_a_person on refuge.unmet (authority_id, person_id);
create index places_of_a_person on refuge.occupancy (authority_id, person_id) where person_id is not null;
