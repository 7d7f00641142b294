-- From a stay to a home: how ready they feel, what was applied for, and who is still there for them afterwards.
create table refuge.readiness (
  authority_id uuid not null,
  id uuid not null,
  stay_id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  topic text not null check (topic in ('SAFETY', 'MONEY', 'TENANCY', 'CHILDREN', 'HEALTH')),
  stage text not null check (stage in ('NOT_YET', 'ON_THE_WAY', 'READY')),
  words bytea,
  account_id uuid not null,
  at timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, stay_id, case_id, person_id) references refuge.stay (authority_id, id, case_id, person_id)
);
comment on table refuge.readiness is 'How far a household is with what a home of its own asks for; the newest of a topic is how it stands';
comment on column refuge.readiness.authority_id is 'public: whose installation';
comment on column refuge.readiness.id is 'staff: identifies it';
comment on column refuge.readiness.stay_id is 'staff: in which stay';
comment on column refuge.readiness.case_id is 'staff: whose case';
comment on column refuge.readiness.person_id is 'staff: whose key the words are sealed with';
comment on column refuge.readiness.topic is 'staff: about what, from a list';
comment on column refuge.readiness.stage is 'staff: how far';
comment on column refuge.readiness.words is 'personal: in the person''s own words, if they gave any';
comment on column refuge.readiness.account_id is 'staff: who wrote it down';
comment on column refuge.readiness.at is 'staff: when it was written down';
create index readiness_of_a_stay on refuge.readiness (authority_id, stay_id, at desc);
create index readiness_of_a_person on refuge.readiness (authority_id, person_id);
call access.guard('refuge.readiness');
create policy not_of_a_hidden_case on refuge.readiness as restrictive for select to rowan_support
  using (not casework.is_hidden(case_id));
create policy of_a_case_that_is_seen on refuge.readiness as restrictive for select to rowan_support
  using (exists (select from casework.course c where c.authority_id = readiness.authority_id and c.case_id = readiness.case_id));
grant select, insert on refuge.readiness to rowan_support;

create table refuge.housing (
  authority_id uuid not null,
  id uuid not null,
  stay_id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('SETTLED_SOCIAL', 'SETTLED_PRIVATE', 'OWN_HOME_MADE_SAFE', 'OTHER_SAFE_PLACE', 'TEMPORARY')),
  words bytea,
  applied_on date not null,
  offered_on date,
  answered_on date,
  answer text check (answer in ('ACCEPTED', 'DECLINED', 'NOT_OFFERED')),
  account_id uuid not null,
  at timestamptz not null,
  primary key (authority_id, id),
  constraint offered_after_it_was_applied_for check (offered_on is null or offered_on >= applied_on),
  constraint answered_after_it_was_offered check (answered_on is null or answered_on >= coalesce(offered_on, applied_on)),
  constraint answered_one_way check ((answered_on is null) = (answer is null)),
  constraint accepted_if_offered check (answer is null or (answer = 'NOT_OFFERED') = (offered_on is null)),
  foreign key (authority_id, stay_id, case_id, person_id) references refuge.stay (authority_id, id, case_id, person_id)
);
comment on table refuge.housing is 'A home that was applied for, and what came of it';
comment on column refuge.housing.authority_id is 'public: whose installation';
comment on column refuge.housing.id is 'staff: identifies it';
comment on column refuge.housing.stay_id is 'staff: in which stay';
comment on column refuge.housing.case_id is 'staff: whose case';
comment on column refuge.housing.person_id is 'staff: whose key the words are sealed with';
comment on column refuge.housing.kind is 'staff: what kind of home, as destinations are counted';
comment on column refuge.housing.words is 'personal: what it is, without where';
comment on column refuge.housing.applied_on is 'staff: when it was applied for';
comment on column refuge.housing.offered_on is 'staff: when it was offered';
comment on column refuge.housing.answered_on is 'staff: when it was answered, or came to nothing';
comment on column refuge.housing.answer is 'staff: what came of it';
comment on column refuge.housing.account_id is 'staff: who wrote it down';
comment on column refuge.housing.at is 'staff: when it was written down';
create index housing_of_a_stay on refuge.housing (authority_id, stay_id, at desc);
create index housing_of_a_person on refuge.housing (authority_id, person_id);
call access.guard('refuge.housing');
create policy not_of_a_hidden_case on refuge.housing as restrictive for select to rowan_support
  using (not casework.is_hidden(case_id));
create policy of_a_case_that_is_seen on refuge.housing as restrictive for select to rowan_support
  using (exists (select from casework.course c where c.authority_id = housing.authority_id and c.case_id = housing.case_id));
grant select, insert, update (offered_on, answered_on, answer) on refuge.housing to rowan_support;

create table refuge.resettlement (
  authority_id uuid not null,
  id uuid not null,
  stay_id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  due date not null,
  done_on date,
  words bytea,
  done_by uuid,
  account_id uuid not null,
  at timestamptz not null,
  primary key (authority_id, id),
  constraint planned_once_a_day unique (authority_id, stay_id, due),
  constraint done_by_somebody check ((done_on is null) = (done_by is null) and (words is null or done_on is not null)),
  foreign key (authority_id, stay_id, case_id, person_id) references refuge.stay (authority_id, id, case_id, person_id)
);
comment on table refuge.resettlement is 'A contact after the stay: planned before they leave, and done';
comment on column refuge.resettlement.authority_id is 'public: whose installation';
comment on column refuge.resettlement.id is 'staff: identifies it';
comment on column refuge.resettlement.stay_id is 'staff: in which stay';
comment on column refuge.resettlement.case_id is 'staff: whose case';
comment on column refuge.resettlement.person_id is 'staff: whose key the words are sealed with';
comment on column refuge.resettlement.due is 'staff: planned for which day';
comment on column refuge.resettlement.done_on is 'staff: done on which day; nothing while it is not';
comment on column refuge.resettlement.words is 'personal: how they are';
comment on column refuge.resettlement.done_by is 'staff: who did it';
comment on column refuge.resettlement.account_id is 'staff: who wrote it down';
comment on column refuge.resettlement.at is 'staff: when it was written down';
create index resettlement_of_a_stay on refuge.resettlement (authority_id, stay_id, at desc);
create index resettlement_of_a_person on refuge.resettlement (authority_id, person_id);
call access.guard('refuge.resettlement');
create policy not_of_a_hidden_case on refuge.resettlement as restrictive for select to rowan_support
  using (not casework.is_hidden(case_id));
create policy of_a_case_that_is_seen on refuge.resettlement as restrictive for select to rowan_support
  using (exists (select from casework.course c where c.authority_id = resettlement.authority_id and c.case_id = resettlement.case_id));
create trigger within_its_stay before insert on refuge.resettlement
  for each row execute function refuge.within_its_stay('due');
create trigger done_within_its_stay before update on refuge.resettlement
  for each row execute function refuge.within_its_stay('done_on');
grant select, insert, update (done_on, words, done_by) on refuge.resettlement to rowan_support;
