create schema contracts;
comment on schema contracts is 'What the council has signed for: terms, options, money, reviews';
grant usage on schema contracts to rowan_commissioning;

create table contracts.strand (
  authority_id uuid not null,
  id uuid not null,
  service text not null check (service in ('SUPPORT', 'REFUGE')),
  name text not null check (name <> ''),
  primary key (authority_id, id),
  unique (authority_id, service, name)
);
comment on table contracts.strand is 'A part of a service that a contract may cover alone: two present contracts may make one service';
comment on column contracts.strand.authority_id is 'public: whose installation';
comment on column contracts.strand.id is 'public: identifies the strand';
comment on column contracts.strand.service is 'public: of which service';
comment on column contracts.strand.name is 'public: its name, such as Support A';
call access.guard('contracts.strand');
grant select, insert on contracts.strand to rowan_commissioning;

-- The last day of a term if so many of its options are taken: as rowan.foundation.kernel.Term has it.
create function contracts.end_after(starts date, initial_months int, extension_months int[], taken int) returns date
  language sql immutable parallel safe
  return (starts + make_interval(months => initial_months
    + coalesce((select sum(months)::int from unnest(extension_months[1:taken]) as months), 0)))::date - 1;

create table contracts.contract (
  authority_id uuid not null,
  id uuid not null,
  version bigint not null default 0,
  origin text not null check (origin in ('PRESENT', 'AWARDED')),
  service text not null check (service in ('SUPPORT', 'REFUGE')),
  title text not null,
  provider_id uuid not null,
  starts date not null,
  ends date not null,
  initial_months int check (initial_months > 0),
  extension_months int[],
  extensions_taken int check (extensions_taken >= 0),
  notice_months int not null check (notice_months between 0 and 24),
  annual_pence bigint not null check (annual_pence > 0),
  spaces int not null check (spaces >= 0),
  female_only_space boolean not null,
  mandate_id uuid,
  tender_id uuid,
  specification_id uuid,
  signed_on date,
  start_told boolean not null default false,
  primary key (authority_id, id),
  check (ends >= starts),
  constraint no_contract_without_authority check (origin = 'PRESENT'
    or num_nulls(mandate_id, tender_id, specification_id, signed_on, initial_months, extension_months, extensions_taken) = 0),
  constraint let_before_rowan check (origin = 'AWARDED'
    or num_nonnulls(mandate_id, tender_id, specification_id, signed_on, initial_months, extension_months, extensions_taken) = 0),
  constraint ends_as_its_term_says check (origin = 'PRESENT' or (extensions_taken <= cardinality(extension_months)
    and ends = contracts.end_after(starts, initial_months, extension_months, extensions_taken)))
);
comment on table contracts.contract is 'A contract for a service: let before Rowan, or awarded under a mandate';
comment on column contracts.contract.authority_id is 'public: whose installation';
comment on column contracts.contract.id is 'public: identifies the contract';
comment on column contracts.contract.version is 'public: counts its changes';
comment on column contracts.contract.origin is 'public: let before Rowan, or awarded';
comment on column contracts.contract.service is 'public: what kind of service';
comment on column contracts.contract.title is 'public: its name';
comment on column contracts.contract.provider_id is 'public: who delivers it';
comment on column contracts.contract.starts is 'public: first day';
comment on column contracts.contract.ends is 'public: last day as it stands, extensions included';
comment on column contracts.contract.initial_months is 'public: months the council is bound to';
comment on column contracts.contract.extension_months is 'public: months of each option, in their order';
comment on column contracts.contract.extensions_taken is 'public: how many options were taken';
comment on column contracts.contract.notice_months is 'public: months before its end until when an option is decided';
comment on column contracts.contract.annual_pence is 'public: price of a year in pence';
comment on column contracts.contract.spaces is 'public: refuge spaces it provides';
comment on column contracts.contract.female_only_space is 'public: whether it ensures a space for women only';
comment on column contracts.contract.mandate_id is 'public: the mandate that permits it; none only where it was let before Rowan';
comment on column contracts.contract.tender_id is 'public: the tender it was awarded by';
comment on column contracts.contract.specification_id is 'public: the version of the specification it is held to';
comment on column contracts.contract.signed_on is 'public: day it was signed';
comment on column contracts.contract.start_told is 'public: whether the decision was told that it has begun';
create unique index one_contract_per_tender on contracts.contract (authority_id, tender_id);
create index contracts_by_end on contracts.contract (authority_id, ends);
create index contracts_of_a_provider on contracts.contract (authority_id, provider_id);
call access.guard('contracts.contract');
-- A provider sees its own; the passing of time sees all, to tell when one starts.
create policy own_or_the_councils on contracts.contract as restrictive for select
  using (provider_id = access.organisation() or (select access.for_the_council()) or (select access.for_nobody()));
create policy made_by_the_council on contracts.contract as restrictive for insert
  with check ((select access.for_the_council()));
create policy changed_by_the_council_or_the_clock on contracts.contract as restrictive for update
  using ((select access.for_the_council()) or (select access.for_nobody()));
grant select, insert on contracts.contract to rowan_commissioning;
grant update (version, ends, extensions_taken, start_told) on contracts.contract to rowan_commissioning;

create table contracts.covers (
  authority_id uuid not null,
  contract_id uuid not null,
  strand_id uuid not null,
  primary key (authority_id, contract_id, strand_id),
  foreign key (authority_id, contract_id) references contracts.contract (authority_id, id),
  foreign key (authority_id, strand_id) references contracts.strand (authority_id, id)
);
comment on table contracts.covers is 'Which parts of its service a contract covers';
comment on column contracts.covers.authority_id is 'public: whose installation';
comment on column contracts.covers.contract_id is 'public: the contract';
comment on column contracts.covers.strand_id is 'public: the part';

