-- What people are found by: sealed, and as fingerprints. docs/decisions says what the fingerprints tell a thief.
do $$
begin
  if not exists (select from pg_roles where rolname = 'rowan_finding') then
    begin
      create role rowan_finding nologin;
    exception when duplicate_object or unique_violation then
      null; -- another installation on the same server was quicker
    end;
  end if;
  if not pg_has_role('${app_role}', 'rowan_finding', 'member') then
    grant rowan_finding to ${app_role};
  end if;
end $$;
grant usage on schema access, casework to rowan_finding;

create table casework.fact (
  authority_id uuid not null,
  case_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('NAME', 'ALSO', 'BORN', 'POSTCODE', 'PHONE')),
  value bytea not null,
  written_at timestamptz not null,
  written_by uuid not null,
  primary key (authority_id, case_id, id),
  foreign key (authority_id, case_id) references casework.opening (authority_id, case_id) deferrable initially deferred
);
comment on table casework.fact is 'Something that a person can be found by, as it was told in a case';
comment on column casework.fact.authority_id is 'public: whose installation';
comment on column casework.fact.case_id is 'staff: the case that it was told in';
comment on column casework.fact.id is 'staff: identifies the fact';
comment on column casework.fact.person_id is 'staff: whose: an id without words';
comment on column casework.fact.kind is 'staff: a name, another name, date of birth, postcode or number, by a code';
comment on column casework.fact.value is 'personal: the fact itself; sealed';
comment on column casework.fact.written_at is 'staff: when it was written down';
comment on column casework.fact.written_by is 'staff: by whom';
create index facts_of_a_person on casework.fact (authority_id, person_id);
call casework.guard_by_involvement('casework.fact');

create table casework.print (
  authority_id uuid not null,
  print bigint not null,
  case_id uuid not null,
  person_id uuid not null,
  written_at timestamptz not null,
  primary key (authority_id, print, case_id) include (person_id, written_at)
);
comment on table casework.print is 'Fingerprints of what people are found by; none is kept for more cases than its kind allows';
comment on column casework.print.authority_id is 'public: whose installation';
comment on column casework.print.print is 'sealed: 64 bits of a keyed fingerprint of a kind and a value';
comment on column casework.print.case_id is 'staff: the case that it was told in';
comment on column casework.print.person_id is 'staff: whose: an id without words';
comment on column casework.print.written_at is 'staff: when it was written down';
create index prints_of_a_case on casework.print (authority_id, case_id);
call casework.guard_by_involvement('casework.print');

create table casework.common_print (
  authority_id uuid not null,
  print bigint not null,
  primary key (authority_id, print)
);
comment on table casework.common_print is 'Fingerprints that too many people would share: kept for nobody';
comment on column casework.common_print.authority_id is 'public: whose installation';
comment on column casework.common_print.print is 'sealed: the fingerprint';
call access.guard('casework.common_print');

create table casework.fingerprinting (
  authority_id uuid primary key,
  opened_before timestamptz not null default 'infinity',
  case_before uuid not null default 'ffffffff-ffff-ffff-ffff-ffffffffffff',
  done_at timestamptz
);
comment on table casework.fingerprinting is 'How far cases from before there were fingerprints have got theirs, from the newest back';
comment on column casework.fingerprinting.authority_id is 'public: whose installation';
comment on column casework.fingerprinting.opened_before is 'staff: cases opened before this wait';
comment on column casework.fingerprinting.case_before is 'staff: and of those opened at that moment, the ones with a lower id';
comment on column casework.fingerprinting.done_at is 'staff: when all had theirs';
call access.guard('casework.fingerprinting');

grant select, insert on casework.fact to rowan_support;
grant select on casework.print, casework.common_print to rowan_support;

-- The right to find: fingerprints, ids, and sealed words that this role has no key to. It keeps the bound on fingerprints, which
-- counts over all cases, and gives those from before their fingerprints.
grant select, insert on casework.fact, casework.common_print to rowan_finding;
grant select, insert, delete on casework.print to rowan_finding;
grant select, insert, update on casework.fingerprinting to rowan_finding;
grant select (authority_id, case_id, person_id, name, date_of_birth, opened_at, written_by) on casework.opening to rowan_finding;
