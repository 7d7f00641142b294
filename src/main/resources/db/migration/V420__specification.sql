create schema specification;
comment on schema specification is 'What a service is to achieve, in versions';
grant usage on schema specification to rowan_commissioning;

create table specification.specification (
  authority_id uuid not null,
  id uuid not null,
  service text not null check (service in ('SUPPORT', 'REFUGE')),
  version int not null check (version > 0),
  title text not null,
  mandate_id uuid not null,
  stage text not null check (stage in ('DRAFT', 'AGREED')),
  contributions_until date not null,
  minimum_spaces int not null default 0 check (minimum_spaces >= 0),
  female_only_space boolean not null default false,
  review_months int not null default 6 check (review_months between 1 and 24),
  agreed_on date,
  primary key (authority_id, id),
  check ((stage = 'AGREED') = (agreed_on is not null))
);
comment on table specification.specification is 'One version of the specification of a service';
comment on column specification.specification.authority_id is 'public: whose installation';
comment on column specification.specification.id is 'public: identifies the version';
comment on column specification.specification.service is 'public: for which service';
comment on column specification.specification.version is 'public: counted from 1 within the service';
comment on column specification.specification.title is 'public: its title';
comment on column specification.specification.mandate_id is 'public: the mandate that it is written under';
comment on column specification.specification.stage is 'public: draft or agreed';
comment on column specification.specification.contributions_until is 'public: last day to contribute';
comment on column specification.specification.minimum_spaces is 'public: refuge spaces at least';
comment on column specification.specification.female_only_space is 'public: whether a female-only space is ensured';
comment on column specification.specification.review_months is 'public: months between reviews';
comment on column specification.specification.agreed_on is 'public: the day the last of those named agreed';
create unique index one_version_of_a_number on specification.specification (authority_id, service, version);
create unique index one_draft_at_a_time on specification.specification (authority_id, service) where stage = 'DRAFT';
call access.guard('specification.specification');

create table specification.section (
  authority_id uuid not null,
  specification_id uuid not null,
  number int not null check (number between 1 and 50),
  title text not null,
  outcome text not null,
  words text not null,
  primary key (authority_id, specification_id, number),
  foreign key (authority_id, specification_id) references specification.specification (authority_id, id)
);
comment on table specification.section is 'A section: an outcome and what is asked for to reach it';
comment on column specification.section.authority_id is 'public: whose installation';
comment on column specification.section.specification_id is 'public: of which version';
comment on column specification.section.number is 'public: its place';
comment on column specification.section.title is 'public: its heading';
comment on column specification.section.outcome is 'public: what is to become of the people helped';
comment on column specification.section.words is 'public: what is asked for';
call access.guard('specification.section');

create table specification.target (
  authority_id uuid not null,
  specification_id uuid not null,
  indicator text not null,
  value bigint not null check (value >= 0),
  tolerance bigint not null check (tolerance >= 0),
  by_when date not null,
  primary key (authority_id, specification_id, indicator),
  foreign key (authority_id, specification_id) references specification.specification (authority_id, id)
);
comment on table specification.target is 'What an indicator is to reach';
comment on column specification.target.authority_id is 'public: whose installation';
comment on column specification.target.specification_id is 'public: of which version';
comment on column specification.target.indicator is 'public: which measure';
comment on column specification.target.value is 'public: in the measure''s unit';
comment on column specification.target.tolerance is 'public: by how much it may be missed, in the same unit';
comment on column specification.target.by_when is 'public: from when it is to be reached';
call access.guard('specification.target');

create table specification.agreement (
  authority_id uuid not null,
  specification_id uuid not null,
  account_id uuid not null,
  title text not null,
  agreed_at timestamptz not null,
  primary key (authority_id, specification_id, account_id),
  foreign key (authority_id, specification_id) references specification.specification (authority_id, id)
);
comment on table specification.agreement is 'That somebody whom the mandate names agreed to a version';
comment on column specification.agreement.authority_id is 'public: whose installation';
comment on column specification.agreement.specification_id is 'public: which version';
comment on column specification.agreement.account_id is 'staff: who agreed';
comment on column specification.agreement.title is 'public: by which office';
comment on column specification.agreement.agreed_at is 'public: when';
call access.guard('specification.agreement');

-- An agreed version never changes, nor does anything that is part of it.
create function specification.refuse_change_of_agreed() returns trigger language plpgsql as $$
begin
  if exists (
      select from specification.specification s
      where s.authority_id = coalesce(new.authority_id, old.authority_id)
        and s.id = coalesce(new.specification_id, old.specification_id) and s.stage = 'AGREED') then
    raise exception 'an agreed specification does not change' using errcode = 'check_violation';
  end if;
  return coalesce(new, old);
end $$;
create trigger part_of_a_draft_only before insert or update or delete on specification.section
  for each row execute function specification.refuse_change_of_agreed();
create trigger part_of_a_draft_only before insert or update or delete on specification.target
  for each row execute function specification.refuse_change_of_agreed();
create trigger part_of_a_draft_only before insert or update or delete on specification.agreement
  for each row execute function specification.refuse_change_of_agreed();
create function specification.refuse_change_of_version() returns trigger language plpgsql as $$
begin
  if old.stage = 'AGREED' then
    raise exception 'an agreed specification does not change' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger agreed_is_final before update on specification.specification
  for each row execute function specification.refuse_change_of_version();

grant select, insert, update on specification.specification to rowan_commissioning;
grant select, insert, update, delete on specification.section, specification.target to rowan_commissioning;
grant select, insert on specification.agreement to rowan_commissioning;