create table contracts.extension (
  authority_id uuid not null,
  contract_id uuid not null,
  number int not null check (number > 0),
  until date not null,
  mandate_id uuid not null,
  signed_on date not null,
  signed_by uuid not null,
  primary key (authority_id, contract_id, number),
  foreign key (authority_id, contract_id) references contracts.contract (authority_id, id)
);
comment on table contracts.extension is 'An option that was taken, or a present contract that was extended';
comment on column contracts.extension.authority_id is 'public: whose installation';
comment on column contracts.extension.contract_id is 'public: the contract';
comment on column contracts.extension.number is 'public: first, second …';
comment on column contracts.extension.until is 'public: last day from then on';
comment on column contracts.extension.mandate_id is 'public: the mandate that permits it';
comment on column contracts.extension.signed_on is 'public: day it was signed';
comment on column contracts.extension.signed_by is 'staff: who recorded it';

create table contracts.funding_line (
  authority_id uuid not null,
  contract_id uuid not null,
  id uuid not null,
  name text not null check (name <> ''),
  annual_pence bigint not null check (annual_pence > 0),
  new_pence bigint not null check (new_pence >= 0 and new_pence <= annual_pence),
  mandate_id uuid not null,
  set_on date not null,
  primary key (authority_id, contract_id, id),
  foreign key (authority_id, contract_id) references contracts.contract (authority_id, id)
);
comment on table contracts.funding_line is 'Money of a year committed to a contract';
comment on column contracts.funding_line.authority_id is 'public: whose installation';
comment on column contracts.funding_line.contract_id is 'public: the contract';
comment on column contracts.funding_line.id is 'public: identifies the line';
comment on column contracts.funding_line.name is 'public: what it is for or from';
comment on column contracts.funding_line.annual_pence is 'public: pence a year';
comment on column contracts.funding_line.new_pence is 'public: pence a year of it that are new money';
comment on column contracts.funding_line.mandate_id is 'public: the mandate that allocates it';
comment on column contracts.funding_line.set_on is 'public: day it was committed';
create index funding_lines_of_a_mandate on contracts.funding_line (authority_id, mandate_id);

create table contracts.review (
  authority_id uuid not null,
  contract_id uuid not null,
  id uuid not null,
  due_on date not null,
  mandate_id uuid not null,
  held_on date,
  held_by uuid,
  outcomes text,
  methods text,
  changes text,
  primary key (authority_id, contract_id, id),
  unique (authority_id, contract_id, due_on),
  foreign key (authority_id, contract_id) references contracts.contract (authority_id, id),
  constraint held_as_a_whole check (num_nonnulls(held_on, held_by, outcomes, methods, changes) in (0, 5))
);
comment on table contracts.review is 'A review of outcomes and methods of delivery, due or held';
comment on column contracts.review.authority_id is 'public: whose installation';
comment on column contracts.review.contract_id is 'public: of which contract';
comment on column contracts.review.id is 'public: identifies the review';
comment on column contracts.review.due_on is 'public: by when it is to be held';
comment on column contracts.review.mandate_id is 'public: the mandate that asks for it';
comment on column contracts.review.held_on is 'public: day it was held';
comment on column contracts.review.held_by is 'staff: who recorded it';
comment on column contracts.review.outcomes is 'staff: what was found about the outcomes';
comment on column contracts.review.methods is 'staff: what was found about the methods of delivery';
comment on column contracts.review.changes is 'staff: what was agreed to change';
create index reviews_by_due_day on contracts.review (authority_id, due_on) where held_on is null;

do $$
declare part text;
begin
  foreach part in array array['covers', 'extension', 'funding_line', 'review'] loop
    execute format('call access.guard(%L)', 'contracts.' || part);
    execute format('create policy of_a_contract_that_may_be_seen on contracts.%I as restrictive using (exists (
      select from contracts.contract c where c.authority_id = %I.authority_id and c.id = %I.contract_id))', part, part, part);
    execute format('create policy made_by_the_council on contracts.%I as restrictive for insert with check ((select access.for_the_council()))', part);
    execute format('create policy changed_by_the_council on contracts.%I as restrictive for update using ((select access.for_the_council()))', part);
    execute format('grant select, insert on contracts.%I to rowan_commissioning', part);
  end loop;
end $$;
grant update (held_on, held_by, outcomes, methods, changes) on contracts.review to rowan_commissioning;

-- What was signed stays: a term gets longer by an extension with its mandate, never shorter; a review is held once.
create function contracts.by_an_extension_only() returns trigger language plpgsql as $$
begin
  if new.ends is distinct from old.ends and not (new.ends > old.ends and exists (select from contracts.extension e
      where e.authority_id = new.authority_id and e.contract_id = new.id and e.until = new.ends)) then
    raise exception 'a contract ends later by an extension only' using errcode = 'check_violation';
  end if;
  if coalesce(new.extensions_taken, 0) - coalesce(old.extensions_taken, 0) not in (0, 1) then
    raise exception 'options are taken one by one, in their order' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger by_an_extension_only before update on contracts.contract
  for each row execute function contracts.by_an_extension_only();

create function contracts.held_once() returns trigger language plpgsql as $$
begin
  if old.held_on is not null then
    raise exception 'a review that was held is not rewritten' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger held_once before update on contracts.review for each row execute function contracts.held_once();
