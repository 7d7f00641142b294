-- How a household comes to a space that is awaited. Each plan is a row and the last one holds; none is written again save
-- for when it was over, by which those that are not are found.
create table refuge.journey (
  authority_id uuid not null,
  offer_id uuid not null,
  id uuid not null,
  number smallint not null check (number between 1 and 999),
  case_id uuid not null,
  person_id uuid not null,
  expected_at timestamptz not null,
  later boolean not null,
  travel text check (travel in ('TAXI_WE_PAY', 'TAXI', 'TRAIN_OR_COACH', 'BUS', 'OWN_CAR', 'SOMEBODY_DRIVES', 'WORKER_DRIVES', 'POLICE', 'ON_FOOT')),
  meeting_point bytea,
  met_by bytea,
  code_word bytea,
  bring bytea,
  account_id uuid not null,
  at timestamptz not null,
  over_at timestamptz,
  primary key (authority_id, offer_id, number),
  unique (authority_id, id),
  foreign key (authority_id, offer_id) references refuge.offer (authority_id, id)
);
comment on table refuge.journey is 'How a household comes to a space, and when it is expected; the row with the highest number holds';
comment on column refuge.journey.authority_id is 'public: whose installation';
comment on column refuge.journey.offer_id is 'staff: the offer that was accepted';
comment on column refuge.journey.id is 'staff: identifies the plan';
comment on column refuge.journey.number is 'staff: counts what was planned';
comment on column refuge.journey.case_id is 'staff: whose case';
comment on column refuge.journey.person_id is 'staff: whose key the words are sealed with';
comment on column refuge.journey.expected_at is 'staff: when they should be there';
comment on column refuge.journey.later is 'staff: they told that they come at another time than was planned';
comment on column refuge.journey.travel is 'staff: how they come';
comment on column refuge.journey.meeting_point is 'personal: where they are met; never where the refuge is';
comment on column refuge.journey.met_by is 'personal: who meets them';
comment on column refuge.journey.code_word is 'personal: the word by which they know each other';
comment on column refuge.journey.bring is 'personal: what to bring';
comment on column refuge.journey.account_id is 'staff: who wrote it down';
comment on column refuge.journey.at is 'staff: when';
comment on column refuge.journey.over_at is 'staff: when it was over, by arrival, by another plan, or because they are safe elsewhere';
create index journeys_under_way on refuge.journey (authority_id, expected_at) where over_at is null;
create index journeys_of_a_case on refuge.journey (authority_id, case_id) where over_at is null;
call access.guard('refuge.journey');
grant select, insert, update (over_at) on refuge.journey to rowan_support;
create policy not_of_a_hidden_case on refuge.journey as restrictive for select to rowan_support
  using (not casework.is_hidden(case_id));

create table refuge.follow_up (
  authority_id uuid not null,
  id uuid not null,
  offer_id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  what text not null check (what in ('TRIED_TO_REACH', 'POLICE_TOLD', 'REACHED_AND_SAFE')),
  at timestamptz not null,
  account_id uuid not null,
  words bytea,
  reference bytea,
  primary key (authority_id, id),
  foreign key (authority_id, offer_id) references refuge.offer (authority_id, id),
  constraint the_police_give_a_reference check (reference is null or what = 'POLICE_TOLD')
);
comment on table refuge.follow_up is 'What was done because a household did not arrive';
comment on column refuge.follow_up.authority_id is 'public: whose installation';
comment on column refuge.follow_up.id is 'staff: identifies it';
comment on column refuge.follow_up.offer_id is 'staff: whose journey';
comment on column refuge.follow_up.case_id is 'staff: whose case';
comment on column refuge.follow_up.person_id is 'staff: whose key the words are sealed with';
comment on column refuge.follow_up.what is 'staff: what was done';
comment on column refuge.follow_up.at is 'staff: when';
comment on column refuge.follow_up.account_id is 'staff: by whom';
comment on column refuge.follow_up.words is 'personal: what came of it';
comment on column refuge.follow_up.reference is 'personal: the reference that the police gave';
create index follow_ups_of_an_offer on refuge.follow_up (authority_id, offer_id, at);
call access.guard('refuge.follow_up');
grant select, insert on refuge.follow_up to rowan_support;
create policy not_of_a_hidden_case on refuge.follow_up as restrictive for select to rowan_support
  using (not casework.is_hidden(case_id));
