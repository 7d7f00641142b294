-- Whether the acting organisation is the council itself: what bidders and providers send is theirs and the council's.
create function access.for_the_council() returns boolean language sql stable parallel safe as $$
  select exists (select from access.organisation
    where authority_id = access.authority() and id = access.organisation() and kind = 'COUNCIL')
$$;
-- Whether nobody acts but the passing of time, or a visitor: neither has an organisation.
create function access.for_nobody() returns boolean language sql stable parallel safe
  return access.organisation() = '00000000-0000-0000-0000-000000000000';

create schema procurement;
comment on schema procurement is 'Tenders, sealed bids, their opening and evaluation, awards';
grant usage on schema procurement to rowan_commissioning;

create table procurement.tender (
  authority_id uuid not null,
  id uuid not null,
  version bigint not null default 0,
  stage text not null check (stage in ('DRAFT', 'OPEN', 'CLOSED', 'OPENED', 'EVALUATING', 'RECOMMENDED', 'AWARD_DECIDED', 'CONTRACTED', 'ABANDONED')),
  mandate_id uuid not null,
  service text not null check (service in ('SUPPORT', 'REFUGE')),
  specification_id uuid not null,
  specification_version int not null,
  title text not null,
  procedure text not null,
  lots smallint not null default 1 check (lots = 1),
  why_one_lot text not null,
  starts date not null,
  initial_months int not null check (initial_months > 0),
  extension_months int[] not null,
  ceiling_pence bigint not null check (ceiling_pence > 0),
  minimum_spaces int not null check (minimum_spaces >= 0),
  female_only_space boolean not null,
  review_months int not null check (review_months > 0),
  lead_id uuid not null,
  created_at timestamptz not null,
  closes_at timestamptz not null,
  published_at timestamptz,
  closed_at timestamptz,
  opened_at timestamptz,
  opened_by_first uuid,
  opened_by_second uuid,
  bids_opened int,
  evaluation_began_at timestamptz,
  quality_settled_at timestamptz,
  recommended_bid_id uuid,
  recommended_organisation_id uuid,
  recommended_pence bigint,
  recommended_at timestamptz,
  delegates text[],
  decided_on date,
  standstill_until date,
  contract_id uuid,
  contracted_on date,
  abandoned_at timestamptz,
  abandoned_because text,
  primary key (authority_id, id),
  constraint closes_after_it_is_published check (published_at is null or published_at < closes_at),
  constraint closes_no_earlier_than_it_said check (closed_at is null or closed_at >= closes_at),
  constraint no_bid_opened_early check (opened_at is null or opened_at >= closes_at),
  constraint opened_by_two check (opened_at is null
    or (opened_by_first is not null and opened_by_second is not null and opened_by_first <> opened_by_second and bids_opened is not null)),
  constraint recommended_as_a_whole check (num_nonnulls(recommended_bid_id, recommended_organisation_id, recommended_pence, recommended_at, delegates) in (0, 5)),
  constraint somebody_is_to_approve check (cardinality(delegates) > 0),
  constraint stands_still_after_the_decision check ((decided_on is null) = (standstill_until is null) and standstill_until > decided_on),
  constraint signed_after_the_standstill check ((contract_id is null) = (contracted_on is null) and (contracted_on is null or contracted_on > standstill_until)),
  constraint stage_has_its_facts check (case stage
    when 'DRAFT' then num_nonnulls(published_at, closed_at, opened_at, evaluation_began_at, recommended_at, decided_on, contract_id, abandoned_at) = 0
    when 'OPEN' then published_at is not null and num_nonnulls(closed_at, opened_at, evaluation_began_at, recommended_at, decided_on, contract_id, abandoned_at) = 0
    when 'CLOSED' then num_nulls(published_at, closed_at) = 0 and num_nonnulls(opened_at, evaluation_began_at, recommended_at, decided_on, contract_id, abandoned_at) = 0
    when 'OPENED' then num_nulls(published_at, closed_at, opened_at) = 0 and num_nonnulls(evaluation_began_at, recommended_at, decided_on, contract_id, abandoned_at) = 0
    when 'EVALUATING' then num_nulls(published_at, closed_at, opened_at, evaluation_began_at) = 0 and num_nonnulls(recommended_at, decided_on, contract_id, abandoned_at) = 0
    when 'RECOMMENDED' then num_nulls(published_at, closed_at, opened_at, evaluation_began_at, quality_settled_at, recommended_at) = 0 and num_nonnulls(decided_on, contract_id, abandoned_at) = 0
    when 'AWARD_DECIDED' then num_nulls(published_at, closed_at, opened_at, evaluation_began_at, quality_settled_at, recommended_at, decided_on) = 0 and num_nonnulls(contract_id, abandoned_at) = 0
    when 'CONTRACTED' then num_nulls(published_at, closed_at, opened_at, evaluation_began_at, quality_settled_at, recommended_at, decided_on, contract_id) = 0 and abandoned_at is null
    when 'ABANDONED' then num_nulls(abandoned_at, abandoned_because) = 0 and contract_id is null
  end)
);
comment on table procurement.tender is 'One competitive procurement, from its plan to the contract';
comment on column procurement.tender.authority_id is 'public: whose installation';
comment on column procurement.tender.id is 'public: identifies the tender';
comment on column procurement.tender.version is 'public: counts its changes';
comment on column procurement.tender.stage is 'public: how far it is';
comment on column procurement.tender.mandate_id is 'public: the mandate that permits it; no tender without one';
comment on column procurement.tender.service is 'public: what kind of service is bought';
comment on column procurement.tender.specification_id is 'public: the agreed specification it is bought by';
comment on column procurement.tender.specification_version is 'public: the number of that version';
comment on column procurement.tender.title is 'public: as the notice has it';
comment on column procurement.tender.procedure is 'public: how the winner is found';
comment on column procurement.tender.lots is 'public: into how many lots it is divided; one so far';
comment on column procurement.tender.why_one_lot is 'public: why it is not divided, as the Procurement Act 2023 s.18 asks';
comment on column procurement.tender.starts is 'public: first day of the contract';
comment on column procurement.tender.initial_months is 'public: months the council is bound to';
comment on column procurement.tender.extension_months is 'public: months of each option, in their order';
comment on column procurement.tender.ceiling_pence is 'public: the most that a year may cost, in pence';
comment on column procurement.tender.minimum_spaces is 'public: refuge spaces to be offered at least';
comment on column procurement.tender.female_only_space is 'public: whether a space for women only must be offered';
comment on column procurement.tender.review_months is 'public: months between reviews of the contract';
comment on column procurement.tender.lead_id is 'staff: the procurement lead who runs it';
comment on column procurement.tender.created_at is 'staff: when it was drafted';
comment on column procurement.tender.closes_at is 'public: until when bids are taken; fixed at publication';
comment on column procurement.tender.published_at is 'public: when it was published';
comment on column procurement.tender.closed_at is 'public: when its closing was recorded';
comment on column procurement.tender.opened_at is 'public: when the bids were opened';
comment on column procurement.tender.opened_by_first is 'staff: the officer who handed over their share';
comment on column procurement.tender.opened_by_second is 'staff: the officer who opened with it and their own';
comment on column procurement.tender.bids_opened is 'public: how many bids there were';
comment on column procurement.tender.evaluation_began_at is 'staff: when the panel was named';
comment on column procurement.tender.quality_settled_at is 'staff: when the last score of quality was agreed, and prices could be seen';
comment on column procurement.tender.recommended_bid_id is 'staff: the bid that ranks first';
comment on column procurement.tender.recommended_organisation_id is 'staff: whose bid that is';
comment on column procurement.tender.recommended_pence is 'staff: its price of a year in pence';
comment on column procurement.tender.recommended_at is 'staff: when it was recommended';
comment on column procurement.tender.delegates is 'public: titles of those who must all approve the award';
comment on column procurement.tender.decided_on is 'public: day of the award decision and of the letters';
comment on column procurement.tender.standstill_until is 'public: last day on which no contract may be signed';
comment on column procurement.tender.contract_id is 'public: the contract it led to';
comment on column procurement.tender.contracted_on is 'public: day the contract was signed';
comment on column procurement.tender.abandoned_at is 'public: when it was given up';
comment on column procurement.tender.abandoned_because is 'public: why it was given up';
create index tenders_by_stage on procurement.tender (authority_id, stage, closes_at);
call access.guard('procurement.tender');
create policy drafts_are_the_councils on procurement.tender as restrictive for select
  using (stage <> 'DRAFT' or (select access.for_the_council()));
