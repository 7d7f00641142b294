-- From a hold to the door. A hold promises the space; an offer asks whether it is right: the refuge answers, the household
-- decides, the referrer may take it back. What was done is kept as deeds in their order; how an offer stands follows from
-- them. Once a household has accepted, the space is awaited: kept until they should be there and some hours more, at most
-- two days, and free again by itself.
create table refuge.offer (
  authority_id uuid not null,
  id uuid not null,
  occupancy_id uuid not null,
  space_id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  need_id uuid not null,
  provider_id uuid not null,
  referrer_id uuid not null,
  asked_by uuid not null,
  lead_id uuid not null,
  asked_at timestamptz not null,
  household bytea not null,
  words bytea,
  primary key (authority_id, id),
  constraint household_and_space_of_an_offer unique (authority_id, id, space_id, case_id),
  foreign key (authority_id, occupancy_id) references refuge.occupancy (authority_id, id),
  foreign key (authority_id, need_id) references refuge.need (authority_id, id),
  foreign key (authority_id, space_id) references refuge.space (authority_id, id)
);
comment on table refuge.offer is 'A refuge is asked to take the household that one of its spaces is held for';
comment on column refuge.offer.authority_id is 'public: whose installation';
comment on column refuge.offer.id is 'staff: identifies the offer';
comment on column refuge.offer.occupancy_id is 'staff: the hold that it is about';
comment on column refuge.offer.space_id is 'staff: the space that is held';
comment on column refuge.offer.case_id is 'staff: whose case';
comment on column refuge.offer.person_id is 'staff: whose key the words are sealed with';
comment on column refuge.offer.need_id is 'staff: the search it came from';
comment on column refuge.offer.provider_id is 'staff: the organisation that gives the support there, and answers';
comment on column refuge.offer.referrer_id is 'staff: the organisation that asked';
comment on column refuge.offer.asked_by is 'staff: who asked';
comment on column refuge.offer.lead_id is 'staff: who leads the case now, and is told what has to be done';
comment on column refuge.offer.asked_at is 'staff: when';
comment on column refuge.offer.household is 'personal: what the refuge reads to decide: who would come and what they need, without names or where they come from';
comment on column refuge.offer.words is 'personal: what the referrer added for the refuge';
create unique index one_offer_for_a_hold on refuge.offer (authority_id, occupancy_id);
create index offers_of_a_provider on refuge.offer (authority_id, provider_id, asked_at);
create index offers_led on refuge.offer (authority_id, lead_id);
create index offers_of_a_case on refuge.offer (authority_id, case_id, asked_at);
call access.guard('refuge.offer');
grant select, insert, update (lead_id) on refuge.offer to rowan_support;
create policy not_of_a_hidden_case on refuge.offer as restrictive for select to rowan_support
  using (not casework.is_hidden(case_id));

-- The first of two answers at once is the answer: a deed has a number, and follows the one that permits it.
create table refuge.offer_deed (
  authority_id uuid not null,
  offer_id uuid not null,
  id uuid not null,
  number smallint not null check (number between 1 and 3),
  deed text not null,
  after_number smallint generated always as (case when number > 1 then number - 1 end) stored,
  after_deed text generated always as (case number when 2 then 'OFFERED' when 3 then 'ACCEPTED' end) stored,
  accepted_at timestamptz generated always as (case when deed = 'ACCEPTED' then at end) stored,
  case_id uuid not null,
  person_id uuid not null,
  at timestamptz not null,
  account_id uuid not null,
  organisation_id uuid not null,
  party text check (party in ('SPACE', 'REFUGE', 'SURVIVOR', 'REFERRER')),
  reason text,
  detail text check (detail ~ '^[A-Z_]{1,40}$'),
  words bytea,
  primary key (authority_id, offer_id, number),
  unique (authority_id, id),
  constraint deeds_follow unique (authority_id, offer_id, number, deed),
  constraint accepted_once unique (authority_id, offer_id, accepted_at),
  foreign key (authority_id, offer_id) references refuge.offer (authority_id, id),
  constraint follows_what_permits_it foreign key (authority_id, offer_id, after_number, after_deed)
    references refuge.offer_deed (authority_id, offer_id, number, deed),
  constraint in_their_order check (case number
    when 1 then deed in ('OFFERED', 'REFUSED', 'DECLINED', 'WITHDRAWN')
    when 2 then deed in ('ACCEPTED', 'REFUSED', 'DECLINED', 'WITHDRAWN')
    else deed in ('REFUSED', 'DECLINED', 'WITHDRAWN') end),
  constraint a_no_says_whose_and_why check (case deed
    when 'REFUSED' then party in ('SPACE', 'REFUGE') and party is not null and reason is not null
    when 'DECLINED' then party = 'SURVIVOR' and party is not null and reason is not null
    when 'WITHDRAWN' then party = 'REFERRER' and party is not null and reason is not null
    else party is null and reason is null and detail is null end)
);
comment on table refuge.offer_deed is 'What was done about an offer, in its order; nothing is written again';
comment on column refuge.offer_deed.authority_id is 'public: whose installation';
comment on column refuge.offer_deed.offer_id is 'staff: which offer';
comment on column refuge.offer_deed.id is 'staff: identifies the deed';
comment on column refuge.offer_deed.number is 'staff: its place in the order';
comment on column refuge.offer_deed.deed is 'staff: the refuge said yes or no, the household accepted or declined, or the referrer withdrew';
comment on column refuge.offer_deed.after_number is 'staff: the place of the deed that permits it';
comment on column refuge.offer_deed.after_deed is 'staff: the deed that permits it';
comment on column refuge.offer_deed.accepted_at is 'staff: when the household accepted; what awaits them is bound to it';
comment on column refuge.offer_deed.case_id is 'staff: whose case';
comment on column refuge.offer_deed.person_id is 'staff: whose key the words are sealed with';
comment on column refuge.offer_deed.at is 'staff: when';
comment on column refuge.offer_deed.account_id is 'staff: who wrote it down';
comment on column refuge.offer_deed.organisation_id is 'staff: for which organisation';
comment on column refuge.offer_deed.party is 'staff: whose no it was';
comment on column refuge.offer_deed.reason is 'staff: why not, by the code of the list that the party chooses from';
comment on column refuge.offer_deed.detail is 'staff: which need could not be met, or why it was not the right place';
comment on column refuge.offer_deed.words is 'personal: what was added in words';
call access.guard('refuge.offer_deed');
grant select, insert on refuge.offer_deed to rowan_support;
create policy not_of_a_hidden_case on refuge.offer_deed as restrictive for select to rowan_support
  using (not casework.is_hidden(case_id));

