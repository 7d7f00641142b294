-- Refuges, spaces, and what fills a space. One table says it all, so that one constraint can hold the promise:
-- a stretch of time in which a space is held, lived in, or out of use, never two at once.
create schema refuge;
comment on schema refuge is 'Refuges, spaces, holds, stays and unmet need';
grant usage on schema refuge to rowan_support;

create table refuge.refuge (
  authority_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('REFUGE', 'SPECIALIST_SAFE', 'DISPERSED', 'SECOND_STAGE', 'OTHER_DESIGNATED', 'SANCTUARY')),
  name text not null,
  provider_id uuid not null,
  region text not null check (region !~ '[0-9]' and length(region) <= 41),
  policy text not null,
  made_at timestamptz not null,
  primary key (authority_id, id)
);
comment on table refuge.refuge is 'A refuge or other safe accommodation, without its address';
comment on column refuge.refuge.authority_id is 'public: whose installation';
comment on column refuge.refuge.id is 'staff: identifies the refuge';
comment on column refuge.refuge.kind is 'staff: which kind of relevant accommodation (SI 2021/991)';
comment on column refuge.refuge.name is 'staff: a name that gives nothing away';
comment on column refuge.refuge.provider_id is 'staff: the organisation that gives the support there';
comment on column refuge.refuge.region is 'staff: a word for the part of the area, and no more';
comment on column refuge.refuge.policy is 'staff: how it welcomes trans and non-binary people, in the provider''s words';
comment on column refuge.refuge.made_at is 'staff: when it was added';
create unique index refuge_names on refuge.refuge (authority_id, lower(name));
call access.guard('refuge.refuge');
grant select, insert on refuge.refuge to rowan_support;

create table refuge.address (
  authority_id uuid not null,
  refuge_id uuid not null,
  sealed bytea not null,
  primary key (authority_id, refuge_id),
  foreign key (authority_id, refuge_id) references refuge.refuge (authority_id, id)
);
comment on table refuge.address is 'Where a refuge is; apart, so that no list can bring it along';
comment on column refuge.address.authority_id is 'public: whose installation';
comment on column refuge.address.refuge_id is 'staff: which refuge';
comment on column refuge.address.sealed is 'secret-place: the address, encrypted with the refuge''s own key';
call access.guard('refuge.address');
grant select, insert on refuge.address to rowan_support;

create table refuge.space (
  authority_id uuid not null,
  id uuid not null,
  refuge_id uuid not null,
  name text not null,
  beds smallint not null check (beds between 1 and 12),
  cots smallint not null check (cots between 0 and 4),
  own_door boolean not null,
  floor smallint not null,
  step_free boolean not null,
  female_only boolean not null,
  boys_up_to smallint not null check (boys_up_to between 0 and 17),
  pets boolean not null,
  languages text[] not null,
  opened_at timestamptz not null,
  primary key (authority_id, id),
  constraint the_rule_of_a_space unique (authority_id, id, female_only, boys_up_to),
  foreign key (authority_id, refuge_id) references refuge.refuge (authority_id, id)
);
comment on table refuge.space is 'A place for one household. Its rule of admission is made with it: nobody may update it, a new rule is a new space';
comment on column refuge.space.authority_id is 'public: whose installation';
comment on column refuge.space.id is 'staff: identifies the space';
comment on column refuge.space.refuge_id is 'staff: the refuge it is part of';
comment on column refuge.space.name is 'staff: within the refuge; empty if it is all of it';
comment on column refuge.space.beds is 'staff: beds, one person each';
comment on column refuge.space.cots is 'staff: cots for children under two, not counted as beds';
comment on column refuge.space.own_door is 'staff: no kitchen or bathroom shared with another household';
comment on column refuge.space.floor is 'staff: 0 is the ground';
comment on column refuge.space.step_free is 'staff: reached and lived in without a step';
comment on column refuge.space.female_only is 'staff: takes women and their children only';
comment on column refuge.space.boys_up_to is 'staff: age in years up to which boys are taken, that age included; 17 for any';
comment on column refuge.space.pets is 'staff: animals welcome';
comment on column refuge.space.languages is 'staff: ISO 639 codes of languages spoken by those who work there';
comment on column refuge.space.opened_at is 'staff: from when it can be lived in';
create unique index space_names on refuge.space (authority_id, refuge_id, lower(name));
call access.guard('refuge.space');
grant select, insert on refuge.space to rowan_support;