create policy made_by_the_council on procurement.tender as restrictive for insert
  with check ((select access.for_the_council()));
create policy moved_by_the_council_or_the_clock on procurement.tender as restrictive for update
  using ((select access.for_the_council()) or (select access.for_nobody()))
  with check ((select access.for_the_council()) or (select access.for_nobody()));
grant select, insert, update on procurement.tender to rowan_commissioning;

create table procurement.criterion (
  authority_id uuid not null,
  tender_id uuid not null,
  id uuid not null,
  position int not null check (position > 0),
  kind text not null check (kind in ('QUALITY', 'PRICE')),
  name text not null,
  question text not null,
  weight int not null check (weight between 1 and 100),
  primary key (authority_id, tender_id, id),
  unique (authority_id, tender_id, position),
  foreign key (authority_id, tender_id) references procurement.tender (authority_id, id),
  constraint price_weighs_forty_at_most check (kind <> 'PRICE' or weight <= 40)
);
comment on table procurement.criterion is 'What bids are judged by';
comment on column procurement.criterion.authority_id is 'public: whose installation';
comment on column procurement.criterion.tender_id is 'public: of which tender';
comment on column procurement.criterion.id is 'public: identifies the criterion';
comment on column procurement.criterion.position is 'public: place in the notice';
comment on column procurement.criterion.kind is 'public: quality, scored by the panel, or price, computed';
comment on column procurement.criterion.name is 'public: short name';
comment on column procurement.criterion.question is 'public: what bidders answer';
comment on column procurement.criterion.weight is 'public: points of the hundred';
create unique index one_price_per_tender on procurement.criterion (authority_id, tender_id) where kind = 'PRICE';
call access.guard('procurement.criterion');
create policy of_a_tender_that_may_be_seen on procurement.criterion as restrictive
  using (exists (select from procurement.tender t where t.authority_id = criterion.authority_id and t.id = criterion.tender_id));
grant select, insert, delete on procurement.criterion to rowan_commissioning;