-- A refuge that is not involved in a case cannot say what happens next in it: their own worker does, and is asked to until
-- it is said.
create table refuge.after_a_no (
  authority_id uuid not null,
  offer_id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  words bytea not null,
  account_id uuid not null,
  at timestamptz not null,
  primary key (authority_id, offer_id),
  foreign key (authority_id, offer_id) references refuge.offer (authority_id, id)
);
comment on table refuge.after_a_no is 'What happens next for a household that a refuge said no to';
comment on column refuge.after_a_no.authority_id is 'public: whose installation';
comment on column refuge.after_a_no.offer_id is 'staff: which offer was refused';
comment on column refuge.after_a_no.case_id is 'staff: whose case';
comment on column refuge.after_a_no.person_id is 'staff: whose key the words are sealed with';
comment on column refuge.after_a_no.words is 'personal: what happens next, in the worker''s words';
comment on column refuge.after_a_no.account_id is 'staff: who wrote it down';
comment on column refuge.after_a_no.at is 'staff: when';
call access.guard('refuge.after_a_no');
grant select, insert on refuge.after_a_no to rowan_support;
create policy not_of_a_hidden_case on refuge.after_a_no as restrictive for select to rowan_support
  using (not casework.is_hidden(case_id));

-- A space that is awaited. It obeys every rule that a hold and a stay obey, belongs to an offer that was accepted, and is
-- never stretched: who comes later than planned has the rest of it anew, within the same two days.
alter table refuge.occupancy
  drop constraint kinds,
  drop constraint outcomes,
  drop constraint one_hold_and_one_stay_of_a_household,
  add column offer_id uuid,
  add column accepted_at timestamptz;
alter table refuge.occupancy
  add constraint kinds check (kind in ('HOLD', 'AWAITED', 'STAY', 'CLEANING', 'OUT_OF_USE')),
  add constraint outcomes check (outcome is null or case kind
    when 'HOLD' then outcome in ('MOVED_IN', 'LET_GO', 'RAN_OUT', 'ACCEPTED')
    when 'AWAITED' then outcome in ('MOVED_IN', 'LET_GO', 'RAN_OUT', 'KEPT_ANEW')
    when 'STAY' then outcome in ('SETTLED_SOCIAL', 'SETTLED_PRIVATE', 'OWN_HOME_MADE_SAFE', 'RETURNED_PERSON_GONE', 'RETURNED_TO_PERSON',
      'FAMILY_OR_FRIENDS', 'OTHER_SAFE_PLACE', 'SPACE_OF_OURS', 'TEMPORARY', 'ELSEWHERE', 'NOT_KNOWN')
    when 'CLEANING' then outcome in ('READY', 'OUT_OF_USE')
    else outcome = 'BACK_IN_USE' end),
  add constraint one_hold_and_one_stay_of_a_household
    exclude using gist (authority_id with =, case_id with =, (case kind when 'AWAITED' then 'HOLD' else kind end) with =, during with &&),
  add constraint awaited_by_an_offer check ((kind = 'AWAITED') = (offer_id is not null) and (offer_id is null) = (accepted_at is null)),
  add constraint an_awaited_space_runs_out check (kind <> 'AWAITED' or isempty(during)
    or (not upper_inf(during) and upper(during) <= accepted_at + interval '48 hours' and lower(during) >= accepted_at)),
  add constraint awaited_for_that_household foreign key (authority_id, offer_id, space_id, case_id)
    references refuge.offer (authority_id, id, space_id, case_id),
  add constraint awaited_once_accepted foreign key (authority_id, offer_id, accepted_at)
    references refuge.offer_deed (authority_id, offer_id, accepted_at);
comment on column refuge.occupancy.kind is 'staff: hold, awaited, stay, being cleaned or out of use';
comment on column refuge.occupancy.offer_id is 'staff: the offer that an awaited space belongs to';
comment on column refuge.occupancy.accepted_at is 'staff: when the household accepted it';
create index awaited_by_offer on refuge.occupancy (authority_id, offer_id) where offer_id is not null;
drop index refuge.holds_to_tidy;
create index kept_spaces_to_tidy on refuge.occupancy (authority_id, upper(during)) where kind in ('HOLD', 'AWAITED') and outcome is null;