create table refuge.need (
  authority_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  women smallint not null check (women >= 0),
  men smallint not null check (men >= 0),
  others smallint not null check (others >= 0),
  step_free boolean not null,
  pets boolean not null,
  language bytea,
  away_from bytea,
  account_id uuid not null,
  at timestamptz not null,
  primary key (authority_id, id)
);
comment on table refuge.need is 'A search for a place for one household: what they ask of it, beside what their case says of them';
comment on column refuge.need.authority_id is 'public: whose installation';
comment on column refuge.need.id is 'staff: identifies the search';
comment on column refuge.need.case_id is 'staff: whose case';
comment on column refuge.need.person_id is 'staff: whose key the words are sealed with';
comment on column refuge.need.women is 'staff: women who would come beside the person';
comment on column refuge.need.men is 'staff: men who would come beside the person';
comment on column refuge.need.others is 'staff: adults beside the person who describe themselves in another way';
comment on column refuge.need.step_free is 'staff: no steps';
comment on column refuge.need.pets is 'staff: an animal would come too';
comment on column refuge.need.language is 'personal: the language spoken best, if not English';
comment on column refuge.need.away_from is 'personal: the part of the area where they must not be';
comment on column refuge.need.account_id is 'staff: who searched';
comment on column refuge.need.at is 'staff: when';
create index needs_of_a_case on refuge.need (authority_id, case_id, at desc);
call access.guard('refuge.need');
grant select, insert on refuge.need to rowan_support;

create table refuge.occupancy (
  authority_id uuid not null,
  id uuid not null,
  space_id uuid not null,
  female_only boolean not null,
  boys_up_to smallint not null,
  kind text not null check (kind in ('HOLD', 'STAY', 'OUT_OF_USE')),
  during tstzrange not null,
  begun_at timestamptz not null,
  begun_by uuid not null,
  case_id uuid,
  person_id uuid,
  need_id uuid,
  women smallint not null check (women >= 0),
  men smallint not null check (men >= 0),
  others smallint not null check (others >= 0),
  untold smallint not null check (untold >= 0),
  children smallint not null check (children >= 0),
  eldest_boy smallint check (eldest_boy between 0 and 17),
  agreed_by_policy boolean not null,
  note bytea,
  why text,
  outcome text,
  ended_by uuid,
  primary key (authority_id, id),
  constraint rule_of_the_space foreign key (authority_id, space_id, female_only, boys_up_to)
    references refuge.space (authority_id, id, female_only, boys_up_to),
  constraint one_household_at_a_time exclude using gist (authority_id with =, space_id with =, during with &&),
  constraint one_hold_and_one_stay_of_a_household exclude using gist (authority_id with =, case_id with =, kind with =, during with &&),
  constraint women_and_children_only check (not female_only or (men = 0 and untold = 0 and (others = 0 or agreed_by_policy))),
  constraint boys_within_the_limit check (eldest_boy is null or (children > 0 and eldest_boy <= boys_up_to)),
  constraint a_hold_runs_out check (kind <> 'HOLD' or isempty(during) or (not upper_inf(during) and upper(during) <= begun_at + interval '2 hours')),
  constraint begins_when_it_begins check (isempty(during) or (lower(during) = begun_at and lower_inc(during) and not upper_inc(during))),
  constraint whole check (case kind
    when 'OUT_OF_USE' then case_id is null and person_id is null and need_id is null and note is null
      and women + men + others + untold + children = 0 and why in ('MADE_READY', 'REPAIRS', 'NO_LIFT', 'SAFETY', 'STAFFING')
    else case_id is not null and person_id is not null and need_id is not null and women + men + others + untold > 0
      and why is null end),
  constraint outcomes check (outcome is null or case kind
    when 'HOLD' then outcome in ('MOVED_IN', 'LET_GO', 'RAN_OUT')
    when 'STAY' then outcome in ('SETTLED_SOCIAL', 'SETTLED_PRIVATE', 'OWN_HOME_MADE_SAFE', 'RETURNED_PERSON_GONE', 'RETURNED_TO_PERSON',
      'FAMILY_OR_FRIENDS', 'OTHER_SAFE_PLACE', 'SPACE_OF_OURS', 'TEMPORARY', 'ELSEWHERE', 'NOT_KNOWN')
    else outcome = 'BACK_IN_USE' end)
);
comment on table refuge.occupancy is 'What fills a space for a stretch of time: a hold, a stay, or being out of use. Free is what no row covers';
comment on column refuge.occupancy.authority_id is 'public: whose installation';
comment on column refuge.occupancy.id is 'staff: identifies the hold, the stay or the time out of use';
comment on column refuge.occupancy.space_id is 'staff: which space';
comment on column refuge.occupancy.female_only is 'staff: the space''s rule, bound to it by the foreign key';
comment on column refuge.occupancy.boys_up_to is 'staff: the space''s rule, bound to it by the foreign key';
comment on column refuge.occupancy.kind is 'staff: hold, stay or out of use';
comment on column refuge.occupancy.during is 'staff: from this moment, up to and not including that one; a hold''s end is set when it begins, so it is free again without anybody doing anything';
comment on column refuge.occupancy.begun_at is 'staff: when it began';
comment on column refuge.occupancy.begun_by is 'staff: who held, moved in or took out of use';
comment on column refuge.occupancy.case_id is 'staff: whose case; an id without words';
comment on column refuge.occupancy.person_id is 'staff: whose key the note is sealed with';
comment on column refuge.occupancy.need_id is 'staff: the search it came from';
comment on column refuge.occupancy.women is 'staff: women who come';
comment on column refuge.occupancy.men is 'staff: men who come';
comment on column refuge.occupancy.others is 'staff: adults who describe themselves in another way';
comment on column refuge.occupancy.untold is 'staff: adults of whom it is not known';
comment on column refuge.occupancy.children is 'staff: children who come';
comment on column refuge.occupancy.eldest_boy is 'staff: age in years of the eldest boy who comes';
comment on column refuge.occupancy.agreed_by_policy is 'staff: the refuge''s policy on who it welcomes was asked, and agrees';
comment on column refuge.occupancy.note is 'personal: why it was held though it fits on a condition only';
comment on column refuge.occupancy.why is 'staff: why it is out of use';
comment on column refuge.occupancy.outcome is 'staff: how a hold ended, where a stay moved on to';
comment on column refuge.occupancy.ended_by is 'staff: who ended it; all zeros for the clock';
create index occupancies_of_a_case on refuge.occupancy (authority_id, case_id) where case_id is not null;
create index holds_to_tidy on refuge.occupancy (authority_id, upper(during)) where kind = 'HOLD' and outcome is null;
call access.guard('refuge.occupancy');
-- What was begun stays as it was begun: only its end and its outcome are ever written again, and nothing is deleted.
grant select, insert, update (during, outcome, ended_by) on refuge.occupancy to rowan_support;

create table refuge.unmet (
  authority_id uuid not null,
  id uuid not null,
  need_id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  reason text not null check (reason in ('NO_SPACE', 'TOO_LARGE', 'BOYS_AGE', 'MEN', 'STEPS', 'LANGUAGE', 'MENTAL_HEALTH', 'DRUGS_OR_ALCOHOL',
    'NO_PUBLIC_FUNDS', 'TOO_NEAR', 'PETS', 'THEIR_CHOICE', 'NOT_RIGHT_FOR_THEM', 'OTHER')),
  women smallint not null,
  men smallint not null,
  others smallint not null,
  untold smallint not null,
  children smallint not null,
  eldest_boy smallint,
  step_free boolean not null,
  pets boolean not null,
  next_step bytea not null,
  account_id uuid not null,
  at timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, need_id) references refuge.need (authority_id, id)
);
comment on table refuge.unmet is 'A household for whom nothing was right, and why: unmet need. They keep a worker and a next step';
comment on column refuge.unmet.authority_id is 'public: whose installation';
comment on column refuge.unmet.id is 'staff: identifies it';
comment on column refuge.unmet.need_id is 'staff: the search it ended';
comment on column refuge.unmet.case_id is 'staff: whose case';
comment on column refuge.unmet.person_id is 'staff: whose key the words are sealed with';
comment on column refuge.unmet.reason is 'staff: why not';
comment on column refuge.unmet.women is 'staff: women in the household';
comment on column refuge.unmet.men is 'staff: men in the household';
comment on column refuge.unmet.others is 'staff: adults who describe themselves in another way';
comment on column refuge.unmet.untold is 'staff: adults of whom it is not known';
comment on column refuge.unmet.children is 'staff: children in the household';
comment on column refuge.unmet.eldest_boy is 'staff: age in years of the eldest boy';
comment on column refuge.unmet.step_free is 'staff: no steps';
comment on column refuge.unmet.pets is 'staff: an animal would come too';
comment on column refuge.unmet.next_step is 'personal: what happens next, in the worker''s words';
comment on column refuge.unmet.account_id is 'staff: the worker whom they keep';
comment on column refuge.unmet.at is 'staff: when';
create index unmet_need_in_time on refuge.unmet (authority_id, at);
call access.guard('refuge.unmet');
grant select, insert on refuge.unmet to rowan_support;

create table refuge.minimum (
  authority_id uuid not null,
  provider_id uuid not null,
  from_day date not null,
  spaces smallint not null check (spaces between 0 and 5000),
  account_id uuid not null,
  primary key (authority_id, provider_id, from_day)
);
comment on table refuge.minimum is 'How many spaces a provider''s contract asks for, as its manager stated it';
comment on column refuge.minimum.authority_id is 'public: whose installation';
comment on column refuge.minimum.provider_id is 'staff: whose contract';
comment on column refuge.minimum.from_day is 'staff: from which day';
comment on column refuge.minimum.spaces is 'public: how many';
comment on column refuge.minimum.account_id is 'staff: who stated it';
call access.guard('refuge.minimum');
grant select, insert, update (spaces, account_id) on refuge.minimum to rowan_support;
